import type { ReportTexts } from '@taizhang/report-documents';
import type { ReportAnswer } from '@taizhang/wiring';

/** The two paragraphs that follow from the tables; all else that an office writes stays a marked blank. */
export function demoTexts({ year, table2, table3 }: ReportAnswer): ReportTexts {
  const cells = { ...cellsOf(table2), ...cellsOf(table3) };
  const at = (cell: string) => cells[cell] ?? 0;
  return {
    overall: { proactive: [published(year, at)], onRequest: [onRequest(year, at)] },
    scopeNotes: { table3: '示范报告：本表由按已公布数字造出的样例登记得出。' },
  };
}

type CellAt = (cell: string) => number;

function published(year: number, at: CellAt): string {
  const issued = at('rules.issued') + at('normative.issued');
  const valid = at('rules.valid') + at('normative.valid');
  return `${year}年，本机关制发规章和行政规范性文件${issued}件，年末现行有效${valid}件；作出行政许可决定${at('licence.decisions')}件、行政处罚决定${at('penalty.decisions')}件、行政强制决定${at('coercion.decisions')}件。`;
}

function onRequest(year: number, at: CellAt): string {
  const [fresh, carriedIn] = [at('newRequests.total'), at('carriedIn.total')];
  if (fresh + carriedIn === 0) return `${year}年，本机关没有收到政府信息公开申请，也没有上年结转的申请。`;
  return `${year}年，本机关新收政府信息公开申请${fresh}件，上年结转${carriedIn}件；办结${at('total.total')}件，其中予以公开${at('granted.total')}件、部分公开${at('partial.total')}件；结转下年度继续办理${at('carriedOut.total')}件。`;
}

function cellsOf(table: ReportAnswer['table2'] | ReportAnswer['table3']): {
  readonly [cell: string]: number;
} {
  return Object.fromEntries(
    Object.entries(table).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, value]) => [`${row}.${column}`, Number(value)] as const),
    ),
  );
}
