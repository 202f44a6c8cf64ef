import { isLocalDate } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { ClientBase, Pool } from 'pg';
import { REMINDER_KINDS } from './reminder';
import type { NewReminder, Reminder, ReminderKind } from './reminder';

/** A due date that a notice moved. */
export interface MovedDay {
  readonly agency: string;
  readonly request: string;
  readonly number: string | null;
  readonly clock: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly provisional: boolean;
}

/** A notice in the log, with what it moved and who is to be told. */
export interface NoticeMoves {
  readonly ordinal: number;
  readonly number: string;
  readonly moved: readonly MovedDay[];
  readonly reminders: readonly NewReminder[];
  readonly day: LocalDate;
}

export interface ReminderPage {
  /** Only what is older than this reminder. */
  readonly before?: number;
  readonly unread: boolean;
  readonly limit: number;
}

const KEPT = `interval '90 days'`;
const COLUMNS = `id, agency, request, number, kind, clock, due_on::text, was_due_on::text, told_on::text,
  read_at`;
const TELL = `
  insert into reminders.reminder (account, agency, stream, request, number, kind, clock, due_on, was_due_on, told_on)
  select account, agency, stream, request, number, kind, clock, due_on, was_due_on, $2
    from jsonb_to_recordset($1) as one (account text, agency text, stream text, request text, number text, kind text,
                                        clock text, due_on date, was_due_on date)
  on conflict on constraint reminder_told_once do nothing`;
const MOVE = `
  insert into reminders.moved_due_date (ordinal, agency, request, number, clock, due_from, due_to, provisional)
  select $2, agency, request, number, clock, "from", "to", provisional
    from jsonb_to_recordset($1) as one (agency text, request text, number text, clock text, "from" date, "to" date,
                                        provisional boolean)`;

interface ReminderRow {
  readonly id: string;
  readonly agency: string;
  readonly request: string;
  readonly number: string | null;
  readonly kind: string;
  readonly clock: string;
  readonly due_on: string | null;
  readonly was_due_on: string | null;
  readonly told_on: string;
  readonly read_at: Date | null;
}

/** Reminders by account, what notices moved, and where mail goes. As taizhang_app, after `migrateReminders`. */
export class ReminderDesk {
  constructor(private readonly pool: Pool) {}

  async sweptOn(day: LocalDate): Promise<boolean> {
    const { rowCount } = await this.pool.query('select from reminders.sweep where day = $1', [day]);
    return rowCount === 1;
  }

  /** Tells a morning's reminders, all of them or none. False: another process has done that morning. */
  swept(day: LocalDate, reminders: readonly NewReminder[]): Promise<boolean> {
    return this.within(async (client) => {
      const claim = 'insert into reminders.sweep (day) values ($1) on conflict do nothing';
      if ((await client.query(claim, [day])).rowCount === 0) return false;
      await tell(client, reminders, day);
      await client.query(`delete from reminders.reminder where told_on < $1::date - ${KEPT}`, [day]);
      return true;
    });
  }

  /** The ordinal of the last notice whose moves were told; 0 before the first. */
  async noticedThrough(): Promise<number> {
    const { rows } = await this.pool.query<{ readonly through: string | null }>(
      'select max(ordinal) as through from reminders.notice',
    );
    return Number(rows[0]?.through ?? 0);
  }

  /** Keeps what a notice moved and tells it, all of it or nothing. False: another process has done so. */
  noticed({ ordinal, number, moved, reminders, day }: NoticeMoves): Promise<boolean> {
    return this.within(async (client) => {
      const claim = 'insert into reminders.notice (ordinal, number) values ($1, $2) on conflict do nothing';
      if ((await client.query(claim, [ordinal, number])).rowCount === 0) return false;
      await client.query(MOVE, [JSON.stringify(moved), ordinal]);
      await tell(client, reminders, day);
      return true;
    });
  }

  /** What a notice moved at these agencies; null while it has not been worked out. */
  async movedBy(number: string, agencies: readonly string[]): Promise<readonly MovedDay[] | null> {
    const known = await this.pool.query('select from reminders.notice where number = $1', [number]);
    if (known.rowCount === 0) return null;
    const { rows } = await this.pool.query<MovedRow>(
      `select agency, request, moved.number, clock, due_from::text, due_to::text, provisional
         from reminders.moved_due_date moved join reminders.notice notice using (ordinal)
        where notice.number = $1 and agency = any($2) order by agency, request, clock`,
      [number, agencies],
    );
    return rows.map(({ due_from, due_to, ...row }) => ({ ...row, from: dayOf(due_from), to: dayOf(due_to) }));
  }

  /** The latest first. */
  async remindersOf(account: string, page: ReminderPage): Promise<readonly Reminder[]> {
    const { before = Number.MAX_SAFE_INTEGER, unread, limit } = page;
    const { rows } = await this.pool.query<ReminderRow>(
      `select ${COLUMNS} from reminders.reminder
        where account = $1 and id < $2 and (read_at is null or not $3) order by id desc limit $4`,
      [account, before, unread, limit],
    );
    return rows.map(reminderOf);
  }

  /** False where the account has no such reminder. */
  async markRead(account: string, id: number): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'update reminders.reminder set read_at = coalesce(read_at, clock_timestamp()) where account = $1 and id = $2',
      [account, id],
    );
    return rowCount === 1;
  }

  /** The accounts that were told something that day, have an address, and have not been sent it. */
  async awaitingMail(day: LocalDate): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ readonly account: string }>(
      `select distinct account from reminders.reminder join reminders.mail_address using (account)
        where told_on = $1 and mailed_at is null order by account`,
      [day],
    );
    return rows.map(({ account }) => account);
  }

  /** What one account was told that day and has not been sent. */
  async unsent(account: string, day: LocalDate): Promise<readonly Reminder[]> {
    const { rows } = await this.pool.query<ReminderRow>(
      `select ${COLUMNS} from reminders.reminder
        where account = $1 and told_on = $2 and mailed_at is null order by due_on nulls last, id`,
      [account, day],
    );
    return rows.map(reminderOf);
  }

  async markSent(ids: readonly number[]): Promise<void> {
    const set = 'update reminders.reminder set mailed_at = clock_timestamp() where id = any($1)';
    await this.pool.query(set, [ids]);
  }

  async addressOf(account: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ readonly address: string }>(
      'select address from reminders.mail_address where account = $1',
      [account],
    );
    return rows[0]?.address ?? null;
  }

  /** Null: no mail any more. */
  async setAddress(account: string, address: string | null): Promise<void> {
    if (address === null) {
      await this.pool.query('delete from reminders.mail_address where account = $1', [account]);
      return;
    }
    await this.pool.query(
      `insert into reminders.mail_address (account, address) values ($1, $2)
       on conflict (account) do update set address = excluded.address`,
      [account, address],
    );
  }

  private async within<Result>(work: (client: ClientBase) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
}

interface MovedRow extends Omit<MovedDay, 'from' | 'to'> {
  readonly due_from: string | null;
  readonly due_to: string | null;
}

async function tell(client: ClientBase, reminders: readonly NewReminder[], day: LocalDate): Promise<void> {
  const rows = reminders.map(({ dueOn, wasDueOn, ...one }) => ({
    ...one,
    due_on: dueOn,
    was_due_on: wasDueOn,
  }));
  await client.query(TELL, [JSON.stringify(rows), day]);
}

function reminderOf(row: ReminderRow): Reminder {
  const { id, kind, due_on, was_due_on, told_on, read_at, ...same } = row;
  const toldOn = dayOf(told_on);
  const known = REMINDER_KINDS.find((one): one is ReminderKind => one === kind);
  if (!known || !toldOn) throw new Error(`Reminder ${id} cannot be read: another program wrote it.`);
  const days = { dueOn: dayOf(due_on), wasDueOn: dayOf(was_due_on), toldOn };
  return { ...same, id: Number(id), kind: known, ...days, readAt: read_at?.toISOString() ?? null };
}

function dayOf(text: string | null): LocalDate | null {
  return text !== null && isLocalDate(text) ? text : null;
}
