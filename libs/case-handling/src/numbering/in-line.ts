import type { EventStore } from '@taizhang/event-store';

/** The last of each line, by the stream that is waited for; stores do not know of each other's lines. */
const LINES = new WeakMap<EventStore, Map<string, Promise<void>>>();

/**
 * Does one thing after the other to a stream, in the order of asking, within this process. What fails is told to who
 * asked for it alone; a line at whose end nobody waits is forgotten.
 */
export async function inLine<Answer>(
  store: EventStore,
  stream: string,
  turn: () => Promise<Answer>,
): Promise<Answer> {
  const lines = LINES.get(store) ?? new Map<string, Promise<void>>();
  LINES.set(store, lines);
  const answer = (lines.get(stream) ?? Promise.resolve()).then(turn);
  const settled = answer.then(
    () => undefined,
    () => undefined,
  );
  lines.set(stream, settled);
  try {
    return await answer;
  } finally {
    if (lines.get(stream) === settled) lines.delete(stream);
  }
}
