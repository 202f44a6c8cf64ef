import type { NotCountedReason } from '@taizhang/annual-report';
import { JUDGMENT_WORDS, REVIEW_RESULT_WORDS } from './values';

/** The words of the rule codes that `explain` answers with. */
const RULE_WORDS: { readonly [code: string]: string } = {
  'C2.receipt': '按收到申请之日计入新收（条例第三十一条）',
  'C4.reply': '按答复发出之日办结，直接送达、委托送达的按签收之日（国办公开办函〔2016〕235号）',
  'C4.correctionLapsed': '补正期限届满的次日视为放弃（条例第三十条）',
  'C4.feeLapsed': '缴费期限届满的次日视为放弃（国办函〔2020〕109号）',
  'C13.withdrawal': '撤回申请到达之日办结，计入其他',
  'C6.partial': '区分处理的只计部分公开（条例第三十七条）',
  'C7.mainGround': '各项均未公开且理由不同，按主要理由计一件',
  'D4.accepted': '立案或者受理以后尚未审结，计入当年（条例第五十条）',
  'D8.notAccepted': '不予受理，计入其他结果',
  'POL-13.atConclusion': '裁判作出即计，不等上诉（口径 POL-13）',
  'POL-8.instance': '每一审级各计一件（口径 POL-8）',
  'book.vanished': '封存以后作废，按其他转出',
  'POL-3.documentDate': '按落款日期计（口径 POL-3）',
  'POL-3.closingDay': '按结案登记之日计（口径 POL-3）',
  'POL-6.splitIntoItems': '每项各计一件（口径 POL-6）',
  'POL-10.replaceWithinYear': '当年重新答复的按重新答复计（口径 POL-10）',
  'POL-12.transfer': '移交之日原机关计入其他，承接机关计入新收（口径 POL-12）',
  'POL-12.successorTakesYear': '当年收到又移交的只计入承接机关（口径 POL-12）',
};

/** Results of reviews and suits: `result.review.upheld` → 复议维持. */
const RESULT_WORDS = new Map<string, string>([
  ...Object.entries(REVIEW_RESULT_WORDS).map(
    ([result, words]) => [`result.review.${result}`, `复议${words}`] as const,
  ),
  ...Object.entries(JUDGMENT_WORDS).map(
    ([result, words]) => [`result.suit.${result}`, `诉讼${words}`] as const,
  ),
]);

/** `C4.reply+C6.partial` → the words of both. */
export function ruleWords(rule: string): string {
  return rule
    .split('+')
    .map((code) => RULE_WORDS[code] ?? RESULT_WORDS.get(code) ?? code.replace('table2.adds', '计入'))
    .join('；');
}

export const NOT_COUNTED_WORDS: { readonly [R in NotCountedReason]: string } = {
  voided: '登记已经作废，不计入任何年度。',
  noReceipt: '收到之日没有确定，不计入任何年度。',
  endedBeforeTransfer: '移交以前已经办结，只计入原机关。',
  takenOverBySuccessor: '当年移交承接机关，只计入承接机关。',
};
