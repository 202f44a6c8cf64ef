import { createHash } from 'node:crypto';
import type { PutRefusal } from '@taizhang/blob-store';
import type { LoadedStream } from '@taizhang/case-handling';
import type { Person } from '@taizhang/staff-access';
import type { Parts } from '../parts';
import type { RecordedAnswer } from '../recording/recorded-answer';
import { recordOne } from '../recording/record-one';
import type { RecordingParts } from '../recording/record-one';
import { uploadRefusalSentence } from '../wording/uploads';
import { caseWithPapers } from './case-papers';
import type { CaseAsked } from './case-papers';

/** A file on its way into a case. */
export interface AttachOrder extends CaseAsked {
  readonly by: Person;
  readonly commandId: string;
  readonly expectedVersion?: number;
  /** What the sender calls the file. */
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** What the form says of it: kind, title, day …; asked for when the file has been read, as they may follow it. */
  readonly fields: () => Promise<{ readonly [field: string]: unknown }>;
}

export type UploadRefusal = PutRefusal | 'TooManyDocuments' | 'OtherFileUnderKey';

export type AttachAnswer =
  | (Extract<RecordedAnswer, { readonly status: 'recorded' }> & {
      readonly document: string;
      readonly sha256: string;
    })
  | Exclude<RecordedAnswer, { readonly status: 'recorded' }>;

export type AttachParts = RecordingParts & Pick<Parts, 'blobs' | 'documentBytes'>;

const MOST_DOCUMENTS = 500;

/**
 * Takes the bytes in, then records the act that names them; where the act is refused the bytes go again. A crash
 * between the two leaves bytes that no act names: they are swept.
 * @throws QuestionError for a case that is not there.
 */
export async function attachDocument(order: AttachOrder, parts: AttachParts): Promise<AttachAnswer> {
  const loaded = await caseWithPapers(order, parts);
  const before = attachedBy(order, loaded);
  if (before) return sentAgain(order, before);
  if (loaded.file.papers.length >= MOST_DOCUMENTS) return refused('TooManyDocuments', parts);
  const { stream } = loaded;
  const { documentBytes: mostBytes, blobs } = parts;
  const put = await blobs.put(stream, order.content, { mostBytes, name: order.fileName });
  if (put.status === 'refused') return refused(put.code, parts);
  const { document, sha256, bytes, mediaType } = put;
  const answer = await recorded({ document, sha256, bytes, mediaType }, order, parts, stream);
  if (answer.status === 'recorded') return { ...answer, document, sha256 };
  await blobs.drop(stream, document);
  return answer;
}

interface Taken {
  readonly document: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

async function recorded(
  taken: Taken,
  order: AttachOrder,
  parts: AttachParts,
  stream: string,
): Promise<RecordedAnswer> {
  const { agency, request, by, commandId, expectedVersion } = order;
  const seen = expectedVersion === undefined ? {} : { expectedVersion };
  const fields = await order.fields().catch(async (error: unknown) => {
    await parts.blobs.drop(stream, taken.document);
    throw error;
  });
  const line = { ...fields, ...taken, agency, request, act: 'DocumentAttached' };
  return recordOne({ by, commandId, ...seen, line }, parts);
}

interface AttachedBefore {
  readonly document: string;
  readonly sha256: string;
  readonly version: number;
  readonly ordinal: number;
}

/** What this very command recorded, when it is sent again. */
function attachedBy({ commandId, agency }: AttachOrder, { events }: LoadedStream): AttachedBefore | null {
  const own = events.find(({ stored: { meta } }) => meta.commandId === commandId && meta.agency === agency);
  if (own?.body.act !== 'DocumentAttached') return null;
  const { document, sha256 } = own.body;
  return { document, sha256, version: own.stored.version, ordinal: own.stored.ordinal };
}

async function sentAgain({ content }: AttachOrder, before: AttachedBefore): Promise<AttachAnswer> {
  const hash = createHash('sha256');
  for await (const part of content) hash.update(part);
  if (hash.digest('hex') !== before.sha256) return refused('OtherFileUnderKey');
  return { status: 'recorded', number: null, ...before };
}

function refused(code: UploadRefusal, { documentBytes = 0 }: Partial<AttachParts> = {}): AttachAnswer {
  return {
    status: 'refused',
    refused: [{ field: 'file', code, message: uploadRefusalSentence(code, documentBytes) }],
  };
}
