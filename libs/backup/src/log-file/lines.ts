import { CopyFaultError } from './fault';

export interface FileLine {
  /** With the line end, as it stands in the file. */
  readonly bytes: Buffer;
  /** Whether the line end is there: without it the file may have been cut in the middle of the line. */
  readonly ended: boolean;
}

const LINE_END = 0x0a;
/** An event of the largest size allowed, twice over. */
const LONGEST_LINE = 4 * 1_048_576;

/** A file's lines, however its bytes arrive. No more than one line and one chunk is held. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<FileLine> {
  let line = 1;
  let parts: Buffer[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, from)) {
      const tail = chunk.subarray(from, at + 1);
      yield { bytes: parts.length === 0 ? tail : Buffer.concat([...parts, tail]), ended: true };
      parts = [];
      line += 1;
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
    if (length(parts) > LONGEST_LINE) {
      throw new CopyFaultError(line === 1 ? { code: 'NotThisFormat' } : { code: 'UnreadableLine', line });
    }
  }
  if (parts.length > 0) yield { bytes: Buffer.concat(parts), ended: false };
}

function length(parts: readonly Buffer[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
