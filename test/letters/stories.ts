import { localDate, stateCouncilCalendar } from '@taizhang/deadlines';
import { OUTCOMES } from '@taizhang/request-case';
import type { Outcome } from '@taizhang/request-case';
import type { LetterCase, LetterSettings, LetterWish } from '@taizhang/letters';
import {
  agencyAsked,
  correctionNotice,
  delayedReply,
  extended,
  feeNotice,
  handedIn,
  reasonsRequested,
  thirdPartyAsked,
  thirdPartyReplied,
} from '@test/acts';
import { AGENCY, givenCase } from '@test/given-case';
import type { GivenAct } from '@test/given-case';
import { givenFile } from '@test/given-file';
import type { Done } from '@test/given-file';
import { approved, attached, drafted, issued, reviewed } from '@test/office-acts';

export const SETTINGS: LetterSettings = {
  replyDesignation: '某公复',
  noticeDesignation: '某公告',
  reviewOrgan: '某某市人民政府',
  court: '某某市某某区人民法院',
  onlineReviewAddress: 'https://example.invalid/fuyi',
  contactOffice: '政务公开科',
  contactPhone: '000-00000000',
  address: '某某市某某路1号',
  feePayment: '凭本通知到本机关一楼窗口缴入国库',
};

const applied = handedIn('2024-05-06', {
  applicant: {
    category: 'naturalPerson',
    name: '张某某',
    idNumber: '110101199003071234',
    phone: '13800000000',
    address: '某某市某某街道2号',
  },
  items: ['2023年某某地块征收土地方案的批复文件。', '该地块补偿费用的支付凭证'],
  wantedForm: '纸质',
  wantedDelivery: '邮寄',
});

export function letterCase(acts: readonly GivenAct[], ...done: readonly Done[]): LetterCase {
  return {
    agency: AGENCY,
    agencyName: '某某市自然资源和规划局',
    number: '2024-0012',
    history: givenCase(...acts).history,
    file: givenFile(acts, ...done).file,
    calendar: stateCouncilCalendar,
  };
}

export interface LetterStory {
  readonly name: string;
  readonly the: LetterCase;
  readonly wish: LetterWish;
}

const plain = (kind: LetterWish['kind'], more: Partial<LetterWish> = {}): LetterWish => ({
  kind,
  datedOn: localDate('2024-05-09'),
  ...more,
});

const opinion = [thirdPartyAsked('T1', '2024-05-09', '2024-05-11'), thirdPartyReplied('T1', '2024-05-20')];

const reply = (outcomes: readonly [Outcome, Outcome], on = '2024-05-30'): LetterStory => ({
  name: 'reply',
  the: letterCase(
    applied,
    ['account:han', attached('2024-05-20', 'P1', { title: '某某地块征收批复' })],
    ['account:han', attached('2024-05-20', 'P2', { title: '支付凭证目录' })],
    [
      'account:han',
      drafted('2024-05-21', 'R1', {
        outcomes: outcomes.map((outcome, index) => ({ item: index + 1, outcome })),
        paragraphs: [
          '经检索，本机关在档案管理系统中查找了有关文件。',
          '具体理由如下：有关内容的形成过程和性质见附件说明。',
        ],
        ...(outcomes[0] === 'granted' ? { enclosures: ['P1', 'P2'] } : {}),
      }),
    ],
    ['account:wang', reviewed('2024-05-21', 'R1')],
    ['account:li', approved('2024-05-22', 'R1')],
  ),
  wish: { kind: 'reply', datedOn: localDate(on), draft: 'R1' },
});

/** A letter of every kind, and one with 送达回证. */
export const STORIES: readonly LetterStory[] = [
  { name: 'registrationForm', the: letterCase(applied), wish: plain('registrationForm') },
  { name: 'receipt', the: letterCase(applied), wish: plain('receipt') },
  {
    name: 'correctionNotice',
    the: letterCase([...applied, correctionNotice('2024-05-10', '2024-05-24')]),
    wish: plain('correctionNotice'),
  },
  {
    name: 'correctionNotice-with-delivery-receipt',
    the: letterCase([...applied, correctionNotice('2024-05-10', '2024-05-24')]),
    wish: plain('correctionNotice', { deliveryReceipt: true }),
  },
  {
    name: 'reasonsNotice',
    the: letterCase([...applied, reasonsRequested('2024-05-10')]),
    wish: plain('reasonsNotice'),
  },
  {
    name: 'extensionNotice',
    the: letterCase([...applied, extended('2024-05-31', 15)]),
    wish: plain('extensionNotice'),
  },
  {
    name: 'delayedReplyNotice',
    the: letterCase([...applied, delayedReply('2024-05-31', '2024-08-30')]),
    wish: plain('delayedReplyNotice'),
  },
  {
    name: 'thirdPartyConsultation',
    the: letterCase(applied),
    wish: plain('thirdPartyConsultation', {
      consultation: 'T1',
      addressee: '某某置业有限公司',
      matters: ['你公司与本机关签订的补偿协议第三条所列的付款账户和金额。'],
    }),
  },
  {
    name: 'consultationConfirmation',
    the: letterCase(
      [...applied, ...opinion],
      ['account:han', attached('2024-05-09', 'D1')],
      [
        'account:han',
        issued('2024-05-09', 'L1', {
          kind: 'thirdPartyConsultation',
          documentNumber: '某公告〔2024〕3号',
          consultation: 'T1',
        }),
      ],
    ),
    wish: plain('consultationConfirmation', { consultation: 'T1' }),
  },
  {
    name: 'consultationNotice',
    the: letterCase([...applied, ...opinion]),
    wish: plain('consultationNotice', { consultation: 'T1' }),
  },
  {
    name: 'thirdPartyNotice',
    the: letterCase(
      [...applied, ...opinion],
      ['account:han', drafted('2024-05-21', 'R1')],
      ['account:wang', reviewed('2024-05-21', 'R1')],
      ['account:li', approved('2024-05-22', 'R1')],
    ),
    wish: plain('thirdPartyNotice', {
      datedOn: localDate('2024-05-30'),
      consultation: 'T1',
      addressee: '某某置业有限公司',
      matters: ['补偿协议的付款金额。该内容涉及公共资金的使用，不公开可能对公共利益造成重大影响。'],
    }),
  },
  {
    name: 'jointAgencyConsultation',
    the: letterCase([...applied, agencyAsked('G1', '2024-05-13')]),
    wish: plain('jointAgencyConsultation', { consultation: 'G1', addressee: '某某市财政局' }),
  },
  {
    name: 'assistanceLetter',
    the: letterCase(applied),
    wish: plain('assistanceLetter', {
      addressee: '某某市档案馆',
      matters: ['检索2023年某某地块征收土地方案的批复文件，并函告检索结果。'],
    }),
  },
  {
    name: 'feeNotice',
    the: letterCase([...applied, feeNotice('2024-05-10')]),
    wish: plain('feeNotice', { units: 35 }),
  },
  { ...reply(['granted', 'denied.process']), name: 'reply' },
];

/** A reply of every outcome. */
export const OUTCOME_STORIES: readonly LetterStory[] = OUTCOMES.map((outcome) => ({
  ...reply([outcome, outcome]),
  name: `reply-${outcome}`,
}));
