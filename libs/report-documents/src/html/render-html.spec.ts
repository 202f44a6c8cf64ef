import { load } from 'cheerio';
import { distinctYear } from '../testing/reported-year.fixture';
import { yearlyDocument } from '../yearly-document/yearly-document';
import { renderHtml } from './render-html';

const NAME = '甲&<乙>"丙"\'丁㛃';
const document = yearlyDocument(distinctYear('2021', { name: NAME, unfinishedImport: '注意：不全<。' }));
const markup = renderHtml(document);
const page = load(markup);

describe('the report as a page 网页', () => {
  it('is Chinese, and can be pasted: one article, inline styles, no script', () => {
    expect(page('html').attr('lang')).toBe('zh-CN');
    expect(page('body > article')).toHaveLength(1);
    expect(page('script, style, link')).toHaveLength(0);
    expect(page('[class]')).toHaveLength(0);
  });

  it('says letter by letter what it was given', () => {
    expect(page('title').text()).toContain(NAME);
    expect(page('h1').text()).toContain(NAME);
    expect(markup).not.toContain('<乙>');
  });

  it('begins with the unfinished import', () => {
    expect(page('article').children().first().text()).toBe('注意：不全<。');
  });

  it('marks blanks', () => {
    expect(page('mark').first().text()).toBe('【待填写：（一）主动公开】');
  });

  it('gives each table a caption and every figure the heads that say what it is', () => {
    expect(page('table > caption')).toHaveLength(3);
    const figures = page('td[headers]').toArray();
    expect(figures).toHaveLength(10 + 175 + 15);
    for (const figure of figures) {
      const heads = (page(figure).attr('headers') ?? '').split(' ');
      expect(heads.map((id) => page(`th[id="${id}"]`).length)).toEqual(heads.map(() => 1));
    }
  });

  it('reads a cell of table three from the outermost head to the row', () => {
    const cells = document.sections[2]?.blocks.flatMap((block) =>
      block.kind === 'table' ? block.table.rows.flat() : [],
    );
    const wanted = cells?.find(({ cell }) => cell === 't3.denied.process.research')?.text;
    const figure = page('td').filter((_, td) => page(td).text() === wanted);
    const heads = (figure.attr('headers') ?? '').split(' ').map((id) => page(`th[id="${id}"]`).text());
    expect(heads).toEqual([
      '申请人情况',
      '法人或其他组织',
      '科研机构',
      '三、本年度办理结果',
      '（三）不予公开',
      '6.属于四类过程性信息',
    ]);
  });

  it('gives every id once and every head a scope', () => {
    const ids = page('[id]')
      .toArray()
      .map((one) => page(one).attr('id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(page('th').not('[scope]')).toHaveLength(0);
  });
});
