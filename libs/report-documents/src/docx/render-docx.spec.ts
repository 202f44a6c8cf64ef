import { convertToHtml } from 'mammoth';
import { distinctYear } from '../testing/reported-year.fixture';
import type { Layout } from '../yearly-document/document';
import { yearlyDocument } from '../yearly-document/yearly-document';
import { renderDocx } from './render-docx';

const PORTRAIT: Layout = { tableThree: 'portrait' };
const year = distinctYear('2021', { unfinishedImport: '注意：不全。' });

async function markupOf(bytes: Buffer): Promise<string> {
  const styleMap = ['highlight => mark', "p[style-name='Title'] => h1.title:fresh"];
  return (await convertToHtml({ buffer: bytes }, { styleMap })).value;
}

describe('the report as DOCX', () => {
  it('is the same bytes for the same document, whatever the hour', async () => {
    const first = await renderDocx(yearlyDocument(year), PORTRAIT);
    jest.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), doNotFake: ['setImmediate', 'nextTick'] });
    try {
      expect((await renderDocx(yearlyDocument(year), PORTRAIT)).equals(first)).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  it('begins with the unfinished import, then the title', async () => {
    const markup = await markupOf(await renderDocx(yearlyDocument(year), PORTRAIT));
    expect(markup).toMatch(/^<p>注意：不全。<\/p><h1 class="title">某某市人民政府办公室<br \/>2024年/);
  });

  it('highlights blanks', async () => {
    const markup = await markupOf(await renderDocx(yearlyDocument(year), PORTRAIT));
    expect(markup).toContain('<mark>【待填写：（一）主动公开】</mark>');
  });
});
