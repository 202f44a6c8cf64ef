import { PROGRAM_VERSION, readClosed } from '@taizhang/case-handling';
import type { StoredEvent } from '@taizhang/event-store';
import {
  ArchiveBrokenError,
  MANIFEST,
  manifestFault,
  readArchive,
  readManifest,
} from '@taizhang/evidence-bundle';
import type { ArchiveFault, ManifestFault, ReadEntry } from '@taizhang/evidence-bundle';
import { z } from 'zod';
import { RECORD_FILES } from './bundle-entries';
import { bundleProofs } from './bundle-proofs';
import type { BundleProofs } from './bundle-proofs';
import { bundleCalendar, bundleFacts, calendarOf } from './bundle-record';
import type { BundleRecord } from './bundle-record';

export type BundleFaultCode =
  | ArchiveFault
  | ManifestFault
  | 'RecordUnreadable'
  | 'EventChanged'
  | 'ActDiffers'
  | 'DerivedDiffers'
  | 'PrintDiffers'
  | 'EntryNotExpected'
  | 'DocumentDiffers'
  | 'NoProofs'
  | 'NotInTheLog'
  | 'HeadNotSigned'
  | 'HeadNotKnown'
  | 'HeadBeyondAnchors';

/** The first thing that does not fit, and where. */
export class BundleFaultError extends Error {
  override readonly name = 'BundleFaultError';

  constructor(
    readonly code: BundleFaultCode,
    /** An entry, or the ordinal of an event. */
    readonly place: string,
  ) {
    super(`${code}: ${place}`);
  }
}

export interface ReadBundle {
  readonly record: BundleRecord;
  readonly entries: ReadonlyMap<string, ReadEntry>;
  readonly sealed: readonly StoredEvent[];
  readonly opened: readonly StoredEvent[];
  readonly proofs: BundleProofs | null;
  /** Whether this program is the one that printed it. */
  readonly sameProgram: boolean;
}

const stored = z.strictObject({
  eventId: z.string(),
  stream: z.string(),
  version: z.int().min(1),
  ordinal: z.int().min(1),
  recordedAt: z.string(),
  type: z.string(),
  schemaVersion: z.int().min(1),
  data: z.record(z.string(), z.json()),
  meta: z.strictObject({
    recordedBy: z.string(),
    agency: z.string(),
    commandId: z.string(),
    correlationId: z.string(),
    causationId: z.string().nullable(),
    contentHash: z.string(),
  }),
});
const events = z.array(stored).min(1);

/** Reads an archive and holds it against its own list of hashes. @throws BundleFaultError */
export async function readBundle(file: string): Promise<ReadBundle> {
  const entries = await whole(file);
  const part = <Of>(name: string, schema: z.ZodType<Of>) => readPart(entries, name, schema);
  const facts = part(RECORD_FILES.facts, bundleFacts);
  const calendar = calendarOf(part(RECORD_FILES.calendar, bundleCalendar));
  const opened = part(RECORD_FILES.acts, events);
  const proofs = entries.has(RECORD_FILES.proofs) ? part(RECORD_FILES.proofs, bundleProofs) : null;
  return {
    record: { facts, calendar, events: opened.map(decoded) },
    entries,
    sealed: part(RECORD_FILES.events, events),
    opened,
    proofs,
    sameProgram: facts.program === PROGRAM_VERSION,
  };
}

async function whole(file: string): Promise<ReadonlyMap<string, ReadEntry>> {
  const found = await readArchive(file, (name) => !isPaperOfCase(name)).catch((error: unknown) => {
    if (error instanceof ArchiveBrokenError) throw new BundleFaultError(error.fault, error.entry ?? file);
    throw error;
  });
  const entries = new Map(found.map((entry) => [entry.name, entry]));
  const manifest = entries.get(MANIFEST)?.content;
  if (!manifest) throw new BundleFaultError('NoManifest', MANIFEST);
  const listed = readManifest(manifest);
  if (!listed) throw new BundleFaultError('ManifestUnreadable', MANIFEST);
  const fault = manifestFault(listed, found);
  if (fault) throw new BundleFaultError(fault.fault, fault.entry);
  return entries;
}

/** `材料/007 …`: a scan or a letter, read for its hash alone. */
function isPaperOfCase(name: string): boolean {
  return /^材料\/\d/.test(name);
}

function readPart<Of>(entries: ReadonlyMap<string, ReadEntry>, name: string, schema: z.ZodType<Of>): Of {
  const content = entries.get(name)?.content;
  if (!content) throw new BundleFaultError('EntryMissing', name);
  const read = schema.safeParse(parsed(content));
  if (!read.success) throw new BundleFaultError('RecordUnreadable', name);
  return read.data;
}

function parsed(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}

function decoded(event: StoredEvent) {
  try {
    return readClosed(event);
  } catch {
    throw new BundleFaultError('RecordUnreadable', `${RECORD_FILES.acts}#${event.ordinal}`);
  }
}
