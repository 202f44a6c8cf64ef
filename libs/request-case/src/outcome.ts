/**
 * The applicant's category 申请人情况: the six columns of table three, in the form's order.
 * Source: both official forms, head of table three.
 */
export const APPLICANT_CATEGORIES = [
  'naturalPerson', // 自然人
  'business', // 商业企业
  'research', // 科研机构
  'publicWelfare', // 社会公益组织
  'legalService', // 法律服务机构
  'otherOrg', // 其他
] as const;
export type ApplicantCategory = (typeof APPLICANT_CATEGORIES)[number];

/**
 * The outcome of a request 办理结果, in the order of table three's rows (form of 2021, rows 三（一）–（六）).
 * The articles stand in GLOSSARY.md.
 */
export const OUTCOMES = [
  'granted',
  'partial',
  'denied.stateSecret',
  'denied.otherLaw',
  'denied.threeSecurityOneStability',
  'denied.thirdParty',
  'denied.internalAffairs',
  'denied.process',
  'denied.enforcementFile',
  'denied.administrativeQuery',
  'unavailable.notHeld',
  'unavailable.needsCreation',
  'unavailable.unclearAfterCorrection',
  'notProcessed.petition',
  'notProcessed.duplicate',
  'notProcessed.publication',
  'notProcessed.massive',
  'notProcessed.reconfirm',
  'other.correctionOverdue',
  'other.feeOverdue',
  'other.other',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What one item of the application came to 区分处理. `item` counts from 1 as in the application. */
export interface ItemOutcome {
  readonly item: number;
  readonly outcome: Outcome;
}

/** Whether an outcome gives something of what was asked (rows 三（一） and （二）). */
export function disclosesSomething(outcome: Outcome): boolean {
  return outcome === 'granted' || outcome === 'partial';
}

/**
 * Refusals under articles 14 to 16 of the Regulation, which must go to review before a suit since 2024-01-01
 * (行政复议法 2023, art. 23(1)(4); 法释〔2025〕8号 art. 1(2)). 行政查询事项 is not among them.
 */
const REVIEW_FIRST: ReadonlySet<Outcome> = new Set<Outcome>([
  'denied.stateSecret',
  'denied.otherLaw',
  'denied.threeSecurityOneStability',
  'denied.thirdParty',
  'denied.internalAffairs',
  'denied.process',
  'denied.enforcementFile',
]);

export function needsReviewFirst(outcome: Outcome): boolean {
  return REVIEW_FIRST.has(outcome);
}
