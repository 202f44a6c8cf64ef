import type { LocalDate } from '@taizhang/deadlines';
import { knownSql, parameters } from './register-page';
import { dueSql } from './register-filter';
import type { AskingDay } from './register-filter';
import type { KnownAt, Snapshot } from './snapshot';

/** How many open cases of one person wait for what. */
export interface HandlerFigures {
  /** Null: cases of nobody. */
  readonly handler: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly dueToday: number;
  /** After today, up to `soon`. */
  readonly dueSoon: number;
  /** After `soon`, up to `later`. */
  readonly dueLater: number;
  readonly awaitingCorrection: number;
  readonly awaitingFee: number;
  readonly consulting: number;
}

export interface FiguresQuestion extends KnownAt {
  readonly agency: string;
  readonly asking: AskingDay;
  readonly soon: LocalDate;
  readonly later: LocalDate;
}

/**
 * The open cases of an agency by who works on them; of nobody first. With `offset 0` the due day is worked out once for
 * every case, not for every figure.
 */
export async function deadlineFigures(
  { manager, build }: Snapshot,
  { agency, asking, soon, later, knownAt }: FiguresQuestion,
): Promise<readonly HandlerFigures[]> {
  const { values, put } = parameters();
  const [day, soonDay, laterDay] = [asking.day, soon, later].map((one) => `${put(one)}::date`);
  const count = (condition: string, name: string) => `count(*) filter (where ${condition})::int as "${name}"`;
  const waiting = (stage: string) => `shown = '${stage}'`;
  const figures = [
    'count(*)::int as "open"',
    count(`owed and due < ${day}`, 'overdue'),
    count(`owed and due = ${day}`, 'dueToday'),
    count(`owed and due > ${day} and due <= ${soonDay}`, 'dueSoon'),
    count(`owed and due > ${soonDay} and due <= ${laterDay}`, 'dueLater'),
    count(waiting('awaitingCorrection'), 'awaitingCorrection'),
    count(waiting('awaitingFee'), 'awaitingFee'),
    count(waiting('consulting'), 'consulting'),
  ];
  const text = `
    select handler, ${figures.join(', ')} from (
      select e.handler, e.owed, ${dueSql('both', asking, put)} as due,
             case when e.consulting_until >= ${day} then 'consulting' else e.stage end as shown
        from views.register_entry e
       where e.build = ${put(build.id)} and e.agency = ${put(agency)}
         and ${knownSql(knownAt, put).join(' and ')}
         and e.concluded_on is null and not e.voided and e.submitted_on is not null offset 0) open
     group by handler order by handler nulls first`;
  return manager.query(text, [...values]);
}
