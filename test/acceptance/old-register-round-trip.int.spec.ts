import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readLedgerLine, readLedgerObject } from '@taizhang/case-handling';
import { readWorkbook, RegisterLedger, rowsOfCase, writeRegister } from '@taizhang/old-register';
import type { LegalAct } from '@taizhang/request-case';
import fc from 'fast-check';
import { AGENCIES } from '../histories/plausible-act';
import { historySeed, inForce, randomHistory, runs, told } from '../histories/random-history';
import type { HistoryPlan } from '../histories/random-history';

const [AGENCY] = AGENCIES;

/** What one office would keep of a case: its own acts as they are in force, under the case's number. */
function keptActs(plan: HistoryPlan, request: string): readonly LegalAct[] {
  return inForce(told(plan)).flatMap(({ recorded, act }) => {
    const kept = act.act === 'ApplicationSubmitted' ? { ...act, number: request } : act;
    const isOurs = recorded.agency === AGENCY && readLedgerObject({ agency: AGENCY, request, ...kept }).ok;
    return isOurs ? [kept] : [];
  });
}

/** What is handed in is received with it (art. 31): a register has no words for one without the other. */
function isInHandUnreceived(acts: readonly LegalAct[]): boolean {
  const handedIn = acts.some((act) => act.act === 'ApplicationSubmitted' && act.channel === 'inPerson');
  return handedIn && !acts.some(({ act }) => act === 'ReceiptFixed');
}

const asTexts = (acts: readonly object[]) => acts.map((act) => JSON.stringify(sorted(act))).toSorted();

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}

describe('a case in a register', () => {
  it('finds a place for every act of any case', () => {
    fc.assert(
      fc.property(randomHistory, (plan) => {
        const acts = keptActs(plan, '2024-1');
        fc.pre(!isInHandUnreceived(acts));
        expect(rowsOfCase('2024-1', acts).left).toEqual([]);
      }),
      runs(0.03),
    );
  });

  it('comes back from the bytes of the workbook as the same acts', async () => {
    const plans = fc.sample(randomHistory, { numRuns: 200, seed: historySeed });
    const cases = new Map(
      plans.map((plan, index) => [`2024-${index + 1}`, keptActs(plan, `2024-${index + 1}`)] as const),
    );
    for (const [request, acts] of cases) if (isInHandUnreceived(acts)) cases.delete(request);
    const rows = [...cases].flatMap(([request, acts]) => rowsOfCase(request, acts).rows);
    const back = await readBack(await writeRegister(rows));
    for (const [request, acts] of cases) expect(asTexts(back.get(request) ?? [])).toEqual(asTexts(acts));
    expect(cases.size).toBeGreaterThan(150);
  });
});

async function readBack(bytes: Buffer): Promise<ReadonlyMap<string, readonly object[]>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'register-'));
  try {
    const file = path.join(folder, 'register.xlsx');
    writeFileSync(file, bytes);
    const ledger = new RegisterLedger({ agency: AGENCY, year: null });
    const back = new Map<string, object[]>();
    for await (const text of ledger.lines(readWorkbook(file))) {
      const reading = readLedgerLine(text);
      if (!reading.ok) throw new Error(`${text}: ${JSON.stringify(reading.errors)}`);
      const { request, act } = reading.line;
      back.set(request ?? '', [...(back.get(request ?? '') ?? []), act]);
    }
    return back;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
