import type { LocalDate } from '@taizhang/deadlines';
import { knownSql, parameters } from './register-page';
import type { KnownAt, Snapshot } from './snapshot';

/** What an agency received and concluded in a month, as its annual report counts it. */
export interface MonthFigures {
  /** YYYY-MM */
  readonly month: string;
  readonly received: number;
  readonly concluded: number;
  /** Concluded by a reply. */
  readonly replied: number;
  /** Of these, in time. */
  readonly inTime: number;
}

export interface PeriodQuestion extends KnownAt {
  readonly agency: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** Month by month, of the facts that the annual report books; months without any are left out. */
export async function periodFigures(
  { manager, build }: Snapshot,
  { agency, from, until, knownAt }: PeriodQuestion,
): Promise<readonly MonthFigures[]> {
  const { values, put } = parameters();
  const own = `e.build = ${put(build.id)} and e.agency = ${put(agency)} and ${knownSql(knownAt, put).join(' and ')}`;
  const days = `between ${put(from)}::date and ${put(until)}::date`;
  const month = (column: string) => `to_char(${column}, 'YYYY-MM')`;
  const text = `
    select month, sum(received)::int as received, sum(concluded)::int as concluded,
           sum(replied)::int as replied, sum(in_time)::int as "inTime"
      from (select ${month('e.received_on')} as month, count(*) as received, 0 as concluded, 0 as replied, 0 as in_time
              from views.case_fact e where ${own} and e.received_on ${days} group by 1
            union all
            select ${month('e.concluded_on')}, 0, count(*), count(e.reply_in_time), count(*) filter (where e.reply_in_time)
              from views.case_fact e where ${own} and e.concluded_on ${days} group by 1) f
     group by month order by month`;
  return manager.query(text, [...values]);
}
