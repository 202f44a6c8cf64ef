import { canonicalJson, CLOSED, contentHash, readClosed } from '@taizhang/case-handling';
import type { StoredEvent } from '@taizhang/event-store';
import { MANIFEST } from '@taizhang/evidence-bundle';
import { EVIDENCE_WORDS } from '../wording/papers';
import { namedDocuments } from './bundle-documents';
import { RECORD_FILES } from './bundle-entries';
import type { BundleFacts } from './bundle-record';
import { derivedParts, json } from './derived-parts';
import type { DerivedParts } from './derived-parts';
import { BundleFaultError } from './read-bundle';
import type { ReadBundle } from './read-bundle';

/** The opened acts say what the stored events say, but for the texts that are sealed there. @throws BundleFaultError */
export function checkActs({ sealed, opened, record }: ReadBundle): void {
  if (sealed.length !== opened.length) throw new BundleFaultError('ActDiffers', RECORD_FILES.acts);
  sealed.forEach((event, index) => {
    const act = opened[index];
    const place = `#${event.ordinal}`;
    const inPlace = isInPlace(event, sealed[index - 1]?.version ?? 0, record.facts);
    if (!inPlace || contentHash(event) !== event.meta.contentHash) {
      throw new BundleFaultError('EventChanged', place);
    }
    if (!act || !saysTheSame(event, act)) throw new BundleFaultError('ActDiffers', place);
  });
}

/** One after the other; in the part of a former agency versions are left out. */
function isInPlace(event: StoredEvent, before: number, { stream, position, part }: BundleFacts): boolean {
  const follows = part ? event.version > before : event.version === before + 1;
  return event.stream === stream && follows && event.ordinal <= position;
}

function saysTheSame(sealed: StoredEvent, opened: StoredEvent): boolean {
  const envelope = (event: StoredEvent) => canonicalJson({ ...event, data: {} });
  return envelope(sealed) === envelope(opened) && fits(bodyOf(sealed), bodyOf(opened));
}

function bodyOf(event: StoredEvent): unknown {
  const { body, request } = readClosed(event);
  return JSON.parse(JSON.stringify({ body, request }));
}

/** Equal but for texts that are closed on the one side. */
function fits(closed: unknown, open: unknown): boolean {
  if (closed === CLOSED) return typeof open === 'string';
  if (typeof closed !== 'object' || closed === null) return closed === open;
  if (typeof open !== 'object' || open === null || Array.isArray(closed) !== Array.isArray(open))
    return false;
  const [wanted, found] = [new Map(Object.entries(closed)), new Map(Object.entries(open))];
  return wanted.size === found.size && [...wanted].every(([name, value]) => fits(value, found.get(name)));
}

/**
 * Counts every deadline and makes every list anew from the acts inside; papers too, where this program is the one
 * that printed them. @throws BundleFaultError
 */
export async function checkDerived(bundle: ReadBundle): Promise<DerivedParts> {
  const { record, entries, sameProgram } = bundle;
  const prints = new Map(
    [...entries].flatMap(([name, { content }]) =>
      content && name.endsWith('.pdf') ? [[name, content]] : [],
    ),
  );
  if (sameProgram && canonicalJson(record.facts.words) !== canonicalJson(EVIDENCE_WORDS))
    throw new BundleFaultError('DerivedDiffers', RECORD_FILES.facts);
  const parts = await derivedParts(record, sameProgram ? undefined : prints);
  for (const [name, bytes] of parts.data) same(bundle, name, bytes, 'DerivedDiffers');
  for (const [name, bytes] of parts.prints) same(bundle, name, bytes, 'PrintDiffers');
  same(bundle, RECORD_FILES.facts, json(record.facts), 'DerivedDiffers');
  return parts;
}

function same(
  { entries }: ReadBundle,
  name: string,
  bytes: Buffer,
  code: 'DerivedDiffers' | 'PrintDiffers',
): void {
  const content = entries.get(name)?.content;
  if (!content) throw new BundleFaultError('EntryMissing', name);
  if (!content.equals(bytes)) throw new BundleFaultError(code, name);
}

/** Every document is there with the bytes that its act names, and nothing else is. @throws BundleFaultError */
export function checkDocuments({ entries, record }: ReadBundle, { items, data, prints }: DerivedParts): void {
  const { erased } = record.facts;
  const hashes = new Map(namedDocuments(record.events).map(({ document, sha256 }) => [document, sha256]));
  const expected = new Set([MANIFEST, ...Object.values(RECORD_FILES), ...data.keys(), ...prints.keys()]);
  for (const { name, document } of items.flatMap(({ files }) => files)) {
    if (document === null || erased.includes(document)) continue;
    expected.add(name);
    const found = entries.get(name);
    if (!found) throw new BundleFaultError('EntryMissing', name);
    if (found.sha256 !== hashes.get(document)) throw new BundleFaultError('DocumentDiffers', name);
  }
  const strange = [...entries.keys()].find((name) => !expected.has(name));
  if (strange !== undefined) throw new BundleFaultError('EntryNotExpected', strange);
}
