import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { localDate } from '@taizhang/deadlines';
import { bearsNumber, LETTER_FORMATS, makeLetter, numbered, printLetter } from '@taizhang/letters';
import type { LetterFormat } from '@taizhang/letters';
import { LETTER_KINDS } from '@taizhang/request-case';
import { readDocx } from '../report-documents/read-docx';
import { readPdf } from '../report-documents/read-pdf';
import type { ReadReport } from '../report-documents/read-report';
import { OUTCOME_STORIES, SETTINGS, STORIES } from './stories';
import type { LetterStory } from './stories';

const FOLDER = path.join(__dirname, '../golden/letters');
const TODAY = localDate('2026-06-30');
const READERS: { readonly [Format in LetterFormat]: (bytes: Buffer) => Promise<ReadReport> } = {
  docx: readDocx,
  pdf: readPdf,
};

function letterOf({ the, wish }: LetterStory) {
  const answer = makeLetter(the, wish, { settings: SETTINGS, template: null }, TODAY);
  if (answer.status === 'refused') throw new Error(`${wish.kind} is refused: ${answer.code}.`);
  expect(answer.letter.blanks).toEqual([]);
  return numbered(answer.letter, bearsNumber(wish.kind) ? '某公〔2024〕7号' : null);
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const withoutSpace = (texts: readonly string[]) => texts.join('').replace(/\s+/g, '');

/** What a letter says, a paragraph a line. For a new one delete its file and run once with TAIZHANG_FREEZE=1. */
function frozen(name: string, said: string): string {
  const file = path.join(FOLDER, `${name}.txt`);
  if (process.env.TAIZHANG_FREEZE === '1' && !existsSync(file)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, said);
  }
  return readFileSync(file, 'utf8');
}

const lines = ({ texts, tables }: ReadReport) =>
  [...texts, ...tables.flatMap(({ rows }) => rows.map((row) => row.join('：')))]
    .filter((text) => text.trim() !== '')
    .map((text) => `${text}\n`)
    .join('');

describe.each(STORIES.map((story) => [story.name, story] as const))('%s', (name, story) => {
  it('says what it said when it was frozen, alike in DOCX and PDF, in bytes that never differ', async () => {
    const letter = letterOf(story);
    const read = new Map<LetterFormat, ReadReport>();
    for (const format of LETTER_FORMATS) {
      const { bytes, missingCharacters } = await printLetter(letter, format);
      expect(missingCharacters).toEqual([]);
      expect(hashOf((await printLetter(letter, format)).bytes)).toBe(hashOf(bytes));
      read.set(format, await READERS[format](bytes));
    }
    const [docx, pdf] = [read.get('docx'), read.get('pdf')];
    if (!docx || !pdf) throw new Error('A format was not read.');
    expect(withoutSpace(docx.texts)).toBe(withoutSpace(pdf.texts));
    expect(docx.tables.map(({ rows }) => rows)).toEqual(pdf.tables.map(({ rows }) => rows));
    const said = lines(docx);
    expect(said).toBe(frozen(name, said));
  });
});

it.each(OUTCOME_STORIES.map((story) => [story.name, story] as const))(
  '%s says what it said when it was frozen',
  (name, story) => {
    const { title, paragraphs, enclosures, remedy } = letterOf(story);
    const said = [title, ...paragraphs.map(({ text }) => text), ...enclosures, remedy ?? '（无救济途径）'];
    expect(`${said.join('\n')}\n`).toBe(frozen(name, `${said.join('\n')}\n`));
  },
);

it("controls in people's texts spoil neither file", async () => {
  const [story] = STORIES.filter(({ name }) => name === 'assistanceLetter');
  if (!story) throw new Error('The letter is missing.');
  const wish = { ...story.wish, addressee: '某\u0001局\u000b', matters: ['请\u0002查<&>{{items}}'] };
  const strange = {
    contact: '联系单位：公开\u0003科\uffff',
    signature: { agency: '某\ufffe局', date: '当日' },
  };
  const letter = { ...letterOf({ ...story, wish }), ...strange };
  for (const format of LETTER_FORMATS) {
    const said = withoutSpace((await READERS[format]((await printLetter(letter, format)).bytes)).texts);
    expect(said).toContain('某局：');
    expect(said).toContain('某局当日联系单位：公开科');
    expect(said).toContain('请查<&>{{items}}');
  }
});

it('every kind of letter has its example', () => {
  expect(new Set(STORIES.map(({ wish }) => wish.kind))).toEqual(new Set(LETTER_KINDS));
});
