import type { Judgment, ReviewResult } from '@taizhang/request-case';
import type { DisputeResult } from '../facts';

/**
 * Table four's column of a review 行政复议 (行政复议法 2023 art. 33, 41, 63–69, 73, 74). 驳回复议请求 decides the
 * merits like 维持; 驳回复议申请 and 不予受理 do not reach them.
 */
export const REVIEW_COLUMNS: { readonly [Result in ReviewResult]: DisputeResult } = {
  upheld: 'upheld',
  claimsRejected: 'upheld',
  changed: 'corrected',
  revoked: 'corrected',
  partlyRevoked: 'corrected',
  declaredUnlawful: 'corrected',
  orderedToPerform: 'corrected',
  declaredInvalid: 'corrected',
  applicationDismissed: 'other',
  notAccepted: 'other',
  terminated: 'other',
  mediated: 'other',
};

/** Table four's column of a judgment or ruling 行政诉讼 (行政诉讼法 art. 69–77). */
export const JUDGMENT_COLUMNS: { readonly [Result in Judgment]: DisputeResult } = {
  claimsRejected: 'upheld',
  revoked: 'corrected',
  partlyRevoked: 'corrected',
  orderedToPerform: 'corrected',
  ordered: 'corrected',
  declaredUnlawful: 'corrected',
  declaredInvalid: 'corrected',
  changed: 'corrected',
  suitDismissed: 'other',
  withdrawn: 'other',
  deemedWithdrawn: 'other',
  terminated: 'other',
  transferred: 'other',
  mediated: 'other',
};
