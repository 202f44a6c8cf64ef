import type { Topic } from './act-columns';
import { FEE_BASIS, OPINION, REASONABLE } from './closed-lists';
import type { Column } from './column';
import { amount, choice, day, lines, text, yesNo } from './column';

/** 补正, art. 30. */
export const CORRECTION: Topic = {
  heading: '补正（条例第三十条）',
  acts: [
    {
      act: 'CorrectionNoticeIssued',
      own: {
        issuedOn: day('补正告知日期', '补正告知书发出的日期；应当自收到申请之日起七个工作日内一次性告知。'),
        points: lines('补正事项', '告知申请人补正的内容，一项一行。原台账没有记的，可写“见补正告知书”。', {
          width: 28,
        }),
        correctBy: day('补正期限', '告知书写明的补正截止日期。'),
      },
    },
    {
      act: 'CorrectionReceived',
      own: { receivedOn: day('收到补正日期', '收到补正材料的日期；答复期限从次日起重新计算。') },
    },
    {
      act: 'CorrectionLapsed',
      own: {
        closedOn: day(
          '逾期不补正结案日期',
          '申请人无正当理由逾期不补正的，填本机关登记结案的日期。视为放弃的日期由系统按补正期限的次日确定。',
          { width: 18 },
        ),
        confirmedBy: text('逾期不补正确认人', '确认“无正当理由”的工作人员，可以不填。', { width: 16 }),
      },
    },
  ],
};

/** 说明理由、延迟答复, art. 35. */
export const REASONS: Topic = {
  heading: '说明理由（条例第三十五条）',
  acts: [
    {
      act: 'ReasonsRequested',
      own: {
        requestedOn: day('要求说明理由日期', '申请数量、频次明显超过合理范围，要求申请人说明理由的日期。', {
          width: 16,
        }),
      },
    },
    {
      act: 'ReasonsGiven',
      own: {
        givenOn: day('申请人说明理由日期', '收到申请人说明理由的日期。', { width: 18 }),
        reasonable: yesNo(
          '理由是否合理',
          REASONABLE,
          '认为理由不合理的不予处理；合理但无法按期答复的，可以延迟答复。',
        ),
      },
    },
    {
      act: 'DelayedReplyNotified',
      own: {
        notifiedOn: day('延迟答复告知日期', '告知申请人延迟答复的日期。', { width: 16 }),
        replyBy: day('延迟答复至', '告知的合理期限的最后一日。'),
      },
    },
  ],
};

/** The first consultation of each kind stands in the case's own row. */
export const FIRST_CONSULTATION = '1';
export const CONSULTATION_KEY = text(
  '征求意见序号',
  '必填。这一件的第几次征求意见：第一次写在“台账”里，这里从 2 起。',
  { width: 14 },
);

function place(key: Column | null) {
  return key ? { shared: { consultation: key } } : { fixed: { consultation: FIRST_CONSULTATION } };
}

/** 征求第三方意见, art. 32. */
export function thirdParty(key: Column | null): Topic {
  return {
    heading: '征求第三方意见（条例第三十二条）',
    acts: [
      {
        act: 'ThirdPartyConsulted',
        ...place(key),
        own: {
          sentOn: day('征求第三方日期', '征求意见书发出的日期；所需时间不计入答复期限。', { width: 16 }),
          receivedOn: day('第三方收到日期', '第三方收到征求意见书的日期；其十五个工作日从次日起算。', {
            width: 16,
          }),
        },
      },
      {
        act: 'ThirdPartyReplied',
        ...place(key),
        own: {
          repliedOn: day('第三方答复日期', '收到第三方意见的日期；逾期未答复的不填。', { width: 16 }),
          opinion: choice('第三方意见', OPINION, '同意或者不同意公开。'),
        },
      },
    ],
  };
}

/** 征求其他机关意见, art. 34. */
export function otherAgency(key: Column | null): Topic {
  return {
    heading: '征求其他机关意见（条例第三十四条）',
    acts: [
      {
        act: 'AgencyConsulted',
        ...place(key),
        own: {
          sentOn: day('征求机关日期', '征求共同制作机关等意见的函发出的日期；所需时间不计入答复期限。', {
            width: 14,
          }),
          receivedOn: day('机关收到日期', '被征求意见的机关收到的日期；其十五个工作日从次日起算。', {
            width: 14,
          }),
        },
      },
      {
        act: 'AgencyReplied',
        ...place(key),
        own: {
          repliedOn: day('机关答复日期', '收到该机关意见的日期；逾期未答复视为同意公开，不填。', {
            width: 14,
          }),
          opinion: choice('机关意见', OPINION, '同意或者不同意公开。'),
        },
      },
    ],
  };
}

/** 延期答复, art. 33. */
export const EXTENSION: Topic = {
  heading: '延期（条例第三十三条）',
  acts: [
    {
      act: 'ExtensionNotified',
      own: {
        notifiedOn: day('延期告知日期', '告知申请人延期答复的日期；应当在原期限内告知。'),
        workingDays: amount(
          '延期工作日数',
          ['个工作日', '工作日', '天', '日'],
          '延长的工作日数，最长二十个工作日。',
        ),
        approvedBy: text('延期批准人', '政府信息公开工作机构负责人，可以不填。', { width: 12 }),
      },
    },
  ],
};

/** 信息处理费, art. 42; 国办函〔2020〕109号. */
export const FEE: Topic = {
  heading: '信息处理费（条例第四十二条、国办函〔2020〕109号）',
  acts: [
    {
      act: 'FeeNoticeIssued',
      own: {
        issuedOn: day('收费通知日期', '收费通知发出的日期。'),
        receivedOn: day('收到收费通知日期', '申请人收到收费通知的日期；二十个工作日的缴费期限从次日起算。', {
          width: 16,
        }),
        amountYuan: amount('收费金额（元）', ['元'], '通知的金额，单位为元。'),
        basis: choice('计收方式', FEE_BASIS, '按件计收或者按量计收，同一申请不能并用。', { width: 12 }),
      },
    },
    { act: 'FeePaid', own: { paidOn: day('缴费日期', '缴清的日期；答复期限从次日起重新计算。') } },
    {
      act: 'FeeLapsed',
      own: {
        closedOn: day(
          '逾期不缴费结案日期',
          '逾期未缴费的，填本机关登记结案的日期。视为放弃的日期由系统按缴费期限的次日确定。',
          { width: 18 },
        ),
      },
    },
  ],
};
