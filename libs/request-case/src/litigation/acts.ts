import type { LocalDate } from '@taizhang/deadlines';
import type { DisputeSubject } from '../review/acts';

export const PLAINTIFFS = ['applicant', 'thirdParty'] as const;
export type Plaintiff = (typeof PLAINTIFFS)[number];

export const DEFENDANTS = ['self', 'reviewOrgan'] as const;
export type Defendant = (typeof DEFENDANTS)[number];

/** How a suit may end on its merits or otherwise 行政诉讼结果 (行政诉讼法 art. 69–77 and rulings). */
export const JUDGMENTS = [
  'claimsRejected', // 驳回诉讼请求
  'revoked', // 撤销
  'partlyRevoked', // 部分撤销
  'orderedToPerform', // 责令履行
  'ordered', // 给付
  'declaredUnlawful', // 确认违法
  'declaredInvalid', // 确认无效
  'changed', // 变更
  'suitDismissed', // 驳回起诉
  'withdrawn', // 准许撤诉
  'deemedWithdrawn', // 按撤诉处理
  'terminated', // 终结
  'transferred', // 移送
  'mediated', // 调解
] as const;
export type Judgment = (typeof JUDGMENTS)[number];

/** Results that only an appeal instance 二审 can have. */
export const APPEAL_RESULTS = ['appealDismissed', 'reversed', 'remanded'] as const;
export type AppealResult = (typeof APPEAL_RESULTS)[number];

/** 行政诉讼立案 */
export interface LitigationAccepted {
  readonly suit: string;
  readonly acceptedOn: LocalDate;
  readonly plaintiff?: Plaintiff;
  /** [self] unless stated otherwise. */
  readonly defendants?: readonly Defendant[];
  /** Only for a dispute without a request. */
  readonly about?: DisputeSubject;
}

/** 一个审级审结; `finalResult` only with `reversed` 改判. */
export interface InstanceConcluded {
  readonly suit: string;
  readonly concludedOn: LocalDate;
  readonly result: Judgment | AppealResult;
  readonly finalResult?: Judgment;
}

/** 上诉受理 */
export interface AppealAccepted {
  readonly suit: string;
  readonly acceptedOn: LocalDate;
}
