import type { OfficeReasonCode, ReasonCode } from '@taizhang/request-case';
import { REASON_SENTENCES } from './reasons';

const OWN: { readonly [Code in Exclude<OfficeReasonCode, ReasonCode>]: string } = {
  NoPaper: '本件还没有材料。',
  NoPaperToIssue: '先附入文书，再登记印发。',
  NoDraftToReview: '没有待审核的答复稿。',
  NoDraftToSendBack: '没有可以退回的答复稿。',
  NoDraftToApprove: '没有已经审核、等待签发的答复稿。',
  OnlyOwnDrafts: '等待办理的答复稿是您自己拟的，须由他人审核、签发。',
  NoThirdPartyToInform: '没有征求过第三方意见。',
};

/** Why an act, of law or of the office, is not offered now. */
export const ALL_REASON_SENTENCES: { readonly [Code in ReasonCode | OfficeReasonCode]: string } = {
  ...REASON_SENTENCES,
  ...OWN,
};
