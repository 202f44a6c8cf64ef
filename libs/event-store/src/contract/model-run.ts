import fc from 'fast-check';
import type { AppendRequest, EventStore, StoredEvent } from '../index';
import { ModelLog } from './model';
import { fact } from './world';

interface Step {
  readonly stream: number;
  /** What is sent: new events, or a slice of an earlier request, perhaps to another stream or with other content. */
  readonly send:
    | { readonly kind: 'new'; readonly size: number }
    | {
        readonly kind: 'again';
        readonly request: number;
        readonly from: number;
        readonly otherContent: boolean;
      };
  /** Added to the true version; undefined expects nothing. */
  readonly offBy: number | undefined;
}

const step: fc.Arbitrary<Step> = fc.record({
  stream: fc.nat({ max: 2 }),
  send: fc.oneof(
    fc.record({ kind: fc.constant('new' as const), size: fc.integer({ min: 1, max: 4 }) }),
    fc.record({
      kind: fc.constant('again' as const),
      request: fc.nat({ max: 30 }),
      from: fc.nat({ max: 1 }),
      otherContent: fc.boolean(),
    }),
  ),
  offBy: fc.option(fc.constantFrom(0, 0, 0, -1, 1, -3), { nil: undefined }),
});

/** Up to 30 appends of every kind: new, stale, repeated whole or in part, to the right stream or to another. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 1, maxLength: 30 });

function eventsFor({ send }: Step, earlier: readonly AppendRequest[]): AppendRequest['events'] {
  if (send.kind === 'new') return Array.from({ length: send.size }, () => fact());
  const again = earlier[send.request % Math.max(earlier.length, 1)]?.events.slice(send.from) ?? [];
  if (again.length === 0) return [fact()];
  if (!send.otherContent) return again;
  return again.map((event) => ({ ...event, meta: { ...event.meta, contentHash: 'other' } }));
}

const places = (events: readonly StoredEvent[], base: number): readonly (readonly unknown[])[] =>
  events.map(({ ordinal, stream, version, eventId }) => [ordinal - base, stream, version, eventId]);

/** Does the steps with the store and with the model; they must give the same answers and end with the same log. */
export async function compareWithModel(store: EventStore, planned: readonly Step[]): Promise<void> {
  const model = new ModelLog();
  const { ordinal: base } = await store.head();
  const run = fact().eventId;
  const sent: AppendRequest[] = [];
  for (const next of planned) {
    const stream = `request-${run}-${next.stream}`;
    const expectedVersion =
      next.offBy === undefined ? 'any' : Math.max(model.versionOf(stream) + next.offBy, 0);
    const request: AppendRequest = { stream, expectedVersion, events: eventsFor(next, sent) };
    sent.push(request);
    const result = await store.append(request);
    const answer = 'ordinal' in result ? { ...result, ordinal: result.ordinal - base } : result;
    expect(answer).toEqual(model.append(request));
    expect(places(await store.readStream(stream), base)).toEqual(model.list(stream));
  }
  const { events } = await store.readAll({ after: base, limit: 1_000 });
  expect(places(events, base)).toEqual(model.list());
}
