import { createHash } from 'node:crypto';
import { BlobBrokenError } from '@taizhang/blob-store';
import type { BlobStore } from '@taizhang/blob-store';
import type { StoredEvent } from '@taizhang/event-store';
import { MANIFEST, manifestOf } from '@taizhang/evidence-bundle';
import type { ArchiveEntry, EvidenceFile, EvidenceItem } from '@taizhang/evidence-bundle';
import type { BundleProofs } from './bundle-proofs';
import { calendarData } from './bundle-record';
import type { BundleRecord } from './bundle-record';
import { json } from './derived-parts';
import type { DerivedParts } from './derived-parts';

export const RECORD_FILES = {
  facts: 'data/case.json',
  calendar: 'data/calendar.json',
  /** As stored: personal texts sealed. What the proofs speak of. */
  events: 'data/events.json',
  /** The same, opened. */
  acts: 'data/acts.json',
  proofs: 'data/proofs.json',
} as const;

export interface BundleEntry extends ArchiveEntry {
  readonly sha256: string;
}

export interface BundleContent {
  readonly record: BundleRecord;
  readonly parts: DerivedParts;
  readonly sealed: readonly StoredEvent[];
  readonly opened: readonly StoredEvent[];
  readonly proofs: BundleProofs | null;
}

/** Hashes, list, papers in the order of the list, and the record behind them. */
export function bundleEntries(content: BundleContent, blobs: Pick<BlobStore, 'get'>): readonly BundleEntry[] {
  const { record, parts, sealed, opened, proofs } = content;
  const { facts, calendar } = record;
  const papers = [...parts.prints].filter(([name]) => !isPaper(name, parts.items));
  const data = [
    [RECORD_FILES.facts, json(facts)],
    [RECORD_FILES.calendar, json(calendarData(calendar))],
    [RECORD_FILES.acts, json(opened)],
    [RECORD_FILES.events, json(sealed)],
    ...parts.data,
    ...(proofs ? [[RECORD_FILES.proofs, json(proofs)] as const] : []),
  ] as const;
  const entries = [
    ...papers.map(([name, bytes]) => inMemory(name, bytes)),
    ...parts.items.flatMap(({ files }) => files.flatMap((file) => paperEntry(file, content, blobs))),
    ...data.map(([name, bytes]) => inMemory(name, bytes)),
  ];
  return [inMemory(MANIFEST, manifestOf(entries)), ...entries];
}

function isPaper(name: string, items: readonly EvidenceItem[]): boolean {
  return items.some(({ files }) => files.some((file) => file.name === name));
}

/** None for a document whose key was destroyed: it stands in the list alone. */
function paperEntry(
  { name, document, sha256 }: EvidenceFile,
  { record, parts }: BundleContent,
  blobs: Pick<BlobStore, 'get'>,
): readonly BundleEntry[] {
  const { stream, erased } = record.facts;
  const print = parts.prints.get(name);
  if (print) return [inMemory(name, print)];
  if (document === null || sha256 === null || erased.includes(document)) return [];
  return [{ name, sha256, compress: false, open: () => bytesOf(stream, document, blobs) }];
}

async function* bytesOf(stream: string, document: string, blobs: Pick<BlobStore, 'get'>) {
  const answer = await blobs.get(stream, document);
  if (answer.status !== 'found') throw new BlobBrokenError(stream, document, 'went away meanwhile');
  yield* answer.content;
}

function inMemory(name: string, bytes: Buffer): BundleEntry {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, sha256, compress: name.endsWith('.json'), open: () => once(bytes) };
}

async function* once(bytes: Buffer) {
  yield bytes;
}
