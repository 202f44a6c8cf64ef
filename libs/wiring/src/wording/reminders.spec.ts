import { localDate } from '@taizhang/deadlines';
import type { Reminder } from '@taizhang/reminders';
import { digestOf } from './reminders';

const DAY = localDate('2026-03-25');

const reminders = (kind: Reminder['kind'], count: number): readonly Reminder[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{
      id: index,
      agency: 'A1',
      request: `K${index}`,
      number: `2026-${kind}-${index}`,
      kind,
      clock: 'reply',
    },
    ...{ dueOn: DAY, wasDueOn: null, toldOn: DAY, readAt: null },
  }));

const NOT_ALL = '其余请登录台账查看';

describe('a morning letter 提醒邮件', () => {
  it.each([1, 48, 49, 500])(
    'names every case of two kinds with %i each, or says that there are more',
    (count) => {
      const { text } = digestOf([...reminders('overdue', count), ...reminders('dueSoon', count)], DAY);
      expect(text).toContain(`已经逾期 ${count} 件`);
      expect(text).toContain(`三个工作日内到期 ${count} 件`);
      const named = text.split('\n').filter((line) => line.startsWith('2026-') && line.includes('期限'));
      expect(text.includes(NOT_ALL)).toBe(named.length < 2 * count);
    },
  );
});
