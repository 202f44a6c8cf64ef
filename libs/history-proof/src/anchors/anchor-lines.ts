import { createReadStream } from 'node:fs';
import { canonicalJson } from '@taizhang/case-handling';
import { HASH_BYTES } from '../tree/hashes';
import { anchor } from '../head/head';
import type { Anchor, SignedHead } from '../head/head';

export interface WholeLine {
  readonly text: string;
  /** The byte behind its line end. */
  readonly end: number;
}

const LINE_END = 0x0a;

/**
 * The file's whole lines from a byte on. What stands behind the last line end is a line that a crash cut short, and
 * is not given. A file that is not there has no lines.
 */
export async function* wholeLines(file: string, from = 0): AsyncGenerator<WholeLine> {
  let parts: Buffer[] = [];
  let end = from;
  for await (const chunk of chunksOf(file, from)) {
    let at = 0;
    for (let stop = chunk.indexOf(LINE_END); stop >= 0; stop = chunk.indexOf(LINE_END, at)) {
      const line = Buffer.concat([...parts, chunk.subarray(at, stop)]);
      parts = [];
      end += line.length + 1;
      at = stop + 1;
      yield { text: line.toString('utf8'), end };
    }
    if (at < chunk.length) parts.push(chunk.subarray(at));
  }
}

async function* chunksOf(file: string, start: number): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file, { start })) yield Buffer.from(chunk);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

/** One line of the file; the same head and leaves give the same bytes. */
export function anchorLine({ head, publicKey, signature }: SignedHead, leaves: readonly Buffer[]): string {
  const whole = { head, publicKey, signature, leaves: Buffer.concat(leaves).toString('base64') };
  return `${canonicalJson(whole)}\n`;
}

/** Null for a line that is none of these. */
export function readAnchor(text: string): Anchor | null {
  try {
    const { success, data } = anchor.safeParse(JSON.parse(text));
    return success && leafBytes(data).length % HASH_BYTES === 0 ? data : null;
  } catch {
    return null;
  }
}

export function leavesOf(line: Anchor): readonly Buffer[] {
  const bytes = leafBytes(line);
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, index) =>
    bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES),
  );
}

function leafBytes({ leaves }: Anchor): Buffer {
  return Buffer.from(leaves, 'base64');
}
