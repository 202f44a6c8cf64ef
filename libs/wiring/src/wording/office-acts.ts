import type {
  ContactAttempted,
  LetterKind,
  OfficeAct,
  OfficeActName,
  PaperKind,
} from '@taizhang/request-case';
import { OUTCOME_WORDS } from './derived';

/** The office's word for each of its own acts. */
export const OFFICE_ACT_WORDS: { readonly [Name in OfficeActName]: string } = {
  HandlerAssigned: '指定承办人',
  ContactAttempted: '联系申请人',
  SearchRecorded: '检索',
  DocumentAttached: '附入材料',
  DocumentSetAside: '撤下材料',
  ReplyDrafted: '拟稿',
  ReplyReviewed: '审核',
  ReplySentBack: '退回修改',
  ReplyApproved: '签发',
  LetterIssued: '印发文书',
  ThirdPartyInformed: '告知第三方',
};

const CONTACT_WORDS: { readonly [Way in ContactAttempted['by']]: string } = {
  phone: '电话',
  email: '电子邮件',
  visit: '当面',
  post: '信函',
};

/** 文书 by their names in practice. */
export const LETTER_KIND_WORDS: { readonly [Kind in LetterKind]: string } = {
  registrationForm: '登记表',
  receipt: '接收回执',
  correctionNotice: '补正告知书',
  reasonsNotice: '说明理由告知书',
  extensionNotice: '延期答复告知书',
  delayedReplyNotice: '延迟答复告知书',
  thirdPartyConsultation: '征求意见书（第三方）',
  consultationConfirmation: '征求意见确认函',
  consultationNotice: '征求意见告知书（申请人）',
  thirdPartyNotice: '公开告知书（第三方）',
  jointAgencyConsultation: '征求意见书（共同制作机关）',
  assistanceLetter: '协办函',
  feeNotice: '收费通知书',
  reply: '答复书',
};

/** 材料 by what they are, as the evidence list names them. */
export const PAPER_KIND_WORDS: { readonly [Kind in PaperKind]: string } = {
  envelope: '信封',
  waybill: '寄件单据',
  application: '申请表',
  identity: '身份证明',
  authorisation: '授权委托材料',
  receipt: '接收回执',
  correction: '补正材料',
  consultation: '征求意见材料',
  opinion: '意见材料',
  extension: '延期材料',
  searchRecord: '检索记录',
  harmAssessment: '损害评估材料',
  approvalSheet: '审批单',
  letter: '文书',
  serviceProof: '送达凭证',
  material: '政府信息材料',
  legalBasis: '法律依据',
  reviewPaper: '复议材料',
  courtPaper: '诉讼材料',
  other: '其他材料',
};

/**
 * The office act in office words, without its day: 「拟稿：R1，第 1 项予以公开」. Names no text that people typed.
 * @param staff what accounts are called, by their ids; others are called by their ids.
 */
export function officeActSentence(act: OfficeAct, staff: ReadonlyMap<string, string> = new Map()): string {
  const more = ofDraft(act) ?? ofPaper(act) ?? ofHandling(act, staff);
  return more ? `${OFFICE_ACT_WORDS[act.act]}：${more}` : OFFICE_ACT_WORDS[act.act];
}

function ofDraft(act: OfficeAct): string | undefined {
  switch (act.act) {
    case 'ReplyDrafted': {
      const outcomes = act.outcomes.map(({ item, outcome }) => `第 ${item} 项${OUTCOME_WORDS[outcome]}`);
      const enclosed = act.enclosures?.length ? [`附件 ${act.enclosures.length} 份`] : [];
      return [act.draft, ...outcomes, ...enclosed].join('，');
    }
    case 'ReplyReviewed':
    case 'ReplySentBack':
    case 'ReplyApproved':
      return act.draft;
    default:
      return undefined;
  }
}

function ofPaper(act: OfficeAct): string | undefined {
  switch (act.act) {
    case 'DocumentAttached':
      return `${PAPER_KIND_WORDS[act.kind]}，${act.bytes} 字节`;
    case 'DocumentSetAside':
      return act.document;
    case 'LetterIssued':
      return [LETTER_KIND_WORDS[act.kind], ...(act.documentNumber ? [act.documentNumber] : [])].join('，');
    default:
      return undefined;
  }
}

function ofHandling(act: OfficeAct, staff: ReadonlyMap<string, string>): string | undefined {
  switch (act.act) {
    case 'HandlerAssigned':
      return staff.get(act.handler) ?? act.handler;
    case 'ContactAttempted':
      return `${CONTACT_WORDS[act.by]}，${act.reached ? '已联系到' : '未联系到'}`;
    case 'SearchRecorded':
      return act.found ? '检索到' : '未检索到';
    case 'ThirdPartyInformed':
      return act.consultation;
    default:
      return undefined;
  }
}
