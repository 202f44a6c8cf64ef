import type { SheetLayout, Topic } from './act-columns';
import { APPLICATION, NUMBER } from './application';
import { VOIDING_REASON } from './closed-lists';
import { choice, day, text } from './column';
import { ABOUT_COLUMN, REDO, review, suit } from './disputes';
import { CONSULTATION_KEY, CORRECTION, EXTENSION, FEE, REASONS, otherAgency, thirdParty } from './handling';
import { REPLY, SERVICE } from './reply';

const WITHDRAWAL: Topic = {
  heading: '撤回',
  acts: [{ act: 'RequestWithdrawn', own: { withdrawnOn: day('撤回日期', '申请人撤回申请的日期。') } }],
};

const LEAVING: Topic = {
  heading: '移交、归档、作废',
  acts: [
    {
      act: 'CaseTransferred',
      own: {
        transferredOn: day('移交日期', '机构改革等移交承接机关的日期（国办公开办函〔2019〕14号）。'),
        toAgency: text('承接机关代码', '承接机关在本系统的代码。'),
      },
    },
    { act: 'CaseArchived', own: { archivedOn: day('归档日期', '条例第四十五条。') } },
    {
      act: 'RequestVoided',
      own: {
        voidedOn: day('作废日期', '登记错了、不应计入任何统计的，填作废的日期。'),
        because: choice('作废原因', VOIDING_REASON, '登记作废的原因。', { width: 20 }),
        duplicateOf: text('重复的受理编号', '重复登记的，填保留的那一件的受理编号。', { width: 16 }),
      },
    },
  ],
};

const REMARK = text('备注', '只供本机关查看，不导入。', { width: 24 });
const HANDLING = [CORRECTION, REASONS];
const AFTER_CONSULTING = [EXTENSION, FEE, REPLY, SERVICE];

/** 台账: one row a case. */
export const REGISTER: SheetLayout = {
  name: '台账',
  opensCases: true,
  topics: [
    APPLICATION,
    ...HANDLING,
    thirdParty(null),
    otherAgency(null),
    ...AFTER_CONSULTING,
    WITHDRAWAL,
    review(null),
    suit(null),
    REDO,
    LEAVING,
  ],
  remark: REMARK,
};

/** What happened in a case more often than one row can say. */
export const MORE_HANDLING: SheetLayout = {
  name: '续表（办理）',
  opensCases: false,
  topics: [...HANDLING, ...AFTER_CONSULTING],
  remark: REMARK,
};

export const MORE_CONSULTATIONS: SheetLayout = {
  name: '续表（征求意见）',
  opensCases: false,
  topics: [thirdParty(CONSULTATION_KEY), otherAgency(CONSULTATION_KEY)],
  remark: REMARK,
};

export const MORE_DISPUTES: SheetLayout = {
  name: '续表（复议诉讼）',
  opensCases: false,
  topics: [review(ABOUT_COLUMN), suit(ABOUT_COLUMN), REDO],
  remark: REMARK,
};

export const LAYOUTS: readonly SheetLayout[] = [REGISTER, MORE_HANDLING, MORE_CONSULTATIONS, MORE_DISPUTES];

/** The column by which rows of the other sheets find their case; the register has it among the application's. */
export const CASE_COLUMN = NUMBER;
