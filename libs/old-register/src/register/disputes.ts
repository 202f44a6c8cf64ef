import type { LegalAct } from '@taizhang/request-case';
import type { ActColumns, Fields, RowContext, Topic } from './act-columns';
import {
  ABOUT,
  APPEAL_RESULT,
  DEFENDANTS,
  JUDGMENT,
  OUTCOME,
  PLAINTIFF,
  REVIEW_RESULT,
} from './closed-lists';
import { amount, choice, day, text } from './column';
import type { Column } from './column';

const REVIEW = text(
  '复议案号',
  '有复议的必填，本机关内不能重复；几件申请并案复议的填同一案号，只计一件。没有案号的可以自编。',
  { width: 18 },
);
const SUIT = text(
  '诉讼案号',
  '有诉讼的必填，写一审案号，本机关内不能重复；上诉、重审仍写一审案号，只计一件。',
  { width: 18 },
);
export const ABOUT_COLUMN = choice(
  '争议事项',
  ABOUT,
  '只用于没有对应申请的复议、诉讼（受理编号空着）：主动公开、第三方权益、更正或者其他。',
);

/** 行政复议: in the row of its case, or of no case when `about` says what it is about. */
export function review(about: Column | null): Topic {
  return {
    heading: '行政复议（表四）',
    acts: [
      {
        act: 'ReviewAccepted',
        shared: about ? { review: REVIEW, about } : { review: REVIEW },
        own: {
          organ: text('复议机关', '可以不填。', { width: 16 }),
          acceptedOn: day('复议受理日期', '复议机关受理的日期；不予受理的不填。'),
        },
      },
      {
        act: 'ReviewConcluded',
        shared: { review: REVIEW },
        own: {
          concludedOn: day('复议审结日期', '复议决定作出的日期；尚未审结的不填。'),
          deliveredOn: day('复议决定送达日期', '申请人收到复议决定的日期，可以不填。', { width: 16 }),
          result: choice('复议结果', REVIEW_RESULT, '表四的“维持、纠正、其他”由它推算。'),
        },
      },
    ],
  };
}

/** 行政诉讼: first instance, appeal, second instance. */
export function suit(about: Column | null): Topic {
  return {
    heading: '行政诉讼（表四）',
    acts: [
      {
        act: 'LitigationAccepted',
        shared: about ? { suit: SUIT, about } : { suit: SUIT },
        own: {
          acceptedOn: day('诉讼立案日期', '法院立案的日期。'),
          plaintiff: choice('原告', PLAINTIFF, '不填视为未记。', { width: 10 }),
          defendants: choice(
            '被告',
            DEFENDANTS,
            '不填为本机关。复议机关作共同被告的，由原行为机关统计一件（国办公开办函〔2016〕201号）。',
            { width: 16 },
          ),
        },
        complete: (fields) => ({ ...fields, ...listed(fields.defendants) }),
        spread: joinedDefendants,
      },
      instance('一审', JUDGMENT, null),
      {
        act: 'AppealAccepted',
        shared: { suit: SUIT },
        own: { acceptedOn: day('上诉受理日期', '二审法院受理上诉的日期。') },
      },
      instance('二审', APPEAL_RESULT, choice('改判为', JUDGMENT, '只在二审改判时填：改判的内容。')),
    ],
  };
}

function instance(
  name: string,
  results: typeof APPEAL_RESULT | typeof JUDGMENT,
  finalResult: Column | null,
): ActColumns {
  return {
    act: 'InstanceConcluded',
    shared: { suit: SUIT },
    own: {
      concludedOn: day(`${name}审结日期`, '判决或者裁定的日期；尚未审结的不填。'),
      result: choice(`${name}结果`, results, '表四的“维持、纠正、其他”由它推算。', { width: 16 }),
      ...(finalResult ? { finalResult } : {}),
    },
  };
}

function listed(defendants: Fields[string] | undefined): Fields {
  return typeof defendants === 'string' ? { defendants: defendants.split('+') } : {};
}

function joinedDefendants(act: LegalAct): Fields {
  if (act.act !== 'LitigationAccepted') return {};
  const { suit: key, about, acceptedOn, plaintiff, defendants } = act;
  return { suit: key, about, acceptedOn, plaintiff, defendants: defendants?.join('+') };
}

const ORDERED_BY = text('责令案号', '责令重新答复的复议案号或者诉讼案号；这一行只有一个案号的可以不填。', {
  width: 18,
});

/** The only key in the row is the one that ordered it. */
function withOrder(fields: Fields, { values }: RowContext): Fields {
  const keys = [REVIEW, SUIT].map(({ header }) => values.get(header)).filter((key) => key !== undefined);
  const [only, another] = keys;
  return { ...fields, by: fields.by ?? (another === undefined ? only : undefined) };
}

/** 责令重新答复, 行政复议法 art. 64; 行政诉讼法 art. 70. */
export const REDO: Topic = {
  heading: '重新答复（不再计入表三）',
  acts: [
    {
      act: 'RedoOrdered',
      shared: { by: ORDERED_BY },
      own: {
        orderedOn: day('责令重新答复日期', '收到责令重新答复的决定、判决的日期。', { width: 16 }),
        workingDays: amount(
          '重新答复工作日数',
          ['个工作日', '工作日', '天', '日'],
          '决定或判决写明的期限；不填为二十个工作日。',
        ),
      },
      complete: withOrder,
    },
    {
      act: 'RedoDispatched',
      shared: { by: ORDERED_BY },
      own: {
        dispatchedOn: day('重新答复发出日期', '重新作出的答复发出的日期。', { width: 16 }),
        outcome: choice('重新答复结果', OUTCOME, '重新答复的结果，按表三的行选。', { width: 34 }),
      },
      complete: withOrder,
    },
  ],
};
