import { createHash } from 'node:crypto';
import { BlobBrokenError, mediaTypeOf } from '@taizhang/blob-store';
import type { BlobStore } from '@taizhang/blob-store';
import type { DecodedEvent } from '@taizhang/case-handling';

/** A document as an act of the case names it. */
export interface NamedDocument {
  readonly document: string;
  readonly sha256: string;
  /** Null where the act does not say it. */
  readonly mediaType: string | null;
}

/** Every document that acts of the case name, each once, also those that were set aside. */
export function namedDocuments(events: readonly Pick<DecodedEvent, 'body'>[]): readonly NamedDocument[] {
  const named = new Map<string, NamedDocument>();
  for (const { body } of events) {
    if (body.act === 'DocumentAttached') named.set(body.document, body);
    if (body.act !== 'LetterIssued') continue;
    for (const { document, sha256 } of body.documents) {
      if (!named.has(document)) named.set(document, { document, sha256, mediaType: null });
    }
  }
  return [...named.values()];
}

/** What became of a document's bytes. */
export type DocumentState =
  | { readonly status: 'whole'; readonly mediaType: string | null }
  | { readonly status: 'erased' }
  | { readonly status: 'missing' | 'damaged' };

/** Reads a document to its end and holds it against the hash in its act. */
export async function documentState(
  stream: string,
  named: NamedDocument,
  blobs: Pick<BlobStore, 'get'>,
): Promise<DocumentState> {
  try {
    const answer = await blobs.get(stream, named.document);
    return answer.status === 'found' ? await readState(answer.content, named) : { status: answer.status };
  } catch (error) {
    if (error instanceof BlobBrokenError) return { status: 'damaged' };
    throw error;
  }
}

async function readState(
  content: AsyncIterable<Buffer>,
  { sha256, mediaType }: NamedDocument,
): Promise<DocumentState> {
  const hash = createHash('sha256');
  let head: Buffer | null = null;
  for await (const part of content) {
    head ??= part;
    hash.update(part);
  }
  if (hash.digest('hex') !== sha256) return { status: 'damaged' };
  return { status: 'whole', mediaType: mediaType ?? (head && (await mediaTypeOf(head))) };
}

/** The first document that cannot be handed in, with one sentence. */
export interface DocumentFault {
  readonly code: 'DocumentMissing' | 'DocumentDamaged';
  readonly document: string;
  readonly message: string;
}

export interface CheckedDocuments {
  readonly mediaTypes: { readonly [document: string]: string };
  readonly erased: readonly string[];
}

/** Holds every document that was not set aside against its hash. */
export async function checkedDocuments(
  stream: string,
  events: readonly Pick<DecodedEvent, 'body'>[],
  blobs: Pick<BlobStore, 'get'>,
): Promise<CheckedDocuments | { readonly fault: DocumentFault }> {
  const aside = new Set(
    events.flatMap(({ body }) => (body.act === 'DocumentSetAside' ? [body.document] : [])),
  );
  const mediaTypes: { [document: string]: string } = {};
  const erased: string[] = [];
  for (const named of namedDocuments(events).filter(({ document }) => !aside.has(document))) {
    const state = await documentState(stream, named, blobs);
    if (state.status === 'erased') erased.push(named.document);
    else if (state.status !== 'whole') return { fault: faultOf(named, state.status) };
    else if (named.mediaType === null && state.mediaType) mediaTypes[named.document] = state.mediaType;
  }
  return { mediaTypes, erased };
}

function faultOf({ document }: NamedDocument, status: 'missing' | 'damaged'): DocumentFault {
  const from = '请从 TAIZHANG_BLOBS 的备份恢复这个文件后再试。';
  return status === 'missing'
    ? { code: 'DocumentMissing', document, message: `材料 ${document} 的文件不在了，${from}` }
    : {
        code: 'DocumentDamaged',
        document,
        message: `材料 ${document} 的文件已损坏，与登记的摘要不符，${from}`,
      };
}
