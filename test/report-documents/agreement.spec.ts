import { REPORT_FORMATS, renderReport } from '@taizhang/report-documents';
import type { Layout } from '@taizhang/report-documents';
import { figuresOf2021 } from './figures-of-2021';
import { figuresOfForm, figuresOfTable } from './form-cells';
import { documentOf, figuresOf2019, HARD_NAME, HARD_TEXTS } from './printed-documents';
import { READERS } from './readers';

const FORMS = [
  { form: '2019', year: 2020, figures: figuresOf2019() },
  { form: '2021', year: 2024, figures: figuresOf2021() },
];
const LAYOUTS = ['portrait', 'landscape'] as const satisfies readonly Layout['tableThree'][];

describe.each(FORMS)('a report of the form of $form, every cell another number', ({ year, figures }) => {
  const document = documentOf(figures, year, { name: HARD_NAME, texts: HARD_TEXTS });
  const expected = figuresOfForm(year, figures);
  const read = async (format: (typeof REPORT_FORMATS)[number], tableThree: Layout['tableThree']) =>
    READERS[format]((await renderReport(document, format, { tableThree })).bytes);

  it.each(['html', 'docx', 'xlsx'] as const)(
    'as %s shows each under the labels of the form',
    async (format) => {
      const { tables } = await read(format, 'portrait');
      expect(tables.map(({ cells = [] }) => figuresOfTable(cells))).toEqual(expected);
    },
  );

  it.each(REPORT_FORMATS.flatMap((format) => LAYOUTS.map((layout) => ({ format, layout }))))(
    'as $format, $layout, has the same cells in the same order',
    async ({ format, layout }) => {
      const html = await read('html', 'portrait');
      const { tables } = await read(format, layout);
      expect(tables.map(({ rows }) => rows)).toEqual(html.tables.map(({ rows }) => rows));
    },
  );

  it.each(REPORT_FORMATS)('as %s says first that an import has not been finished', async (format) => {
    const unfinished = { ...document, notice: '注意：下列数字不全。' };
    const { bytes } = await renderReport(unfinished, format, { tableThree: 'portrait' });
    const { texts } = await READERS[format](bytes);
    expect(texts.find((text) => text.trim() !== '')).toContain('注意：下列数字不全。');
  });

  it.each(REPORT_FORMATS)('as %s ends with the signed head, where there is one', async (format) => {
    const foot = '登记历史的签名：第42条，根0123456789abcdef，2026-03-02 10:00:05。';
    const said = async (shown: typeof document) => {
      const { bytes, missingCharacters } = await renderReport(shown, format, { tableThree: 'portrait' });
      expect(missingCharacters).toEqual([]);
      return (await READERS[format](bytes)).texts.join('').replaceAll(/\s/g, '');
    };
    const plain = documentOf(figures, year, { name: '某办公室', texts: {} });
    expect(await said({ ...plain, foot })).toContain(foot.replace(' ', ''));
    expect(await said(plain)).not.toContain('签名');
  });
});
