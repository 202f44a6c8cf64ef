import type { LocalDate } from '@taizhang/deadlines';

/** What a dispute without a request of its own is about. */
export const DISPUTE_SUBJECTS = ['proactivePublication', 'thirdParty', 'rectification', 'other'] as const;
export type DisputeSubject = (typeof DISPUTE_SUBJECTS)[number];

/** How a review ended 行政复议结果 (行政复议法 2023, art. 33, 41, 63–74). */
export const REVIEW_RESULTS = [
  'upheld', // 维持
  'claimsRejected', // 驳回复议请求
  'changed', // 变更
  'revoked', // 撤销
  'partlyRevoked', // 部分撤销
  'declaredUnlawful', // 确认违法
  'orderedToPerform', // 责令履行
  'declaredInvalid', // 确认无效
  'applicationDismissed', // 驳回复议申请
  'notAccepted', // 不予受理
  'terminated', // 终止
  'mediated', // 调解
] as const;
export type ReviewResult = (typeof REVIEW_RESULTS)[number];

/** 行政复议受理. The key is unique per agency: the same key on several requests is one dispute. */
export interface ReviewAccepted {
  readonly review: string;
  readonly acceptedOn: LocalDate;
  readonly organ?: string;
  /** Only for a dispute without a request. */
  readonly about?: DisputeSubject;
}

/** 行政复议审结 */
export interface ReviewConcluded {
  readonly review: string;
  readonly concludedOn: LocalDate;
  readonly deliveredOn?: LocalDate;
  readonly result: ReviewResult;
}
