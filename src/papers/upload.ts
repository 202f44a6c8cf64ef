import type { FastifyRequest } from 'fastify';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import { ProblemError } from '../door/problem';

/** Beyond what may be configured; the blob store knows the limit that holds. */
const MOST_BYTES = 512 * 1024 * 1024;
const LIMITS = {
  files: 1,
  fields: 20,
  parts: 22,
  fieldNameSize: 100,
  fieldSize: 64 * 1024,
  fileSize: MOST_BYTES,
};
const UNREADABLE = 400;

/** A form of one file and some fields, read as it comes in. */
export interface Upload {
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** The fields before and after the file; resolves when the form has been read to its end. */
  readonly fields: () => Promise<{ readonly [field: string]: unknown }>;
}

/**
 * Reads a form up to its file and hands it over; what is not read by then is let go by, so that the connection
 * serves the next request and does not wait for ever for a file that was refused.
 * @throws ProblemError where there is no form or no file in it.
 */
export async function withUpload<Answer>(
  request: FastifyRequest,
  take: (upload: Upload) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await take(await readUpload(request));
  } finally {
    request.raw.unpipe();
    request.raw.resume();
  }
}

async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw noFile();
  const parts = asSent(request.parts({ limits: LIMITS }));
  const fields: { [field: string]: unknown } = {};
  for (let next = await parts.next(); next.done !== true; next = await parts.next()) {
    const part = next.value;
    if (part.type === 'file') return uploadOf(part, fields, parts);
    fields[part.fieldname] = part.value;
  }
  throw noFile();
}

function uploadOf(
  { filename, file }: MultipartFile,
  before: { readonly [field: string]: unknown },
  parts: AsyncIterable<Multipart>,
): Upload {
  const fields = async () => {
    const after: { [field: string]: unknown } = {};
    for await (const part of parts) {
      if (part.type === 'file') part.file.resume();
      else after[part.fieldname] = part.value;
    }
    return { ...before, ...after };
  };
  return { fileName: filename, content: asSent<Buffer>(file), fields };
}

/** Where it breaks off, or was no form at all, its sender is told. */
async function* asSent<Part>(parts: AsyncIterable<Part>): AsyncGenerator<Part> {
  try {
    yield* parts;
  } catch (error) {
    throw isTooMuch(error) ? error : new ProblemError('FormUnreadable', UNREADABLE, FORM_UNREADABLE);
  }
}

const FORM_UNREADABLE = '上传的表单不完整，或者读不懂，请重新上传。';
const TOO_MUCH = 413;

function isTooMuch(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === TOO_MUCH;
}

function noFile(): ProblemError {
  return new ProblemError(
    'FileMissing',
    UNREADABLE,
    '没有收到文件，请用表单（multipart/form-data）上传一个文件。',
  );
}
