import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { WorkbookReader } from '@cj-tech-master/excelts';
import type { Row, WorksheetReader } from '@cj-tech-master/excelts';
import type { DateSystem, RawCell, RawRow } from '../reading/raw-cell';
import { archiveOf, partsOfWorkbook } from './ordered-parts';
import { rawCell } from './raw-cell-of';
import { assertWorkbook } from './sniff';
import { UnreadableWorkbookError } from './workbook-fault';

/** A sheet that people see; its rows must be read before the next sheet is asked for. */
export interface RawSheet {
  readonly name: string;
  readonly dates: DateSystem;
  readonly rows: AsyncIterable<RawRow>;
}

/**
 * The visible sheets of a workbook, row by row: in memory are the workbook's strings and one row. Nothing is written
 * to the disk.
 */
export async function* readWorkbook(path: string): AsyncGenerator<RawSheet> {
  const file = await open(path);
  try {
    await assertWorkbook(file);
    const parts = await partsOfWorkbook(file, (await file.stat()).size);
    yield* visibleSheets(Readable.from(archiveOf(parts), { objectMode: false }));
  } catch (error) {
    throw isTold(error) ? error : new UnreadableWorkbookError('Damaged');
  } finally {
    await file.close();
  }
}

async function* visibleSheets(source: Readable): AsyncGenerator<RawSheet> {
  const reader = new WorkbookReader(source, { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache' });
  const broken = brokenBy(source);
  for await (const sheet of reader) {
    const from1904 = reader.properties?.model?.date1904 === true;
    const rows = rowsOf(sheet, broken);
    if (sheet.state === undefined || sheet.state === 'visible')
      yield { name: sheet.name, dates: { from1904 }, rows };
    else await passOver(rows);
  }
  broken.check();
}

/** The reader may end quietly where its source failed: what failed is asked for after each sheet. */
function brokenBy(source: Readable) {
  let failure: Error | null = null;
  source.on('error', (error) => (failure = error));
  return {
    check: () => {
      if (failure) throw failure;
    },
  };
}

async function* rowsOf(sheet: WorksheetReader, broken: { check(): void }): AsyncGenerator<RawRow> {
  for await (const row of sheet) yield rawRow(row);
  broken.check();
}

function rawRow(row: Row): RawRow {
  const cells = new Map<number, RawCell>();
  row.eachCell((cell, at) => {
    const raw = rawCell(cell.value);
    if (raw) cells.set(at, raw);
  });
  return { row: row.number, cells };
}

async function passOver(rows: AsyncIterable<RawRow>): Promise<void> {
  const iterator = rows[Symbol.asyncIterator]();
  while (!(await iterator.next()).done);
}

/** A file that cannot be opened or read is no damaged workbook. */
function isTold(error: unknown): boolean {
  return error instanceof UnreadableWorkbookError || (error instanceof Error && 'syscall' in error);
}
