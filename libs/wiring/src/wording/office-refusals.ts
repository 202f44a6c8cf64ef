import type { OfficeRefusalCode, RefusalCode } from '@taizhang/request-case';

/** One sentence for each refusal of an office act that the law does not know. */
export const OFFICE_REFUSAL_SENTENCES: {
  readonly [Code in Exclude<OfficeRefusalCode, RefusalCode>]: string;
} = {
  AlreadyTheHandler: '这件申请现在就由这一账号承办，不必再指定。',
  DocumentKeyUsed: '这份材料已经附入本件，请重新上传。',
  NoSuchDocument: '本件没有这份材料，或者已经撤下；其他案件的材料不能用于本件。',
  DocumentAlreadySetAside: '这份材料已经撤下。',
  PaperAlreadySent: '这份材料已经随文书或者答复发出，不能撤下。',
  DocumentDiffers: '文书的校验值与附入本件的材料不一致，请核对后重新附入。',
  NoSuchDraft: '没有这个编号的答复稿，请先拟稿，或者核对编号。',
  WhoDraftsDoesNotApprove: '拟稿人不能审核、签发自己拟的答复稿，请由他人办理。',
  DraftAlreadyReviewed: '这份答复稿已经审核，请送签发。',
  DraftAlreadyApproved: '这份答复稿已经签发；要改的请重新拟稿。',
  DraftAlreadyIssued: '这份答复稿已经印发，不能改动，也不能再次印发；请用新的编号另拟一稿。',
  DraftSentBack: '这份答复稿已经退回，请先修改后重新拟稿。',
  DraftNotReviewed: '这份答复稿还没有审核，请先审核。',
  DraftNotApproved: '这份答复稿还没有签发，不能印发。',
  DraftNeeded: '印发答复须写明已经签发的答复稿。',
  EnclosureSetAside: '答复稿的附件已经撤下，请重新拟稿。',
  BeforeTheStepBefore: '日期早于前一步的日期，请核对。',
  LetterKeyUsed: '这个文书编号在本件中已经用过，请换一个编号。',
  ThirdPartyAlreadyInformed: '这个第三方已经告知过。',
};
