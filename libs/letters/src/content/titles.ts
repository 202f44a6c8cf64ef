import type { LetterKind, Outcome } from '@taizhang/request-case';

/** Titles of the kinds (宿政办函〔2021〕21号); a reply's follows its outcome. */
const TITLES: { readonly [Kind in Exclude<LetterKind, 'reply'>]: string } = {
  registrationForm: '政府信息公开申请登记表',
  receipt: '政府信息公开申请接收回执',
  correctionNotice: '政府信息公开申请补正告知书',
  reasonsNotice: '政府信息公开申请说明理由告知书',
  extensionNotice: '政府信息公开申请延期答复告知书',
  delayedReplyNotice: '政府信息公开申请延迟答复告知书',
  thirdPartyConsultation: '政府信息公开征求意见书',
  consultationConfirmation: '政府信息公开征求意见确认函',
  consultationNotice: '政府信息公开申请征求意见告知书',
  thirdPartyNotice: '依申请公开政府信息告知书',
  jointAgencyConsultation: '政府信息公开征求意见书',
  assistanceLetter: '政府信息公开申请办理协办函',
  feeNotice: '政府信息公开信息处理费收费通知书',
};

const DENIED = '政府信息不予公开告知书';
const UNAVAILABLE = '政府信息无法提供告知书';
const NOT_PROCESSED = '政府信息公开申请不予处理告知书';
const CLOSED = '政府信息公开申请处理告知书';

/** The paper that each outcome asks for (RULES 2.4). */
const REPLIES: { readonly [O in Outcome]: string } = {
  granted: '政府信息公开申请答复书',
  partial: '政府信息部分公开答复书',
  'denied.stateSecret': DENIED,
  'denied.otherLaw': DENIED,
  'denied.threeSecurityOneStability': DENIED,
  'denied.thirdParty': DENIED,
  'denied.internalAffairs': DENIED,
  'denied.process': DENIED,
  'denied.enforcementFile': DENIED,
  'denied.administrativeQuery': '政府信息公开申请告知书',
  'unavailable.notHeld': UNAVAILABLE,
  'unavailable.needsCreation': UNAVAILABLE,
  'unavailable.unclearAfterCorrection': UNAVAILABLE,
  'notProcessed.petition': NOT_PROCESSED,
  'notProcessed.duplicate': '政府信息公开申请不予重复处理告知书',
  'notProcessed.publication': NOT_PROCESSED,
  'notProcessed.massive': NOT_PROCESSED,
  'notProcessed.reconfirm': NOT_PROCESSED,
  'other.correctionOverdue': CLOSED,
  'other.feeOverdue': CLOSED,
  'other.other': CLOSED,
};

export function titleOf(kind: LetterKind, outcome: Outcome | null): string {
  return kind === 'reply' ? REPLIES[outcome ?? 'other.other'] : TITLES[kind];
}
