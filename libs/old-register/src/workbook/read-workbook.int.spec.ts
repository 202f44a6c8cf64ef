import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { Workbook } from '@cj-tech-master/excelts';
import type { Worksheet } from '@cj-tech-master/excelts';
import type { RawCell } from '../reading/raw-cell';
import { readWorkbook } from './read-workbook';
import { looksLikeWorkbook } from './sniff';
import { zipOf } from './zip.fixture';

describe('a workbook', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'workbook-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const fileOf = (bytes: Uint8Array, name = 'register.xlsx') => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const workbookOf = async (fill: (sheet: Worksheet, workbook: Workbook) => void) => {
    const workbook = new Workbook();
    fill(workbook.addWorksheet('台账'), workbook);
    return fileOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
  };

  it('gives what its cells say: text, numbers, days, flags, rich text and what formulas last came to', async () => {
    const file = await workbookOf((sheet) => {
      sheet.getCell('A1').value = '受理编号';
      sheet.getCell('B2').value = 20.5;
      sheet.getCell('C2').value = new Date('2024-02-05T00:00:00Z');
      sheet.getCell('C2').numFmt = 'yyyy-mm-dd';
      sheet.getCell('D2').value = true;
      sheet.getCell('E2').value = { richText: [{ text: '甲' }, { text: '乙' }] };
      sheet.getCell('F2').value = { formula: 'A1&"1"', result: '受理编号1' };
      sheet.getCell('G2').value = { formula: '1+1', result: 2 };
      sheet.getCell('H2').value = { error: '#N/A' };
      sheet.getCell('I2').value = { text: 'jia@example.com', hyperlink: 'mailto:jia@example.com' };
    });
    const [sheet] = await readAll(file);
    expect(sheet?.rows.get(1)).toEqual(new Map([[1, { is: 'text', text: '受理编号' }]]));
    expect(sheet?.rows.get(2)).toEqual(
      new Map<number, RawCell>([
        [2, { is: 'number', number: 20.5 }],
        [3, { is: 'day', day: '2024-02-05' }],
        [4, { is: 'flag', flag: true }],
        [5, { is: 'text', text: '甲乙' }],
        [6, { is: 'text', text: '受理编号1' }],
        [7, { is: 'number', number: 2 }],
        [8, { is: 'error', text: '#N/A' }],
        [9, { is: 'text', text: 'jia@example.com' }],
      ]),
    );
  });

  it('counts days from 1904 where it says so', async () => {
    const file = await workbookOf((sheet, workbook) => {
      workbook.properties.date1904 = true;
      sheet.getCell('A1').value = new Date('2024-02-05T00:00:00Z');
      sheet.getCell('A1').numFmt = 'yyyy-mm-dd';
    });
    const [sheet] = await readAll(file);
    expect(sheet).toMatchObject({ dates: { from1904: true } });
    expect(sheet?.rows.get(1)?.get(1)).toEqual({ is: 'day', day: '2024-02-05' });
  });

  it('shows only the sheets that people see', async () => {
    const file = await workbookOf((sheet, workbook) => {
      sheet.getCell('A1').value = '1';
      workbook.addWorksheet('选项', { state: 'hidden' }).getCell('A1').value = '2';
      workbook.addWorksheet('旧', { state: 'veryHidden' }).getCell('A1').value = '3';
      workbook.addWorksheet('续表（办理）').getCell('A1').value = '4';
    });
    expect((await readAll(file)).map(({ name }) => name)).toEqual(['台账', '续表（办理）']);
  });

  it('is read whatever the order and the names of its parts', async () => {
    const parts = {
      'xl/worksheets/sheet1.xml': SHEET_OF_INLINE_TEXT,
      'xl/_rels/workbook.xml.rels': RELATIONS_FROM_THE_ROOT,
      'xl/workbook.xml': WORKBOOK,
    };
    const [sheet] = await readAll(fileOf(zipOf(parts)));
    expect(sheet?.name).toBe('台账');
    expect(sheet?.rows.get(1)?.get(1)).toEqual({ is: 'text', text: '受理编号' });
  });

  it('leaves nothing of its personal data on the disk', async () => {
    const before = new Set(readdirSync(tmpdir()));
    const parts = {
      'xl/worksheets/sheet1.xml': SHEET_OF_INLINE_TEXT,
      'xl/workbook.xml': WORKBOOK,
      'xl/_rels/workbook.xml.rels': RELATIONS_FROM_THE_ROOT,
    };
    const file = fileOf(zipOf(parts));
    const seen: (readonly [row: number, leftBehind: readonly string[]])[] = [];
    for await (const { rows } of readWorkbook(file)) {
      for await (const { row } of rows) {
        const leftBehind = readdirSync(tmpdir()).filter((name) => !before.has(name) && /^excelts/.test(name));
        seen.push([row, leftBehind]);
      }
    }
    expect(seen).toEqual([[1, []]]);
  });

  it.each([
    ['EmptyFile', () => new Uint8Array()],
    ['NotAWorkbook', () => Buffer.from('受理编号,申请日期\n')],
    ['NotAWorkbook', () => zipOf({ 'word/document.xml': '<x/>' })],
    ['OldFormat', () => compound('Workbook')],
    ['PasswordProtected', () => compound('EncryptedPackage')],
    [
      'TooLarge',
      () => zipOf({ 'xl/workbook.xml': WORKBOOK, 'xl/worksheets/sheet1.xml': '' }, { bytes: 0x7fffffff }),
    ],
    [
      'Damaged',
      () =>
        zipOf(
          { 'xl/workbook.xml': WORKBOOK, 'xl/worksheets/sheet1.xml': 'x'.repeat(500_000) },
          { bytes: 1000 },
        ),
    ],
    ['Damaged', () => zipOf({ 'xl/workbook.xml': '<workbook' })],
    ['Damaged', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync('x')])],
  ])('that cannot be read is %s', async (code, bytes) => {
    await expect(readAll(fileOf(bytes()))).rejects.toMatchObject({ name: 'UnreadableWorkbookError', code });
  });

  it('that was cut short is damaged, wherever it was cut', async () => {
    const file = await workbookOf((sheet) => {
      for (let row = 1; row <= 2000; row += 1) sheet.getCell(row, 1).value = `第${row}件`;
    });
    const whole = readFileSync(file);
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      const cut = fileOf(whole.subarray(0, Math.floor(whole.length * part)), 'cut.xlsx');
      await expect(readAll(cut)).rejects.toMatchObject({ code: 'Damaged' });
    }
    const broken = Buffer.from(whole);
    broken.fill(0x55, Math.floor(whole.length * 0.2), Math.floor(whole.length * 0.3));
    await expect(readAll(fileOf(broken, 'broken.xlsx'))).rejects.toMatchObject({ code: 'Damaged' });
  });

  it('is told from a ledger of lines by its name or by how it begins', async () => {
    expect(await looksLikeWorkbook(fileOf(zipOf({ x: '' }), 'register'))).toBe(true);
    expect(await looksLikeWorkbook(fileOf(Buffer.from('x'), '台账.XLSX'))).toBe(true);
    expect(await looksLikeWorkbook(fileOf(Buffer.from('{"agency":"A1"}'), 'ledger.ndjson'))).toBe(false);
    expect(await looksLikeWorkbook(fileOf(Buffer.from(''), 'ledger'))).toBe(false);
  });
});

async function readAll(file: string) {
  const sheets = [];
  for await (const { name, dates, rows } of readWorkbook(file)) {
    const read = new Map<number, ReadonlyMap<number, RawCell>>();
    for await (const { row, cells } of rows) read.set(row, cells);
    sheets.push({ name, dates, rows: read });
  }
  return sheets;
}

/** The container of older Office files, with the name of a stream in it. */
function compound(stream: string): Buffer {
  const start = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([start, Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(200)]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_OF_INLINE_TEXT = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>受理编号</t></is></c></row></sheetData></worksheet>`;
const WORKBOOK = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const RELATIONS_FROM_THE_ROOT = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`;
