import { firstDayOf, yearOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { HandlerFigures, MonthFigures } from '@taizhang/views';
import type { Parts } from '../parts';
import { askingDay } from './asking-day';

export interface DashboardQuestion {
  readonly agency: string;
  /** The days whose receipts and conclusions are counted, both among them; this year up to today. */
  readonly from?: LocalDate;
  readonly until?: LocalDate;
}

/** 工作概览: what came, what was concluded, what is open now. */
export interface DashboardAnswer {
  readonly agency: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** The day on which open and overdue are judged. */
  readonly day: LocalDate;
  readonly position: number;
  /** Received in the period, by the facts that the annual report counts as new. */
  readonly received: number;
  /** Concluded in the period, however, by the facts that the annual report counts as concluded. */
  readonly concluded: number;
  /** Of these: by a reply. */
  readonly replied: number;
  /** Of these: whose reply came in time, as the flag `replyLate` judges it. */
  readonly inTime: number;
  /**
   * 按时办结率: the cases concluded in the period by a reply that came in time, divided by all cases concluded in the
   * period by a reply. Cases that ended otherwise (withdrawn, abandoned, transferred) count on neither side: nothing
   * was owed any more. Null where none was replied to.
   */
  readonly onTimeRate: number | null;
  readonly open: number;
  readonly overdue: number;
  readonly months: readonly MonthFigures[];
}

export async function dashboard(question: DashboardQuestion, parts: Parts): Promise<DashboardAnswer> {
  const { agency } = question;
  const day = parts.today();
  const { until = day } = question;
  const { from = firstDayOf(yearOf(until)) } = question;
  return parts.views.read(async (reading) => {
    const asking = askingDay(day, reading.rulesOf(agency).calendar);
    const months = await reading.periodFigures({ agency, from, until });
    const handlers = await reading.deadlineFigures({ agency, asking, soon: day, later: day });
    const total = (figure: keyof Omit<MonthFigures, 'month'>) => sum(months.map((one) => one[figure]));
    const now = (figure: keyof Omit<HandlerFigures, 'handler'>) => sum(handlers.map((one) => one[figure]));
    const [replied, inTime] = [total('replied'), total('inTime')];
    return {
      ...{ agency, from, until, day, position: reading.position },
      ...{ received: total('received'), concluded: total('concluded'), replied, inTime },
      onTimeRate: replied === 0 ? null : inTime / replied,
      open: now('open'),
      overdue: now('overdue'),
      months,
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
