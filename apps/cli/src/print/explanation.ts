import { ACT_WORDS, DISCLOSURE_ACT_WORDS, ruleWords } from '@taizhang/wiring';
import type { CaseExplanation, CellExplanation } from '@taizhang/wiring';
import { table } from './table';

export function printedCell({ cell, definition, count, cases }: CellExplanation): string {
  const rows = cases.map((one) => [
    one.request,
    one.number ?? '',
    actWords(one.decidingAct),
    one.decidingDay ?? '',
    ruleWords(one.rule),
    one.bookedLate ? '迟记' : '',
  ]);
  const list = rows.length > 0 ? `\n${table(['编号', '受理号', '行为', '日期', '规则', ''], rows)}` : '';
  return `${cell} = ${count}\n${definition}${list}`;
}

export function printedCountedIn({ request, countedIn, notCounted }: CaseExplanation): string {
  const rows = countedIn.map((one) => [
    one.year,
    one.cell,
    actWords(one.decidingAct),
    one.decidingDay ?? '',
    ruleWords(one.rule),
  ]);
  const list = rows.length > 0 ? table(['年度', '格', '行为', '日期', '规则'], rows) : '';
  return [request, list, notCounted ?? ''].filter(Boolean).join('\n');
}

const WORDS = new Map(Object.entries<string>({ ...ACT_WORDS, ...DISCLOSURE_ACT_WORDS }));

function actWords(act: string): string {
  return WORDS.get(act) ?? act;
}
