import type { Capability, StoreAdapter } from './adapter';
import { appendCases } from './cases/append';
import { concurrencyCases } from './cases/concurrency';
import { idempotencyCases } from './cases/idempotency';
import { limitCases } from './cases/limits';
import { GAP, ORDER, TAIL_OF_FOUR, orderCases } from './cases/order';
import { readCases } from './cases/read';
import { roundTripCases } from './cases/round-trip';
import { subscriptionCases } from './cases/subscriptions';
import type { ContractCase } from './contract-case';
import { World } from './world';

export type { Capability, HeldAppend, ProcessJob, StoreAdapter } from './adapter';
export type { ContractCase } from './contract-case';
export { fact, facts, numbers } from './world';

export const CONTRACT: readonly ContractCase[] = [
  ...appendCases,
  ...roundTripCases,
  ...limitCases,
  ...readCases,
  ...concurrencyCases,
  ...idempotencyCases,
  ...orderCases,
  ...subscriptionCases,
];

/** The cases that a store must fail if it takes its ordinals from a sequence. */
export const CASES_OF_ORDER: readonly string[] = [GAP, ORDER, TAIL_OF_FOUR];

const PARTS = {
  A: 'append and read',
  B: 'concurrency',
  C: 'idempotency',
  D: 'order and subscriptions',
} as const;

/** One case against one adapter; rejects where the store falls short. */
export function runCase(contractCase: ContractCase, adapter: StoreAdapter): Promise<void> {
  return contractCase.run(new World(adapter));
}

export function casesFor(capabilities: readonly Capability[]): readonly ContractCase[] {
  return CONTRACT.filter(({ needs }) => needs === undefined || capabilities.includes(needs));
}

/** The cases but those left out by name; a name that no case bears is a mistake. */
function without(cases: readonly ContractCase[], leftOut: readonly string[]): readonly ContractCase[] {
  const stranger = leftOut.find((name) => !cases.some((contractCase) => contractCase.name === name));
  if (stranger !== undefined) throw new Error(`the contract has no case "${stranger}" to leave out`);
  return cases.filter(({ name }) => !leftOut.includes(name));
}

/**
 * What every event store keeps, as Jest tests. All cases share one log, as programs do; each speaks of ordinals
 * from the head that it finds.
 *
 * @param leftOut names of the cases that the store at hand cannot be put to
 */
export function eventStoreContract(
  name: string,
  makeAdapter: () => Promise<StoreAdapter>,
  capabilities: readonly Capability[] = [],
  leftOut: readonly string[] = [],
): void {
  const chosen = without(casesFor(capabilities), leftOut);
  describe(`${name} keeps the event store's contract`, () => {
    let adapter: StoreAdapter | undefined;
    beforeAll(async () => {
      adapter = await makeAdapter();
    });
    afterAll(() => adapter?.close());

    describe.each(Object.entries(PARTS))('%s: %s', (part) => {
      const cases = chosen.filter((contractCase) => contractCase.part === part);
      it.each(cases.map((contractCase) => [contractCase.name, contractCase] as const))(
        '%s',
        async (_, contractCase) => {
          if (adapter === undefined) throw new Error('the adapter could not be made');
          await runCase(contractCase, adapter);
        },
      );
    });
  });
}
