import { randomUUID } from 'node:crypto';
import { rulesWith } from '@taizhang/annual-report';
import {
  InMemoryKeyVault,
  readClosed,
  readLedgerObject,
  recordActs,
  recordedActs,
} from '@taizhang/case-handling';
import type { DecodedEvent, RecordableAct } from '@taizhang/case-handling';
import { addDays } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { InMemoryEventStore } from '@taizhang/event-store';
import { foldCase, historyInForce, holderFor, partOf, registerLineOf } from '@taizhang/request-case';
import type { RegisterLine, RequestCase } from '@taizhang/request-case';
import fc from 'fast-check';
import { calendar, randomHistory, told, TODAY } from '../histories/random-history';

/** A case as it is folded from its events, without any view. */
export interface FoldedCase extends RegisterLine {
  readonly request: string;
  readonly submittedOn: LocalDate;
  readonly channel: string;
  readonly handler: string | null;
  readonly voided: boolean;
}

export const HANDLERS = ['h1', 'h2'];

/** Many random requests in one log, written by the write path, some with a handler. */
export async function randomRegister(cases: number, seed: number) {
  const store = new InMemoryEventStore({ now: () => Date.parse(`${TODAY}T04:00:00Z`) });
  const vault = new InMemoryKeyVault();
  const record = (agency: string, request: string, act: RecordableAct) =>
    recordActs(
      { agency, request, acts: [act], commandId: randomUUID(), recordedBy: 'test', today: TODAY, calendar },
      { store, vault },
    );
  for (const [at, plan] of fc.sample(randomHistory, { numRuns: cases, seed }).entries()) {
    const request = `K${String(at).padStart(3, '0')}`;
    for (const { agency, act } of told(plan)) {
      // The tales also tell what no form lets through.
      if (readLedgerObject({ agency, request, ...act }).ok) await record(agency, request, act);
    }
    const handler = HANDLERS[at % 3];
    if (handler) await record('A', request, { act: 'HandlerAssigned', assignedOn: TODAY, handler });
  }
  return { store, vault, rulesOf: () => rulesWith({ calendar }) };
}

/** The agency's cases as known at an ordinal, on a day that is not before any act. */
export async function foldedCases(
  store: InMemoryEventStore,
  agency: string,
  { knownAt = Infinity, day }: { readonly knownAt?: number; readonly day: LocalDate },
): Promise<readonly FoldedCase[]> {
  const { events } = await store.readAll({ after: 0, limit: 1_000_000 });
  const streams = new Map<string, DecodedEvent[]>();
  for (const stored of events) {
    if (!stored.stream.startsWith('request-') || stored.ordinal > knownAt) continue;
    streams.set(stored.stream, [...(streams.get(stored.stream) ?? []), readClosed(stored)]);
  }
  return [...streams.values()].flatMap((own) => folded(own, agency, day));
}

function folded(events: readonly DecodedEvent[], agency: string, day: LocalDate): readonly FoldedCase[] {
  const request = events.find((event) => event.request !== null)?.request;
  const { acts } = partOf(recordedActs(events), agency, calendar);
  const state: RequestCase = foldCase(historyInForce(acts, calendar, { asOf: day }));
  const { submission } = state;
  if (!request || !submission || !holderFor(state, agency)) return [];
  const { submittedOn, channel } = submission;
  const assigned = events.flatMap(({ stored, body }) =>
    body.act === 'HandlerAssigned' && stored.meta.agency === agency ? [body.handler] : [],
  );
  const handler = assigned.at(-1) ?? null;
  const line = registerLineOf(state, agency, calendar, day);
  return [{ request, submittedOn, channel, handler, voided: state.voided !== null, ...line }];
}

/** Whether the reply is owed on the day: its clock runs, or has run out. */
export function isOwed({ concludedOn, voided, stage, replyDueOn, receivedOn }: FoldedCase): boolean {
  return (
    concludedOn === null && !voided && stage !== 'transferred' && replyDueOn !== null && receivedOn !== null
  );
}

export const DAYS_OF_ASKING = [TODAY, addDays(TODAY, 9), addDays(TODAY, 70)] as const;
