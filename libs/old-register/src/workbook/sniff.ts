import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { UnreadableWorkbookError } from './workbook-fault';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** The container of Office files before 2007, and of workbooks that open only with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const STREAM_NAMES_WITHIN = 1024 * 1024;

/** Whether a file is to be read as a workbook, by its name or by how it begins. Throws where it cannot be opened. */
export async function looksLikeWorkbook(path: string): Promise<boolean> {
  if (/\.(xlsx|xlsm|xls|et)$/i.test(path)) return true;
  const file = await open(path);
  try {
    const start = await firstBytes(file, ZIP.length);
    return start.equals(ZIP) || start.equals(COMPOUND);
  } finally {
    await file.close();
  }
}

/** Throws what the file is instead, where it is no workbook that can be read. */
export async function assertWorkbook(file: FileHandle): Promise<void> {
  const start = await firstBytes(file, STREAM_NAMES_WITHIN);
  if (start.length === 0) throw new UnreadableWorkbookError('EmptyFile');
  if (start.subarray(0, 4).equals(COMPOUND))
    throw new UnreadableWorkbookError(start.includes(ENCRYPTED) ? 'PasswordProtected' : 'OldFormat');
  if (!start.subarray(0, 4).equals(ZIP)) throw new UnreadableWorkbookError('NotAWorkbook');
}

async function firstBytes(file: FileHandle, most: number): Promise<Buffer> {
  const start = Buffer.alloc(most);
  const { bytesRead } = await file.read(start, 0, most, 0);
  return start.subarray(0, bytesRead);
}
