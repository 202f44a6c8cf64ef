import type { CalendarRefusal } from '@taizhang/case-handling';
import type { DayKind } from '@taizhang/deadlines';

/** Why a notice is not taken: by its own rules, or because it counts for more agencies than the one that brings it. */
export type NoticeRefusal = CalendarRefusal | 'NotAtTheTop';

/** One sentence for each refusal of a notice: what is wrong, and what to do. */
export const CALENDAR_REFUSAL_SENTENCES: { readonly [Code in NoticeRefusal]: string } = {
  NotAtTheTop: '国务院办公厅的放假安排对所有机关有效，由没有上级的机关登记；请报告上级机关。',
  NoticeInFuture: '发文日期晚于今天，请核对。',
  NoticeNumberUsed: '这个文号的放假安排已经在日历中，请核对文号。',
  NoDaysNamed: '没有写明任何放假日或者调休上班日，请补上。',
  DayNamedTwice: '同一天写了两次，请核对。',
  DayBothRestAndWork: '同一天既写成放假又写成上班，请核对。',
  DayOutsideYear: '有的日期不在这一年（及上一年十二月），请核对年度和日期。',
  WorkDayIsNoRestDay: '有的调休上班日本来就是工作日，请核对日期。',
};

export const DAY_KIND_WORDS: { readonly [Kind in DayKind]: string } = {
  workday: '工作日',
  weekend: '周末',
  holiday: '放假',
  makeUpWorkday: '调休上班',
};
