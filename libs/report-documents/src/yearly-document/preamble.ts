import type { Form } from '@taizhang/annual-report';
import type { ReportTexts } from '../texts/report-texts';
import type { Block } from './document';
import { textBlocks } from './paragraphs';

/** Names of the letters that set the forms, by the form's year. */
const LETTERS: { readonly [Version in Form['version']]: string } = {
  '2019': '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》',
  '2021':
    '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》',
};

export const SECTION_TITLES = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
] as const;

/** Legal basis, period, parts; then what the office says of the electronic version and of itself. */
export function preamble(year: number, form: Form, texts: ReportTexts): readonly Block[] {
  const own = texts.preamble?.some((text) => text.trim() !== '') ? texts.preamble : [standard(year, form)];
  const further = [texts.electronicVersion, texts.contact].filter((text) => text !== undefined).join('');
  return textBlocks([...own, further], '前言');
}

function standard(year: number, form: Form): string {
  return [
    `根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条和${LETTERS[form.version]}（${form.letter}）的规定，编制本报告。`,
    `本报告由${SECTION_TITLES.join('，')}六个部分组成。`,
    `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
  ].join('');
}
