import type { EvidenceKind, KindWords } from '@taizhang/evidence-bundle';
import type { PaperMarking } from '@taizhang/request-case';
import { LETTER_KIND_WORDS, PAPER_KIND_WORDS } from './office-acts';

const OFFICE = '本机关';
const APPLICANT = '申请人';
const RECORD = '本机关登记系统';

/** Source 来源 and purpose 证明目的 of every kind of evidence, unless the case says otherwise. */
const PAPERS: { readonly [Kind in EvidenceKind]: readonly [source: string, purpose: string] } = {
  envelope: [APPLICANT, '申请寄出和到达的日期'],
  waybill: [APPLICANT, '申请寄达、签收的日期'],
  application: [APPLICANT, '申请人提出申请及申请的内容'],
  identity: [APPLICANT, '申请人的身份'],
  authorisation: [APPLICANT, '代理人的权限'],
  registerExtract: [RECORD, '申请已登记及登记的内容'],
  registrationForm: [OFFICE, '申请已登记及登记的内容'],
  receipt: [OFFICE, '收到申请的日期'],
  correctionNotice: [OFFICE, '一次性告知补正的内容和期限'],
  reasonsNotice: [OFFICE, '要求申请人说明理由'],
  correction: [APPLICANT, '补正的内容和收到日期'],
  thirdPartyConsultation: [OFFICE, '依法征求第三方意见'],
  jointAgencyConsultation: [OFFICE, '依法征求共同制作机关意见'],
  consultationConfirmation: ['被征求意见方', '征求意见书的收到日期和意见'],
  consultationNotice: [OFFICE, '已告知申请人征求意见'],
  assistanceLetter: [OFFICE, '请有关单位协助办理'],
  thirdPartyNotice: [OFFICE, '决定公开的内容和理由已书面告知第三方'],
  consultation: [OFFICE, '征求意见的经过'],
  opinion: ['被征求意见方', '被征求意见方的意见及理由'],
  extensionNotice: [OFFICE, '延期答复经批准并已告知'],
  delayedReplyNotice: [OFFICE, '延迟答复已告知'],
  feeNotice: [OFFICE, '收费的依据、金额和期限'],
  extension: [OFFICE, '延期答复经负责人批准'],
  searches: [RECORD, '已尽合理检索义务'],
  searchRecord: [OFFICE, '已尽合理检索义务'],
  harmAssessment: [OFFICE, '不予公开的事实根据'],
  approvalSheet: [OFFICE, '答复经过内部审批'],
  reply: [OFFICE, '依法作出答复'],
  letter: [OFFICE, '依法办理'],
  material: [OFFICE, '提供给申请人的内容'],
  serviceProof: ['送达方', '文书寄出、送达的日期'],
  legalBasis: ['有关机关公布', '答复所依据的规定'],
  timeline: [RECORD, '各项办理的日期和各项期限的计算'],
  reviewPaper: ['行政复议机关', '行政复议的经过'],
  courtPaper: ['人民法院', '行政诉讼的经过'],
  other: [OFFICE, '与本案有关的其他事实'],
};

const NAMES: { readonly [Kind in EvidenceKind]: string } = {
  ...PAPER_KIND_WORDS,
  ...LETTER_KIND_WORDS,
  registerExtract: '申请登记情况',
  searches: '检索情况',
  timeline: '办理经过与期限计算',
};

/** What this version of the program says of each kind, by kind. */
export const EVIDENCE_WORDS: { readonly [kind: string]: KindWords } = Object.fromEntries(
  Object.keys(PAPERS)
    .filter(isKind)
    .map((kind) => [kind, evidenceWords(kind)]),
);

export function evidenceWords(kind: EvidenceKind): KindWords {
  const [source, purpose] = PAPERS[kind];
  return { title: NAMES[kind], source, purpose };
}

function isKind(kind: string): kind is EvidenceKind {
  return Object.hasOwn(PAPERS, kind);
}

export const MARKING_WORDS: { readonly [M in PaperMarking]: string } = {
  stateSecret: '涉及国家秘密',
  tradeSecret: '涉及商业秘密',
  privacy: '涉及个人隐私',
};
