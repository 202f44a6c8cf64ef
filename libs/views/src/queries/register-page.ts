import type { LocalDate } from '@taizhang/deadlines';
import type { EntityManager } from 'typeorm';
import { registerEntryEntity } from '../entities/register-entry';
import type { RegisterEntryRow } from '../entities/register-entry';
import { numbered } from './register';
import type { ListedCase } from './register';
import { dueSql, filterSql } from './register-filter';
import type { AskingDay, DueBranch, Put, RegisterFilter } from './register-filter';
import { preferOrderedIndexes } from './plans';
import type { KnownAt, Snapshot } from './snapshot';

/** By the day of submission, receipt or conclusion, or by the day on which the reply is due. */
export const REGISTER_SORTS = ['submitted', 'received', 'concluded', 'due'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

/** A place between two cases of a sorted register: behind the last case of a page. */
export interface RegisterPlace {
  readonly on: LocalDate;
  readonly opened: number;
}

export interface RegisterQuestion extends KnownAt {
  readonly agency: string;
  readonly filter: RegisterFilter;
  readonly asking: AskingDay;
  /** Cases without that day are left out; `due` lists only those whose reply is owed. */
  readonly sort: RegisterSort;
  readonly order: 'ascending' | 'descending';
  readonly after?: RegisterPlace;
  readonly limit: number;
}

/** A case, and its place in the order that was asked for. */
export interface PlacedCase {
  readonly listed: ListedCase;
  readonly place: RegisterPlace;
}

/** Cases of an agency by filter, in a fixed order: the day sorted by, then the order in which cases were opened. */
export async function registerPage(
  snapshot: Snapshot,
  question: RegisterQuestion,
): Promise<readonly PlacedCase[]> {
  const { values, put } = parameters();
  const branches = branchesOf(question).map((branch) => `(${branchSql(snapshot, question, branch, put)})`);
  const order = orderSql(question, 's."sortedOn"', 's."opened"');
  const all = branches.join(' union all ');
  const text = `select * from (${all}) s order by ${order} limit ${put(question.limit)}`;
  if (question.knownAt === undefined) await preferOrderedIndexes(snapshot.manager);
  const rows: readonly Row[] = await snapshot.manager.query(text, [...values]);
  const listed = await numbered(snapshot, rows, question);
  return rows.flatMap(({ sortedOn: on, opened }, at) => {
    const one = listed[at];
    return one ? [{ listed: one, place: { on, opened } }] : [];
  });
}

/** How many cases there are; null where they are more than `most`: counting them would cost more than the page. */
export async function countUpTo(
  snapshot: Snapshot,
  question: Omit<RegisterQuestion, 'limit' | 'after' | 'order'>,
  most: number,
): Promise<number | null> {
  if (question.knownAt === undefined) await preferOrderedIndexes(snapshot.manager);
  const { values, put } = parameters();
  const limit = put(most + 1);
  const branches = branchesOf(question).map((branch) => {
    const conditions = conditionsSql(snapshot, question, branch, put);
    return `(select 1 from views.register_entry e where ${conditions.join(' and ')} limit ${limit})`;
  });
  const text = `select count(*)::int as "cases" from (${branches.join(' union all ')}) c`;
  const [answer]: readonly { readonly cases: number }[] = await snapshot.manager.query(text, [...values]);
  const cases = answer?.cases ?? 0;
  return cases > most ? null : cases;
}

/** The cases of an agency at places of the register by submission; a place where none stands is left out. */
export async function casesAt(
  snapshot: Snapshot,
  agency: string,
  places: readonly RegisterPlace[],
): Promise<readonly ListedCase[]> {
  if (places.length === 0) return [];
  const text = `
    select r.* from unnest($3::date[], $4::bigint[]) with ordinality as p("on", opened, at),
      lateral (select ${columnsSql(snapshot.manager)} from views.register_entry e
                where e.build = $1 and e.agency = $2 and e.known_until is null
                  and e.submitted_on = p."on" and e.opened = p.opened offset 0) r
     order by p.at`;
  const days = places.map(({ on }) => on);
  const values = [snapshot.build.id, agency, days, places.map(({ opened }) => opened)];
  const rows: readonly RegisterEntryRow[] = await snapshot.manager.query(text, values);
  return numbered(snapshot, rows, {});
}

type Row = RegisterEntryRow & { readonly sortedOn: LocalDate };

/** Due days that stand come from their index; those that move are few and are worked out. */
function branchesOf({ sort, filter }: Pick<RegisterQuestion, 'sort' | 'filter'>): readonly DueBranch[] {
  if (sort === 'due') return filter.overdue ? ['standing'] : ['standing', 'moving'];
  return [filter.due ? 'both' : 'standing'];
}

const SORTED_ON: { readonly [S in Exclude<RegisterSort, 'due'>]: string } = {
  submitted: 'e.submitted_on',
  received: 'e.received_on',
  concluded: 'e.concluded_on',
};

function branchSql(snapshot: Snapshot, question: RegisterQuestion, branch: DueBranch, put: Put): string {
  const sorted = sortedOn(question, branch, put);
  const conditions = conditionsSql(snapshot, question, branch, put);
  const { after, order } = question;
  const behind = order === 'ascending' ? '>' : '<';
  const from = after
    ? [`(${sorted}, e.opened) ${behind} (${put(after.on)}::date, ${put(after.opened)}::bigint)`]
    : [];
  return (
    `select ${columnsSql(snapshot.manager)}, (${sorted})::text as "sortedOn" from views.register_entry e ` +
    `where ${[...conditions, ...from].join(' and ')} ` +
    `order by ${orderSql(question, sorted, 'e.opened')} limit ${put(question.limit)}`
  );
}

function sortedOn({ sort, asking }: Pick<RegisterQuestion, 'sort' | 'asking'>, branch: DueBranch, put: Put) {
  return sort === 'due' ? dueSql(branch, asking, put) : SORTED_ON[sort];
}

function orderSql({ order }: RegisterQuestion, day: string, opened: string): string {
  const direction = order === 'ascending' ? 'asc' : 'desc';
  return `${day} ${direction}, ${opened} ${direction}`;
}

type Conditions = Pick<RegisterQuestion, 'agency' | 'filter' | 'asking' | 'sort' | 'knownAt'>;

function conditionsSql(
  { build }: Pick<Snapshot, 'build'>,
  question: Conditions,
  branch: DueBranch,
  put: Put,
): readonly string[] {
  const { agency, filter, asking, sort, knownAt } = question;
  const own = [`e.build = ${put(build.id)}`, `e.agency = ${put(agency)}`, ...knownSql(knownAt, put)];
  const due = () => dueSql(branch, asking, put);
  const sorted = sort === 'due' ? ['e.owed'] : [`${SORTED_ON[sort]} is not null`];
  const moving = branch === 'moving' ? ['e.due_on is null', 'e.due_days is not null'] : [];
  const standing = sort === 'due' && branch === 'standing' ? ['e.due_on is not null'] : [];
  return [...own, ...sorted, ...moving, ...standing, ...filterSql(filter, { asking, due, put })];
}

/** The rows that hold now, or held then. */
export function knownSql(knownAt: number | undefined, put: Put): readonly string[] {
  if (knownAt === undefined) return ['e.known_until is null'];
  const at = put(knownAt);
  return [`e.known_from <= ${at}`, `(e.known_until is null or e.known_until > ${at})`];
}

/** All columns of a row under the names of its properties; days as text, ordinals as numbers. */
function columnsSql(manager: EntityManager): string {
  return manager.dataSource
    .getMetadata(registerEntryEntity)
    .columns.map(({ databaseName, propertyName, type }) => {
      const cast = type === 'date' ? '::text' : type === 'bigint' ? '::float8' : '';
      return `e."${databaseName}"${cast} as "${propertyName}"`;
    })
    .join(', ');
}

export function parameters(): { readonly values: readonly unknown[]; readonly put: Put } {
  const values: unknown[] = [];
  return { values, put: (value) => `$${values.push(value)}` };
}
