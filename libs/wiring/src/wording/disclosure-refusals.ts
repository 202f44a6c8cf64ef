import type { DisclosureRefusalCode } from '@taizhang/proactive-disclosure';

/** One sentence for each refusal of an act of table two. */
export const DISCLOSURE_REFUSAL_SENTENCES: { readonly [Code in DisclosureRefusalCode]: string } = {
  NotAnAmount: '不是金额，请写成数字。',
  AmountNegative: '金额不能是负数。',
  AmountTooPrecise: '金额精确到分：以万元计最多六位小数。',
  AmountTooLarge: '数值太大。',
  DayInFuture: '日期晚于今天，尚未发生的不能登记。',
  PeriodReversed: '起始日期晚于截止日期，请核对。',
  PeriodCrossesYears: '期间跨了两个年度，请按年度分开填写。',
  NotACount: '须是不小于零的整数。',
  DocumentAlreadyIssued: '这个文号的文件已经登记过制发。',
  DocumentAlreadyRepealed: '这个文号的文件已经登记过废止。',
  RepealedBeforeIssued: '废止的日期早于制发的日期，请核对。',
  StockAlreadyDeclared: '这一日的现行有效件数已经申报过。',
  NotUnderFormOf2019: '只有 2019、2020 年度的格式才有这种填报数。',
  UnknownCell: '没有这一格，请核对名称。',
  CellGivenByAct: '这一格由登记的行为得出，不能填报。',
  FormFigureRepeated: '这一格已经填报过。',
  FigureAlreadyDeclared: '这个数已经申报过。',
};
