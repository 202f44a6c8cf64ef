import type { CellFaultCode } from './read-cell';
import type { RowFaultCode } from './read-row';

/** What only a spreadsheet can get wrong; all else is said as for any other line of a ledger. */
export type RegisterFaultCode = CellFaultCode | RowFaultCode | 'ColumnMissing' | 'ColumnRepeated';

const SENTENCES: { readonly [Code in RegisterFaultCode]: string } = {
  NotADay: '不是日期，请写成 2024-03-29 这样，并且确有这一天。',
  NotANumber: '不是数字，请只写数字。',
  NotOffered: '不是可以选的词，请从下拉框选。',
  BrokenFormula: '公式没有算出结果，请改成算好的内容。',
  TurnedIntoDay: '被表格软件改成了日期，请把单元格设为文本格式后重新填写。',
  DigitsLost: '位数太长，被表格软件当作数字存坏了，请把单元格设为文本格式后重新填写。',
  NumberRepeated: '这个受理编号已经用过，请核对：一件申请一行，多出的事项写在续表。',
  NoNumber: '缺少受理编号，请补上。',
  OutcomesDiffer: '与“分项结果”推出的结果不一致，请核对：有公开有不公开的为部分公开。',
  ItemsUnknown: '这个文件的“台账”里没有这一件，不知道有几项，请在“分项结果”一项一行写明结果。',
  CaseRefused: '这一件在“台账”里的那一行有错，请一并改正。',
  ColumnMissing: '缺少这一列，请补上表头和内容。',
  ColumnRepeated: '与另一列是同一项内容，请只保留一列。',
};

export function isRegisterFault(code: string): code is RegisterFaultCode {
  return Object.hasOwn(SENTENCES, code);
}

/** The sentence for a fault, with what it must name. */
export function registerFaultSentence(
  code: RegisterFaultCode,
  { row, allowed = [] }: { readonly row?: number; readonly allowed?: readonly string[] } = {},
): string {
  const more = [
    ...(row === undefined ? [] : [`第 ${row} 行`]),
    ...(allowed.length > 0 && allowed.length <= MOST_NAMED ? [`可填：${allowed.join('、')}`] : []),
  ];
  const sentence = SENTENCES[code];
  return more.length > 0 ? `${sentence.slice(0, -1)}（${more.join('；')}）。` : sentence;
}

const MOST_NAMED = 17;
