import type {
  AppealResult,
  ApplicationSubmitted,
  ConsultationReplied,
  FeeNoticeIssued,
  Judgment,
  ReceiptFixed,
  ReplyDispatched,
  RequestVoided,
  ReviewResult,
} from '@taizhang/request-case';

type Words<Value extends string> = { readonly [V in Value]: string };

export const CHANNEL_WORDS: Words<ApplicationSubmitted['channel']> = {
  inPerson: '当面提交',
  signedMail: '邮政签收',
  ordinaryMail: '平常信函',
  internet: '互联网',
  fax: '传真',
  other: '其他渠道',
};

export const RECEIPT_BASIS_WORDS: Words<ReceiptFixed['basis']> = {
  handedIn: '当面提交之日',
  signedFor: '签收之日',
  confirmed: '双方确认之日',
  agencyRule: '按本机关公布的规定',
};

export const OPINION_WORDS: Words<ConsultationReplied['opinion']> = {
  consents: '同意公开',
  objects: '不同意公开',
};

export const FEE_BASIS_WORDS: Words<FeeNoticeIssued['basis']> = { perItem: '按件计收', perPage: '按量计收' };

export const DISPATCH_WORDS: Words<ReplyDispatched['method']> = {
  post: '邮寄',
  handDelivery: '直接送达',
  entrusted: '委托送达',
  email: '电子邮件',
  portal: '网上平台',
  fax: '传真',
  onSite: '当场',
};

export const VOIDING_WORDS: Words<RequestVoided['because']> = {
  enteredTwice: '重复登记',
  test: '测试数据',
  notAnApplication: '不是政府信息公开申请',
};

export const REVIEW_RESULT_WORDS: Words<ReviewResult> = {
  upheld: '维持',
  claimsRejected: '驳回复议请求',
  changed: '变更',
  revoked: '撤销',
  partlyRevoked: '部分撤销',
  declaredUnlawful: '确认违法',
  orderedToPerform: '责令履行',
  declaredInvalid: '确认无效',
  applicationDismissed: '驳回复议申请',
  notAccepted: '不予受理',
  terminated: '终止',
  mediated: '调解',
};

export const JUDGMENT_WORDS: Words<Judgment | AppealResult> = {
  claimsRejected: '驳回诉讼请求',
  revoked: '撤销',
  partlyRevoked: '部分撤销',
  orderedToPerform: '责令履行',
  ordered: '判令给付',
  declaredUnlawful: '确认违法',
  declaredInvalid: '确认无效',
  changed: '变更',
  suitDismissed: '驳回起诉',
  withdrawn: '准许撤诉',
  deemedWithdrawn: '按撤诉处理',
  terminated: '终结诉讼',
  transferred: '移送',
  mediated: '调解',
  appealDismissed: '驳回上诉',
  reversed: '改判',
  remanded: '发回重审',
};
