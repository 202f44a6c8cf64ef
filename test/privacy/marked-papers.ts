import { deflateSync } from 'node:zlib';

/** A scan: the marker stands in a compressed stream, as scanners write it. */
export function markedPdf(mark: string): Buffer {
  const stream = deflateSync(Buffer.from(`BT (${mark}) Tj ET ${mark.repeat(9)}`));
  const head = `%PDF-1.7\n1 0 obj\n<</Length ${stream.length}/Filter/FlateDecode>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\n%%EOF\n')]);
}
