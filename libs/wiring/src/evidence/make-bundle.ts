import { readClosed, unsealedEvents } from '@taizhang/case-handling';
import type { KeyVault } from '@taizhang/case-handling';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { StoredEvent } from '@taizhang/event-store';
import type { BlobStore } from '@taizhang/blob-store';
import type { EvidenceItem } from '@taizhang/evidence-bundle';
import { bundleEntries } from './bundle-entries';
import type { BundleEntry } from './bundle-entries';
import type { BundleProofs } from './bundle-proofs';
import { checkedDocuments } from './bundle-documents';
import type { DocumentFault } from './bundle-documents';
import type { BundleFacts } from './bundle-record';
import { derivedParts } from './derived-parts';

/** A case as it is handed over. */
export interface CaseToBundle {
  readonly agency: string;
  readonly agencyName: string;
  readonly request: string;
  readonly number: string | null;
  readonly stream: string;
  /** The case's events that are to be known, as stored. */
  readonly events: readonly StoredEvent[];
  /** Whether they are only the part of an agency that handed the case over. */
  readonly part?: boolean;
  /** What the accounts that recorded them are called, by their ids. */
  readonly staff?: BundleFacts['staff'];
  readonly calendar: Calendar;
  readonly asOf: LocalDate;
  readonly program: string;
  /** What that program calls each kind of paper. */
  readonly words: BundleFacts['words'];
}

export interface BundlePorts {
  readonly vault: KeyVault;
  readonly blobs: Pick<BlobStore, 'get'>;
  /** Where the events stand under a signed head; null where none is signed yet. */
  readonly prove?: (ordinals: readonly number[]) => Promise<BundleProofs | null>;
}

export type MadeBundle =
  | {
      readonly status: 'made';
      readonly items: readonly EvidenceItem[];
      readonly entries: readonly BundleEntry[];
    }
  | { readonly status: 'refused'; readonly fault: DocumentFault };

/**
 * Everything of one case for a reviewing organ or a court, in the order of the evidence list (RULES 5.4). Equal cases
 * give equal bytes. A document that is not whole is named instead: a bundle with a hole is worse than none.
 */
export async function makeBundle(
  from: CaseToBundle,
  { vault, blobs, prove }: BundlePorts,
): Promise<MadeBundle> {
  const opened = await unsealedEvents(from.events, vault);
  const events = opened.map(readClosed);
  const documents = await checkedDocuments(from.stream, events, blobs);
  if ('fault' in documents) return { status: 'refused', fault: documents.fault };
  const facts = factsOf(from, documents);
  const record = { facts, calendar: from.calendar, events };
  const parts = await derivedParts(record);
  const proofs = (await prove?.(from.events.map(({ ordinal }) => ordinal))) ?? null;
  const entries = bundleEntries({ record, parts, sealed: from.events, opened, proofs }, blobs);
  return { status: 'made', items: parts.items, entries };
}

function factsOf(from: CaseToBundle, more: Pick<BundleFacts, 'mediaTypes' | 'erased'>): BundleFacts {
  const { agency, agencyName, request, number, stream, asOf, program, words, events, part, staff } = from;
  return {
    format: 'taizhang-evidence',
    formatVersion: 1,
    program,
    words,
    agency,
    agencyName,
    request,
    number,
    stream,
    asOf,
    position: events.at(-1)?.ordinal ?? 0,
    ...(part ? { part } : {}),
    ...(staff ? { staff } : {}),
    ...more,
  };
}
