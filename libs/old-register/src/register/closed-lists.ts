import { FORM_OF_2021 } from '@taizhang/annual-report';
import type {
  AppealResult,
  Applicant,
  ApplicationSubmitted,
  ConsultationReplied,
  FeeNoticeIssued,
  Judgment,
  LitigationAccepted,
  Outcome,
  ReceiptFixed,
  ReplyDispatched,
  RequestVoided,
  ReviewAccepted,
  ReviewResult,
} from '@taizhang/request-case';

/**
 * What a cell with a drop-down may say: the first word of a value is in the drop-down, the others are understood too.
 * These words are a file format: spreadsheets in the field hold them, so they stay when the screen's wording changes.
 */
export type ClosedList<Value extends string = string> = {
  readonly [V in Value]: readonly [string, ...string[]];
};

export const CHANNEL: ClosedList<ApplicationSubmitted['channel']> = {
  inPerson: ['当面提交', '现场提交', '当面'],
  signedMail: ['邮政签收', '邮寄签收', '挂号信', '特快专递', '邮政特快', 'EMS', '邮寄'],
  ordinaryMail: ['平常信函', '平信'],
  internet: ['互联网', '网络', '网上', '网站', '电子邮件'],
  fax: ['传真'],
  other: ['其他渠道', '其他'],
};

export const RECEIPT_BASIS: ClosedList<ReceiptFixed['basis']> = {
  handedIn: ['当面提交之日'],
  signedFor: ['签收之日'],
  confirmed: ['双方确认之日', '确认之日'],
  agencyRule: ['按本机关公布的规定'],
};

/** The six columns of table three. */
export const CATEGORY: ClosedList<Applicant['category']> = {
  naturalPerson: ['自然人', '公民', '个人'],
  business: ['商业企业', '企业'],
  research: ['科研机构'],
  publicWelfare: ['社会公益组织'],
  legalService: ['法律服务机构'],
  otherOrg: ['其他组织', '其他', '其他法人或组织'],
};

export const OPINION: ClosedList<ConsultationReplied['opinion']> = {
  consents: ['同意公开', '同意'],
  objects: ['不同意公开', '不同意'],
};

export const FEE_BASIS: ClosedList<FeeNoticeIssued['basis']> = {
  perItem: ['按件计收', '按件'],
  perPage: ['按量计收', '按量'],
};

export const DISPATCH_METHOD: ClosedList<ReplyDispatched['method']> = {
  post: ['邮寄', '邮寄送达', '挂号信', '特快专递', 'EMS'],
  handDelivery: ['直接送达'],
  entrusted: ['委托送达'],
  email: ['电子邮件', '邮件'],
  portal: ['网上平台', '平台', '网站'],
  fax: ['传真'],
  onSite: ['当场', '当场答复', '当面领取', '现场'],
};

export const REVIEW_RESULT: ClosedList<ReviewResult> = {
  upheld: ['维持'],
  claimsRejected: ['驳回复议请求', '驳回行政复议请求'],
  changed: ['变更'],
  revoked: ['撤销'],
  partlyRevoked: ['部分撤销'],
  declaredUnlawful: ['确认违法'],
  orderedToPerform: ['责令履行'],
  declaredInvalid: ['确认无效'],
  applicationDismissed: ['驳回复议申请', '驳回行政复议申请'],
  notAccepted: ['不予受理'],
  terminated: ['终止', '终止审理'],
  mediated: ['调解'],
};

export const JUDGMENT: ClosedList<Judgment> = {
  claimsRejected: ['驳回诉讼请求'],
  revoked: ['撤销'],
  partlyRevoked: ['部分撤销'],
  orderedToPerform: ['责令履行'],
  ordered: ['判令给付'],
  declaredUnlawful: ['确认违法'],
  declaredInvalid: ['确认无效'],
  changed: ['变更'],
  suitDismissed: ['驳回起诉'],
  withdrawn: ['准许撤诉', '撤诉'],
  deemedWithdrawn: ['按撤诉处理'],
  terminated: ['终结诉讼'],
  transferred: ['移送'],
  mediated: ['调解'],
};

export const APPEAL_RESULT: ClosedList<Judgment | AppealResult> = {
  appealDismissed: ['驳回上诉', '驳回上诉维持原判', '驳回上诉，维持原判'],
  reversed: ['改判'],
  remanded: ['发回重审'],
  ...JUDGMENT,
};

export const PLAINTIFF: ClosedList<NonNullable<LitigationAccepted['plaintiff']>> = {
  applicant: ['申请人'],
  thirdParty: ['第三方'],
};

export const DEFENDANTS: ClosedList<'self' | 'self+reviewOrgan' | 'reviewOrgan'> = {
  self: ['本机关'],
  'self+reviewOrgan': ['本机关和复议机关'],
  reviewOrgan: ['复议机关'],
};

export const ABOUT: ClosedList<NonNullable<ReviewAccepted['about']>> = {
  proactivePublication: ['主动公开'],
  thirdParty: ['第三方权益'],
  rectification: ['更正'],
  other: ['其他'],
};

export const VOIDING_REASON: ClosedList<RequestVoided['because']> = {
  enteredTwice: ['重复登记'],
  test: ['测试数据'],
  notAnApplication: ['不是政府信息公开申请'],
};

export const YES_NO: ClosedList<'yes' | 'no'> = { yes: ['是'], no: ['否'] };
export const REASONABLE: ClosedList<'yes' | 'no'> = { yes: ['合理', '是'], no: ['不合理', '否'] };

const SHORTENED: { readonly [O in Outcome]?: readonly string[] } = {
  'denied.stateSecret': ['国家秘密'],
  'denied.thirdParty': ['第三方合法权益'],
  'denied.internalAffairs': ['三类内部事务信息', '内部事务信息'],
  'denied.process': ['四类过程性信息', '过程性信息'],
  'denied.enforcementFile': ['行政执法案卷'],
  'denied.administrativeQuery': ['行政查询事项'],
  'unavailable.notHeld': ['本机关不掌握', '信息不存在', '政府信息不存在'],
  'other.correctionOverdue': ['逾期不补正'],
  'other.feeOverdue': ['逾期不缴费', '逾期未缴费'],
};

/** The 21 result rows of table three as the form prints them, and as offices shorten them. */
export const OUTCOME: ClosedList<Outcome> = outcomeList();

function outcomeList(): ClosedList<Outcome> {
  const printed = (outcome: Outcome): readonly [string, ...string[]] => {
    const row = FORM_OF_2021.tableThree.rows.find(({ code }) => code === outcome);
    const [group = '', own = ''] = (row?.labels ?? [])
      .slice(1)
      .map((label) => label.replace(/（区分处理.*）$/, ''));
    const bare = (own || group).replace(/^(（.）|\d\.)/, '');
    return [`${group}${own}`, own || bare, bare, ...(SHORTENED[outcome] ?? [])];
  };
  return {
    granted: printed('granted'),
    partial: printed('partial'),
    'denied.stateSecret': printed('denied.stateSecret'),
    'denied.otherLaw': printed('denied.otherLaw'),
    'denied.threeSecurityOneStability': printed('denied.threeSecurityOneStability'),
    'denied.thirdParty': printed('denied.thirdParty'),
    'denied.internalAffairs': printed('denied.internalAffairs'),
    'denied.process': printed('denied.process'),
    'denied.enforcementFile': printed('denied.enforcementFile'),
    'denied.administrativeQuery': printed('denied.administrativeQuery'),
    'unavailable.notHeld': printed('unavailable.notHeld'),
    'unavailable.needsCreation': printed('unavailable.needsCreation'),
    'unavailable.unclearAfterCorrection': printed('unavailable.unclearAfterCorrection'),
    'notProcessed.petition': printed('notProcessed.petition'),
    'notProcessed.duplicate': printed('notProcessed.duplicate'),
    'notProcessed.publication': printed('notProcessed.publication'),
    'notProcessed.massive': printed('notProcessed.massive'),
    'notProcessed.reconfirm': printed('notProcessed.reconfirm'),
    'other.correctionOverdue': printed('other.correctionOverdue'),
    'other.feeOverdue': printed('other.feeOverdue'),
    'other.other': printed('other.other'),
  };
}
