import type { Form } from '@taizhang/annual-report';
import { STRANDS } from '../texts/report-texts';
import type { ReportTexts, Strand } from '../texts/report-texts';
import type { Block, DocumentTable, Section } from './document';
import { blankParagraph, paragraph, printable, textBlocks } from './paragraphs';
import { SECTION_TITLES } from './preamble';
import type { ProcessingFees, ReportedYear } from './reported-year';
import { tableFour } from './table-four';
import { tableThree } from './table-three';
import { tableTwo } from './table-two';

const NUMERALS = ['一', '二', '三', '四', '五', '六'];
const FIRST_YEAR_OF_FEES = 2021;

const STRAND_TITLES: { readonly [Name in Strand]: string } = {
  proactive: '（一）主动公开',
  onRequest: '（二）依申请公开',
  management: '（三）政府信息管理',
  platform: '（四）政府信息公开平台建设',
  supervision: '（五）监督保障',
};

/** The six sections in the official order. */
export function sections(report: ReportedYear, form: Form, texts: ReportTexts): readonly Section[] {
  const { scopeNotes } = texts;
  const blocks = [
    overall(texts),
    withScopeNote(tableTwo(form, report.table2), scopeNotes?.table2),
    withScopeNote(tableThree(form, report.table3), scopeNotes?.table3),
    withScopeNote(tableFour(form, report.table4), scopeNotes?.table4),
    textBlocks(texts.problems, SECTION_TITLES[4]),
    other(report, texts),
  ];
  return SECTION_TITLES.map((title, index) => ({
    heading: `${NUMERALS[index]}、${title}`,
    blocks: blocks[index] ?? [],
  }));
}

function overall({ overall: strands }: ReportTexts): readonly Block[] {
  return STRANDS.flatMap((strand) => [
    { kind: 'heading' as const, level: 2 as const, text: STRAND_TITLES[strand] },
    ...textBlocks(strands?.[strand], STRAND_TITLES[strand]),
  ]);
}

function withScopeNote(table: DocumentTable, note: string | undefined): readonly Block[] {
  const shown: Block = { kind: 'table', table };
  const text = printable(note ?? '');
  return text === '' ? [shown] : [shown, { kind: 'scopeNote', text }];
}

/** Begins with the 信息处理费 from 2021 on (国办函〔2020〕109号), also when none was collected. */
function other(report: ReportedYear, { other: texts }: ReportTexts): readonly Block[] {
  const fees = report.year >= FIRST_YEAR_OF_FEES ? [feeStatement(report.year, report.processingFees)] : [];
  if (texts?.length !== 0) return [...fees, ...textBlocks(texts, SECTION_TITLES[5])];
  return fees.length > 0 ? fees : [paragraph('没有其他需要报告的事项。')];
}

function feeStatement(year: number, fees: ProcessingFees | undefined): Block {
  if (!fees) return blankParagraph(`${year}年收取信息处理费的情况`);
  const rules = '根据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），';
  if (fees.requests === 0) return paragraph(`${rules}本机关${year}年未收取信息处理费。`);
  return paragraph(`${rules}本机关${year}年收取信息处理费${fees.requests}件，共计${fees.yuan}元。`);
}
