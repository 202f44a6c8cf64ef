import type { LocalDate } from '@taizhang/deadlines';
import type { Reminder, ReminderKind } from '@taizhang/reminders';

export const REMINDER_WORDS: { readonly [Kind in ReminderKind]: string } = {
  overdue: '已经逾期',
  dueToday: '今天到期',
  dueSoon: '三个工作日内到期',
  waitingTooLong: '等候已到期限，请处理',
  returnedMail: '邮件退回，请重新送达',
  serviceUnproven: '发出已久，缺送达凭证',
  dueDateMoved: '放假安排改变了期限',
};

const MOST_LINES = 100;

/** A morning's letter: how many of each kind, then the cases. Numbers and days only. */
export function digestOf(
  reminders: readonly Reminder[],
  day: LocalDate,
): { readonly subject: string; readonly text: string } {
  const groups = Object.entries(REMINDER_WORDS).flatMap(([kind, words]) => {
    const own = reminders.filter((one) => one.kind === kind);
    return own.length === 0 ? [] : [{ words, own }];
  });
  const counts = groups.map(({ words, own }) => `${words} ${own.length} 件`);
  const listed = groups.flatMap(({ words, own }) => ['', `【${words}】`, ...own.map(lineOf)]);
  const more = listed.length > MOST_LINES ? ['', '……其余请登录台账查看。'] : [];
  const text = [
    `${day} 依申请公开提醒`,
    ...counts,
    ...listed.slice(0, MOST_LINES),
    ...more,
    '',
    '这封信由台账自动发出，请勿回复。',
  ];
  return { subject: `台账提醒 ${day}：${counts.join('，')}`, text: `${text.join('\n')}\n` };
}

function lineOf({ number, request, dueOn, wasDueOn }: Reminder): string {
  const moved = wasDueOn ? `${wasDueOn} 改为 ` : '';
  return [number ?? request, ...(dueOn ? [`期限 ${moved}${dueOn}`] : [])].join('　');
}
