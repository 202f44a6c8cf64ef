import { randomUUID } from 'node:crypto';
import { requestStream } from '@taizhang/case-handling';
import type { AppendResult, EventStore, JsonObject, NewEvent } from '@taizhang/event-store';

/** Appends to a store without the write path: views must fold whatever lawfully stands in the log. */
export interface Append {
  readonly stream: string;
  readonly agency?: string;
  readonly events: readonly { readonly type: string; readonly data?: JsonObject }[];
}

/** One append by one command, whatever version the stream has. */
export async function append(
  store: Pick<EventStore, 'append'>,
  { stream, agency = 'A1', events }: Append,
): Promise<number> {
  const commandId = randomUUID();
  const meta = { recordedBy: 'clerk', agency, commandId, correlationId: commandId, causationId: null };
  const request = {
    stream,
    expectedVersion: 'any' as const,
    events: events.map(({ type, data = {} }): NewEvent => ({
      eventId: randomUUID(),
      type,
      schemaVersion: 1,
      data,
      meta: { ...meta, contentHash: 'untold' },
    })),
  };
  return ordinalOf(await store.append(request));
}

function ordinalOf(result: AppendResult): number {
  if (result.status !== 'appended') throw new Error(`The event was not appended: ${result.status}.`);
  return result.ordinal;
}

export interface PlainAct {
  readonly act: string;
  readonly [field: string]: JsonObject[string];
}

/** Acts of one request, one append each unless they come `together`. Answers the ordinals of the last events. */
export async function recordActs(
  store: Pick<EventStore, 'append'>,
  {
    agency,
    request,
    stream,
  }: { readonly agency: string; readonly request: string; readonly stream?: string },
  acts: readonly PlainAct[],
  { together = false }: { readonly together?: boolean } = {},
): Promise<readonly number[]> {
  const into = stream ?? requestStream(agency, request);
  const events = acts.map(({ act, ...fields }) => ({
    type: act,
    data: act === 'ApplicationSubmitted' ? { ...fields, request } : fields,
  }));
  const appends = together ? [events] : events.map((event) => [event]);
  const ordinals: number[] = [];
  for (const some of appends) ordinals.push(await append(store, { stream: into, agency, events: some }));
  return ordinals;
}

export const submitted = (submittedOn: string, more: JsonObject = {}): PlainAct => ({
  act: 'ApplicationSubmitted',
  submittedOn,
  channel: 'internet',
  applicant: { category: 'naturalPerson' },
  items: ['全部文件'],
  ...more,
});
export const received = (receivedOn: string): PlainAct => ({
  act: 'ReceiptFixed',
  receivedOn,
  basis: 'confirmed',
});
export const decided = (decidedOn: string, outcome = 'granted'): PlainAct => ({
  act: 'ReplyDecided',
  decidedOn,
  outcomes: [{ item: 1, outcome }],
});
export const dispatched = (dispatchedOn: string): PlainAct => ({
  act: 'ReplyDispatched',
  dispatchedOn,
  method: 'email',
});

export const K1 = { agency: 'A1', request: 'K1' } as const;

/** A request from its submission to its reply. */
export const ANSWERED: readonly PlainAct[] = [
  submitted('2025-03-03'),
  received('2025-03-04'),
  decided('2025-03-17'),
  dispatched('2025-03-18'),
];
