import type { Outcome } from '@taizhang/request-case';
import type { TableThreeColumn, TableThreeRow } from './form';

export const CORNER_NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

const APPLICANT = '申请人情况';
const ORGANISATION = '法人或其他组织';

export const TABLE_THREE_COLUMNS: readonly TableThreeColumn[] = [
  { code: 'naturalPerson', labels: [APPLICANT, '自然人'] },
  { code: 'business', labels: [APPLICANT, ORGANISATION, '商业企业'] },
  { code: 'research', labels: [APPLICANT, ORGANISATION, '科研机构'] },
  { code: 'publicWelfare', labels: [APPLICANT, ORGANISATION, '社会公益组织'] },
  { code: 'legalService', labels: [APPLICANT, ORGANISATION, '法律服务机构'] },
  { code: 'otherOrg', labels: [APPLICANT, ORGANISATION, '其他'] },
  { code: 'total', labels: [APPLICANT, '总计'] },
];

const RESULTS = '三、本年度办理结果';
const DENIED = '（三）不予公开';
const UNAVAILABLE = '（四）无法提供';
const NOT_PROCESSED = '（五）不予处理';
const OTHER = '（六）其他处理';

function result(outcome: Outcome, labels: readonly string[], article: string | null, definition: string) {
  const counts = { set: 'outcome' as const, outcomes: [outcome] };
  return { code: outcome, labels: [RESULTS, ...labels], article, counts, definition };
}

const FIRST_ROWS: readonly TableThreeRow[] = [
  {
    code: 'newRequests',
    labels: ['一、本年新收政府信息公开申请数量'],
    article: '第三十一条',
    counts: { set: 'received' },
    definition: '收到之日在本年的申请件数；事后补正不改变收到的年份。',
  },
  {
    code: 'carriedIn',
    labels: ['二、上年结转政府信息公开申请数量'],
    article: null,
    counts: { set: 'carriedIn' },
    definition: '以前年度收到、上年末尚未办结的申请件数，与上年报告的结转下年度逐件一致。',
  },
];

const SHARED_RESULTS: readonly TableThreeRow[] = [
  result(
    'granted',
    ['（一）予以公开'],
    '第三十六条第（一）（二）项',
    '全部内容予以公开，或者已经主动公开并告知获取途径。',
  ),
  result(
    'partial',
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    '第三十七条',
    '一件申请中有的内容公开、有的没有公开，只计在这一行。',
  ),
  result('denied.stateSecret', [DENIED, '1.属于国家秘密'], '第十四条', '因依法确定为国家秘密而不予公开。'),
  result(
    'denied.otherLaw',
    [DENIED, '2.其他法律行政法规禁止公开'],
    '第十四条',
    '因法律、行政法规禁止公开而不予公开。',
  ),
  result(
    'denied.threeSecurityOneStability',
    [DENIED, '3.危及“三安全一稳定”'],
    '第十四条',
    '公开后可能危及国家安全、公共安全、经济安全、社会稳定而不予公开。',
  ),
  result(
    'denied.thirdParty',
    [DENIED, '4.保护第三方合法权益'],
    '第十五条、第三十二条',
    '涉及商业秘密、个人隐私等，公开会损害第三方合法权益而不予公开。',
  ),
  result(
    'denied.internalAffairs',
    [DENIED, '5.属于三类内部事务信息'],
    '第十六条第一款',
    '人事管理、后勤管理、内部工作流程信息，不予公开。',
  ),
  result(
    'denied.process',
    [DENIED, '6.属于四类过程性信息'],
    '第十六条第二款',
    '讨论记录、过程稿、磋商信函、请示报告，不予公开。',
  ),
  result(
    'denied.enforcementFile',
    [DENIED, '7.属于行政执法案卷'],
    '第十六条第二款',
    '行政执法案卷信息，不予公开。',
  ),
  result(
    'denied.administrativeQuery',
    [DENIED, '8.属于行政查询事项'],
    '第三十六条第（七）项',
    '工商、不动产登记资料等另有专门查询办法，告知依照该办法办理。',
  ),
  result(
    'unavailable.notHeld',
    [UNAVAILABLE, '1.本机关不掌握相关政府信息'],
    '第三十六条第（四）（五）项',
    '经检索没有该信息，或者不属于本机关负责公开。',
  ),
  result(
    'unavailable.needsCreation',
    [UNAVAILABLE, '2.没有现成信息需要另行制作'],
    '第三十八条',
    '需要加工、分析现有信息才能答复，无法提供。',
  ),
  result(
    'unavailable.unclearAfterCorrection',
    [UNAVAILABLE, '3.补正后申请内容仍不明确'],
    '第三十条',
    '申请人已经补正，申请内容仍不明确。',
  ),
  result(
    'notProcessed.petition',
    [NOT_PROCESSED, '1.信访举报投诉类申请'],
    '第三十九条第一款',
    '以政府信息公开申请的形式进行信访、投诉、举报，不作为申请处理。',
  ),
  result(
    'notProcessed.duplicate',
    [NOT_PROCESSED, '2.重复申请'],
    '第三十六条第（六）项',
    '对已经答复的同一申请人同一信息，不予重复处理。',
  ),
  result(
    'notProcessed.publication',
    [NOT_PROCESSED, '3.要求提供公开出版物'],
    '第三十九条第二款',
    '要求提供政府公报、报刊、书籍等公开出版物，告知获取途径。',
  ),
  result(
    'notProcessed.massive',
    [NOT_PROCESSED, '4.无正当理由大量反复申请'],
    '第三十五条',
    '数量、频次明显超过合理范围，说明的理由不合理，不予处理。',
  ),
  result(
    'notProcessed.reconfirm',
    [NOT_PROCESSED, '5.要求行政机关确认或重新出具已获取信息'],
    null,
    '要求确认已经取得的信息，或者要求重新出具，不予处理。',
  ),
];

const OTHER_RESULTS: readonly TableThreeRow[] = [
  result(
    'other.correctionOverdue',
    [OTHER, '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    '第三十条',
    '无正当理由逾期不补正，视为放弃申请，计在补正期限届满次日所在的年度。',
  ),
  result(
    'other.feeOverdue',
    [OTHER, '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    '第四十二条',
    '逾期未缴纳信息处理费，视为放弃申请，计在缴费期限届满次日所在的年度。',
  ),
  result('other.other', [OTHER, '3.其他'], null, '申请人撤回、移交其他机关等不属于以上各项的办结。'),
];

const MERGED_OTHER: TableThreeRow = {
  code: 'other',
  labels: [RESULTS, OTHER],
  article: '第三十条、第四十二条',
  counts: { set: 'outcome', outcomes: ['other.correctionOverdue', 'other.feeOverdue', 'other.other'] },
  definition: '逾期不补正、逾期不缴费视为放弃，以及撤回、移交等不属于以上各项的办结。',
};

const LAST_ROWS: readonly TableThreeRow[] = [
  {
    code: 'total',
    labels: [RESULTS, '（七）总计'],
    article: null,
    counts: { set: 'concluded' },
    definition: '本年办结的申请件数，等于以上各项办理结果之和。',
  },
  {
    code: 'carriedOut',
    labels: ['四、结转下年度继续办理'],
    article: null,
    counts: { set: 'carriedOut' },
    definition: '12月31日尚未办结的申请件数，包括等待补正、缴费、征求意见和逾期未答复的。',
  },
];

/** 25 rows: 其他处理 is told apart. */
export const TABLE_THREE_ROWS_OF_2021 = [...FIRST_ROWS, ...SHARED_RESULTS, ...OTHER_RESULTS, ...LAST_ROWS];

/** 23 rows: 其他处理 is one. */
export const TABLE_THREE_ROWS_OF_2019 = [...FIRST_ROWS, ...SHARED_RESULTS, MERGED_OTHER, ...LAST_ROWS];
