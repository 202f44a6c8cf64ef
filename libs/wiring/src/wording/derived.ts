import type { ProofReason } from '@taizhang/deadlines';
import type { ApplicantCategory, ClockState, Flag, Outcome, Stage } from '@taizhang/request-case';

/** The office's words for what is derived. */
export const STAGE_WORDS: { readonly [S in Stage]: string } = {
  submitted: '待确定收到日',
  inHand: '在办',
  awaitingReasons: '待说明理由',
  consulting: '征求意见中',
  awaitingCorrection: '待补正',
  awaitingFee: '待缴费',
  decided: '已作出答复',
  dispatched: '已发出',
  returned: '已退回',
  delivered: '已送达',
  abandonedCorrection: '逾期不补正',
  abandonedFee: '逾期不缴费',
  withdrawn: '已撤回',
  transferred: '已移交',
  archived: '已归档',
  voided: '已作废',
};

export const FLAG_WORDS: { readonly [F in Flag]: string } = {
  replyLate: '答复超期',
  correctionNoticeLate: '补正告知超期',
  secondCorrectionNotice: '再次告知补正',
  extensionLate: '延期告知超期',
  extensionTooLong: '延期超过二十个工作日',
  replyAfterEnd: '办结后又答复',
  overdue: '逾期未答复',
  dispatchAcrossYearEnd: '落款与发出跨年',
  serviceProofMissing: '缺送达凭证',
  provisionalCalendar: '放假安排未公布',
  unconfirmedSubmission: '未确认收到',
  reviewFirstNotStated: '未告知复议前置',
  oldRegulation: '适用原条例',
};

export const OUTCOME_WORDS: { readonly [O in Outcome]: string } = {
  granted: '予以公开',
  partial: '部分公开',
  'denied.stateSecret': '属于国家秘密',
  'denied.otherLaw': '其他法律行政法规禁止公开',
  'denied.threeSecurityOneStability': '危及“三安全一稳定”',
  'denied.thirdParty': '保护第三方合法权益',
  'denied.internalAffairs': '属于三类内部事务信息',
  'denied.process': '属于四类过程性信息',
  'denied.enforcementFile': '属于行政执法案卷',
  'denied.administrativeQuery': '属于行政查询事项',
  'unavailable.notHeld': '本机关不掌握相关政府信息',
  'unavailable.needsCreation': '没有现成信息需要另行制作',
  'unavailable.unclearAfterCorrection': '补正后申请内容仍不明确',
  'notProcessed.petition': '信访举报投诉类申请',
  'notProcessed.duplicate': '重复申请',
  'notProcessed.publication': '要求提供公开出版物',
  'notProcessed.massive': '无正当理由大量反复申请',
  'notProcessed.reconfirm': '要求确认或重新出具已获取信息',
  'other.correctionOverdue': '逾期不补正',
  'other.feeOverdue': '逾期不缴费',
  'other.other': '其他',
};

export const CATEGORY_WORDS: { readonly [C in ApplicantCategory]: string } = {
  naturalPerson: '自然人',
  business: '商业企业',
  research: '科研机构',
  publicWelfare: '社会公益组织',
  legalService: '法律服务机构',
  otherOrg: '其他组织',
};

export const CLOCK_STATE_WORDS: { readonly [S in ClockState]: string } = {
  running: '计算中',
  overdue: '已逾期',
  met: '按期',
  late: '超期',
  restarted: '已重新计算',
  extended: '已延长',
  stopped: '停止计算',
  lapsed: '期限已过',
  ended: '不再需要',
};

export const PROOF_WORDS: { readonly [R in ProofReason]: string } = {
  workday: '工作日',
  makeUpWorkday: '调休上班',
  weekend: '周末',
  holiday: '放假',
  suspended: '停计',
  beforeRestart: '重新计算前',
  calendarDay: '自然日',
  lastDayIsRestDay: '末日遇休顺延',
};

const CLOCK_WORDS: { readonly [name: string]: string } = {
  correctionNotice: '告知补正',
  correction: '补正',
  reply: '答复',
  delayedReply: '延迟答复',
  thirdParty: '第三方意见',
  agency: '其他机关意见',
  fee: '缴费',
  redo: '重新答复',
  reviewApplication: '申请复议',
  reviewDecision: '复议决定',
  suit: '直接起诉',
  suitAfterReview: '复议后起诉',
  suitForInaction: '诉不作为',
};

/** `thirdParty:T1` → 第三方意见（T1）. */
export function clockWords(clock: string): string {
  const [name = '', key] = clock.split(/:(.*)/s);
  const words = CLOCK_WORDS[name] ?? name;
  return key ? `${words}（${key}）` : words;
}
