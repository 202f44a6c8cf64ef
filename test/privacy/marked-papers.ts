import { deflateSync } from 'node:zlib';
import { ZipFile } from 'yazl';

/** A scan: the marker stands in a compressed stream, as scanners write it. */
export function markedPdf(mark: string): Buffer {
  const stream = deflateSync(Buffer.from(`BT (${mark}) Tj ET ${mark.repeat(9)}`));
  const head = `%PDF-1.7\n1 0 obj\n<</Length ${stream.length}/Filter/FlateDecode>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\n%%EOF\n')]);
}

/** A letter: the marker stands in a compressed part of the archive. */
export async function markedDocx(mark: string): Promise<Buffer> {
  const zip = new ZipFile();
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;
  zip.addBuffer(Buffer.from(types), '[Content_Types].xml');
  zip.addBuffer(Buffer.from(`<w:document>${`${mark} `.repeat(50)}</w:document>`), 'word/document.xml');
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
