import { crc32, deflateRawSync } from 'node:zlib';

/** An archive of these parts; `bytes`, where given, is what the directory says of the last part's unpacked size. */
export function zipOf(
  parts: Readonly<Record<string, string>>,
  last: { readonly bytes?: number } = {},
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  const names = Object.keys(parts);
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const bytes = name === names.at(-1) ? (last.bytes ?? content.length) : content.length;
    const sizes = { crc: crc32(content), packed: packed.length, bytes };
    const body = Buffer.concat([localHeader(name, sizes), packed]);
    directory.push(entry(name, sizes, offset));
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

interface Sizes {
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
}

const DEFLATED = 8;

function localHeader(name: string, { crc, packed, bytes }: Sizes): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(bytes, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function entry(name: string, { crc, packed, bytes }: Sizes, offset: number): Buffer {
  const told = Buffer.alloc(46);
  told.writeUInt32LE(0x02014b50, 0);
  told.writeUInt16LE(DEFLATED, 10);
  told.writeUInt32LE(crc, 16);
  told.writeUInt32LE(packed, 20);
  told.writeUInt32LE(bytes, 24);
  told.writeUInt16LE(Buffer.byteLength(name), 28);
  told.writeUInt32LE(offset, 42);
  return Buffer.concat([told, Buffer.from(name)]);
}
