import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

export interface FileToSave {
  readonly fileName: string;
  readonly mediaType: string;
  /** Left out where it is made while it is sent. */
  readonly bytes?: number;
}

/** A file that people brought in or that names them: to be saved, never run. */
export function attachedAs(
  content: Readable,
  { fileName, mediaType, bytes }: FileToSave,
  reply: FastifyReply,
): StreamableFile {
  reply.header('content-security-policy', "sandbox; default-src 'none'");
  const disposition = `attachment; filename*=UTF-8''${encoded(fileName)}`;
  return new StreamableFile(content, { type: mediaType, length: bytes, disposition });
}

/** RFC 8187: what encodeURIComponent leaves alone beyond what the header allows. */
function encoded(fileName: string): string {
  return encodeURIComponent(fileName.replace(/\p{Cs}/gu, '')).replace(/['()*]/g, escape);
}

function escape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
