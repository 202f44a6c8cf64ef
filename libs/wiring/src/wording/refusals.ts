import type { Refusal, RefusalCode } from '@taizhang/request-case';
import { ACT_WORDS } from './acts';

/** One sentence for each refusal: what is wrong, and what to do. */
export const REFUSAL_SENTENCES: { readonly [Code in RefusalCode]: string } = {
  NoSuchCase: '没有这件申请，请先登记“提交申请”。',
  BeforeSubmission: '这一行为的日期早于提交申请之日，请核对日期。',
  BeforeTransfer: '该机关尚未承接这件申请，请先登记移交，或者核对日期和机关代码。',
  LegalDayInFuture: '日期晚于今天，尚未发生的行为不能登记。',
  CaseVoided: '这件申请的登记已经作废，其后的行为不能再登记。',
  AlreadySubmitted: '这件申请已经登记过“提交申请”；写错的请用更正登记。',
  ReceiptAlreadyFixed: '这件申请的收到日期已经确定；写错的请用更正登记。',
  CorrectByBeforeNotice: '补正期限早于告知书的日期，请核对。',
  NoCorrectionNotice: '没有发出过补正告知书，不能登记补正或者逾期不补正。',
  CorrectionAlreadyReceived: '补正材料已经收到，不能登记逾期不补正。',
  CorrectionAlreadyLapsed: '逾期不补正已经登记。',
  NoReasonsRequested: '没有要求过申请人说明理由，请先登记。',
  ReplyByBeforeNotice: '延迟答复的日期早于告知的日期，请核对。',
  ConsultationKeyUsed: '这个征求意见的编号已经用过，请换一个编号。',
  NoSuchConsultation: '没有这个编号的征求意见，请核对编号，或者先登记征求意见。',
  ConsultationAlreadyReplied: '这次征求意见已经登记过答复；写错的请用更正登记。',
  ReceivedBeforeSent: '对方收到的日期早于发出的日期，请核对。',
  NoFeeNotice: '没有发出过收费通知，不能登记缴费或者逾期不缴费。',
  FeeAlreadyPaid: '费用已经缴纳，不能登记逾期不缴费。',
  FeeAlreadyLapsed: '逾期不缴费已经登记。',
  NoSuchItem: '答复的事项序号超出了申请的事项数，请核对。',
  NoReplyDecided: '还没有作出答复，请先登记“作出答复”，或者核对日期的先后。',
  NoReplyDispatched: '答复还没有发出，请先登记“发出答复”，或者核对日期的先后。',
  AlreadyWithdrawn: '申请人撤回申请已经登记。',
  ReviewKeyUsed: '这个复议编号在本件中已经用过，请换一个编号。',
  NoSuchReview: '没有这个编号的行政复议，请先登记受理；不予受理的可以直接登记。',
  ReviewAlreadyConcluded: '这件行政复议已经审结；写错的请用更正登记。',
  DeliveredBeforeConcluded: '复议决定送达的日期早于作出的日期，请核对。',
  SuitKeyUsed: '这个诉讼编号在本件中已经用过，请换一个编号。',
  NoSuchSuit: '没有这个编号的行政诉讼，请先登记立案。',
  NotTheHolder: '这件申请不在该机关办理。',
  TransferToSelf: '承接机关已经办理过这件申请，不能再移交给它，请核对机关代码。',
  AlreadyArchived: '这件申请已经归档。',
  NothingToRectify: '没有找到要更正的行为，请核对行为名称和编号。',
  RectificationAmbiguous: '同名的行为不止一个，请写明更正第几个，或者写明编号。',
  LaterActNoLongerStands: '这样登记以后，后面的行为不再成立，请先更正后面的行为。',
};

/** The sentence for a refusal, naming the other act where there is one. */
export function refusalSentence({ code, names }: Refusal): string {
  const sentence = REFUSAL_SENTENCES[code];
  return names ? `${sentence.slice(0, -1)}（${names.on} ${ACT_WORDS[names.act]}）。` : sentence;
}
