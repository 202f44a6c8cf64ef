import { requestStream } from '@taizhang/case-handling';
import type { EventBody } from '@taizhang/case-handling';
import { addDays, localDate } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { seeded } from '../measuring/numbers';

/** The day on which the register is asked. */
export const REGISTER_DAY = localDate('2025-12-31');
const FIRST_DAY = localDate('2022-01-01');
const DAYS = 1_460;
/** The cases of the last days are open. */
const OPEN_DAYS = 25;
export const HANDLERS = Array.from({ length: 40 }, (_, at) => `account-${at + 1}`);

const CATEGORIES = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService'] as const;
const CHANNELS = ['internet', 'signedMail', 'inPerson', 'fax'] as const;
const OUTCOMES = ['granted', 'partial', 'denied.process', 'unavailable.notHeld', 'other.other'] as const;
const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉梅建国庆春红志飞鹏宇浩然子轩梓涵一诺'];
const PLACES = [...'东西南北中上下前后左右新老大小'].flatMap((one) =>
  [...'河湖江山城镇乡村街路桥港湾岭坡'].map((other) => `${one}${other}`),
);
const TOPICS = [
  '征收补偿',
  '道路养护',
  '环境评价',
  '规划许可',
  '财政预算',
  '招标投标',
  '教育经费',
  '医疗保险',
  '消防验收',
  '排污许可',
  '施工许可',
  '公房管理',
  '拆迁安置',
  '低保发放',
  '水费标准',
  '公交线路',
  '学区划分',
  '养老机构',
  '食品抽检',
  '林地审批',
];
const PAPERS = ['批复', '合同', '会议纪要', '验收报告', '公示文件', '资金明细', '方案', '台账'];
/** Stands in every item: the worst that can be looked for. */
export const COMMON_PIECE = '附图';
/** Stands in one item of twenty. */
export const FREQUENT_PIECE = '拆迁';
/** Stands in one item of some hundred. */
export const RARE_PIECE = '大桥';

export interface MadeCase {
  readonly stream: string;
  readonly request: string;
  readonly bodies: readonly EventBody[];
}

/** One case of a register: the same for the same place and seed. */
export function registerCase(agency: string, at: number, of: number): MadeCase {
  const random = seeded(at * 7_919 + 1);
  const pick = <Value>(values: readonly [Value, ...Value[]] | readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('there is nothing to pick from');
    return value;
  };
  const submittedOn = addDays(FIRST_DAY, Math.floor((at / of) * DAYS));
  const request = `K${at + 1}`;
  const name = `${pick(SURNAMES)}${pick(GIVEN)}${pick(GIVEN)}`;
  const phone = `139${String(Math.floor(random() * (of / 3))).padStart(8, '0')}`;
  const begun: readonly EventBody[] = [
    {
      act: 'ApplicationSubmitted',
      submittedOn,
      channel: pick(CHANNELS),
      applicant: { category: pick(CATEGORIES), name, phone },
      items: [`${pick(PLACES)}${pick(TOPICS)}${pick(PAPERS)}及其${COMMON_PIECE}`],
    },
    { act: 'ReceiptFixed', receivedOn: submittedOn, basis: 'confirmed' },
    { act: 'HandlerAssigned', assignedOn: submittedOn, handler: pick(HANDLERS) },
  ];
  const bodies = [...begun, ...courseOf({ submittedOn, random, outcome: pick(OUTCOMES) })];
  return { stream: requestStream(agency, request), request, bodies };
}

interface Course {
  readonly submittedOn: LocalDate;
  readonly random: () => number;
  readonly outcome: (typeof OUTCOMES)[number];
}

/** Old cases are answered but one in two thousand, which is overdue; new ones wait for this or that. */
function courseOf({ submittedOn, random, outcome }: Course): readonly EventBody[] {
  const repliedOn = addDays(submittedOn, 5 + Math.floor(random() * 14));
  const chance = random();
  if (submittedOn > addDays(REGISTER_DAY, -OPEN_DAYS)) return waiting(submittedOn, chance);
  if (chance < 0.000_5) return [];
  const sent: readonly EventBody[] = [
    { act: 'ReplyDecided', decidedOn: repliedOn, outcomes: [{ item: 1, outcome }] },
    { act: 'ReplyDispatched', dispatchedOn: repliedOn, method: 'email' },
  ];
  return chance < 0.9 ? [...sent, { act: 'ReplyDelivered', deliveredOn: addDays(repliedOn, 1) }] : sent;
}

function waiting(on: LocalDate, chance: number): readonly EventBody[] {
  if (chance < 0.1) {
    return [{ act: 'CorrectionNoticeIssued', issuedOn: on, points: ['说清'], correctBy: addDays(on, 60) }];
  }
  if (chance < 0.2) return [{ act: 'ThirdPartyConsulted', consultation: 'T1', sentOn: on }];
  return [];
}
