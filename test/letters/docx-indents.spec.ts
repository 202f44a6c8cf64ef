import { localDate } from '@taizhang/deadlines';
import { makeLetter, numbered, printLetter } from '@taizhang/letters';
import { zipEntries } from '../report-documents/zip-entries';
import { SETTINGS, STORIES } from './stories';

const TODAY = localDate('2026-06-30');

async function indentsOf(name: string): Promise<readonly string[]> {
  const [story] = STORIES.filter((one) => one.name === name);
  if (!story) throw new Error(`There is no story ${name}.`);
  const answer = makeLetter(story.the, story.wish, { settings: SETTINGS, template: null }, TODAY);
  if (answer.status === 'refused') throw new Error(answer.code);
  const { bytes } = await printLetter(numbered(answer.letter, '某公〔2024〕7号'), 'docx');
  const xml = zipEntries(bytes).get('word/document.xml') ?? '';
  return xml.match(/<w:ind [^>]*>/g) ?? [];
}

it('addressee, number and signature stand without the two characters that the body begins with, in Word too', async () => {
  const indents = await indentsOf('receipt');
  expect(indents).toHaveLength(4);
  for (const indent of indents) expect(indent).toMatch(/w:firstLine="0" w:firstLineChars="0"/);
});
