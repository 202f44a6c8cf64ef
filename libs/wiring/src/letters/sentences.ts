import type { LetterRefusal, TemplateFault, TemplateFaultCode } from '@taizhang/letters';
import type { RefusedField } from '../recording/recorded-answer';

/** Why a letter cannot be issued, beside what the case says. */
export type IssueRefusal =
  LetterRefusal | 'AgencyUnnamed' | 'BlanksLeft' | 'LetterKeyUsed' | 'NumberedElsewhere' | 'DraftNotApproved';

const SENTENCES: { readonly [Code in IssueRefusal]: string } = {
  NotSubmitted: '这件申请还没有登记，不能出具文书。',
  NotReceived: '还没有确定收到之日，不能出具这种文书。',
  CaseVoided: '这件申请已经作废，不能出具文书。',
  ReceivedUnderOldRegulation: '2019年5月15日以前收到的申请适用旧条例，请按当时的文书办理。',
  NoCorrectionNotice: '请先登记补正告知（补正事项和期限），再出具补正告知书。',
  NoReasonsRequested: '请先登记要求说明理由，再出具说明理由告知书。',
  NoExtension: '请先登记延期答复，再出具延期答复告知书。',
  ExtensionWithoutEffect: '这次延期没有在答复期限内告知，或者已经延期过，不能延长期限，不能出具告知书。',
  NoDelayedReply: '请先登记延迟答复的日期，再出具延迟答复告知书。',
  NoFeeNotice: '请先登记收费通知（金额和计费方式），再出具收费通知书。',
  FeeDoesNotFit: '登记的金额与按标准计算的结果不符，请核对件数（页数）和金额。',
  NoConsultation: '请先登记征求意见，再出具这种文书。',
  ConsultationNeeded: '请写明是哪一次征求意见。',
  NoSuchConsultation: '这件申请没有这次征求意见，请核对。',
  ThirdPartyConsents: '第三方已经同意公开，不需要出具告知书。',
  OpinionAwaited:
    '第三方在文书日期还没有答复，提出意见的期限也没有届满（没有登记第三方收到征求意见书之日的，期限未定），不能出具告知书。',
  NothingDisclosed: '还没有决定公开的答复，不需要告知第三方。',
  NoDraft: '还没有拟好的答复，请先拟稿。',
  DraftNeeded: '请写明是哪一份答复稿。',
  NoSuchDraft: '这件申请没有这份答复稿，请核对。',
  NotServed: '这种文书不送达给他人，没有送达回证。',
  DatedBeforeReceipt: '文书日期早于收到申请的日期，请核对。',
  DatedInFuture: '文书日期不能晚于今天。',
  AgencyUnnamed: '还没有登记本机关的名称，不能出具文书。',
  BlanksLeft: '文书还有没有填写的内容，不能印发。',
  LetterKeyUsed: '这件申请已经有一份同名的文书，请换一个名称。',
  NumberedElsewhere: '这份文书已经在另一年或者另一个代字下取得文号，请用原来的日期和代字。',
  DraftNotApproved: '答复稿还没有签发，不能印发；可以先打印草稿。',
};

export function letterSentence(code: IssueRefusal): string {
  return SENTENCES[code];
}

export function refusedLetter(code: IssueRefusal, blanks: readonly string[] = []) {
  const message = blanks.length > 0 ? `文书还有没有填写的内容：${blanks.join('、')}。` : SENTENCES[code];
  return { status: 'refused' as const, refused: [{ field: null, code, message }] };
}

const FAULTS: { readonly [Code in TemplateFaultCode]: (name: string) => string } = {
  UnknownPlaceholder: (name) => `没有“{{${name}}}”这个占位。`,
  PlaceholderOfAnotherKind: (name) => `这种文书不能用“{{${name}}}”。`,
  BlockNotAlone: (name) => `“{{${name}}}”须单独占一行。`,
  UnclosedPlaceholder: () => '占位的括号没有成对，请写成“{{名称}}”。',
  PlaceholderMissing: (name) => `这种文书须有“{{${name}}}”。`,
  TemplateEmpty: () => '模板没有内容。',
};

/** One sentence a fault, with its line. */
export function templateRefusals(faults: readonly TemplateFault[]): readonly RefusedField[] {
  return faults.map(({ code, line, placeholder }) => {
    const where = line === null ? '' : `第${line}行：`;
    return { field: 'template', code, message: `${where}${FAULTS[code](placeholder ?? '')}` };
  });
}
