import type { EventStore, StoredEvent } from '@taizhang/event-store';
import { openEvent, sealEvent } from '../codec/encode';
import type { ImportFinished, ImportStarted } from '../schemas/bookkeeping';
import { idFrom, importStream } from '../streams/places';

/** The agency under which an import of several agencies' acts is recorded. */
const SEVERAL = '-';

export interface ImportSource {
  /** SHA-256 of the file, hex: the same file is the same import, whoever starts it and wherever it lies. */
  readonly fileHash: string;
  readonly recordedBy: string;
}

/** Says that an import is under way; once, however often it is taken up again. */
export async function markStarted(
  source: ImportSource,
  { agencies, lines }: { readonly agencies: readonly string[]; readonly lines: number },
  store: EventStore,
): Promise<void> {
  const body = { act: 'ImportStarted', fileHash: source.fileHash, agencies, lines } as const;
  await mark(source, body, store);
}

/** Says that everything of the file is stored that will be. Without a start before it nothing is said. */
export async function markFinished(
  source: ImportSource,
  counts: Omit<ImportFinished, 'act'>,
  store: EventStore,
): Promise<void> {
  await mark(source, { act: 'ImportFinished', ...counts }, store);
}

/** Starts and ends alternate; a mark that would repeat the last one is not made. */
async function mark(
  source: ImportSource,
  body: ImportStarted | ImportFinished,
  store: EventStore,
): Promise<void> {
  const stream = importStream(source.fileHash);
  for (;;) {
    const [last] = await store.readStream(stream, { direction: 'backward', limit: 1 });
    if ((last?.type ?? 'ImportFinished') === body.act) return;
    const events = [markEvent(body, source, last)];
    const { status } = await store.append({ stream, expectedVersion: last?.version ?? 0, events });
    if (status !== 'conflict') return;
  }
}

function markEvent(
  body: ImportStarted | ImportFinished,
  source: ImportSource,
  last: StoredEvent | undefined,
) {
  const stream = importStream(source.fileHash);
  const agency = body.act === 'ImportStarted' ? agencyOf(body) : (last?.meta.agency ?? SEVERAL);
  const eventId = idFrom(stream, body.act, String(last?.version ?? 0));
  const { recordedBy } = source;
  const envelope = { eventId, stream, agency, recordedBy, commandId: stream, causationId: stream };
  return sealEvent(openEvent(body, envelope, String), new Map());
}

function agencyOf({ agencies }: ImportStarted): string {
  const [only, ...others] = agencies;
  return only !== undefined && others.length === 0 ? only : SEVERAL;
}
