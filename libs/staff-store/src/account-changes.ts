import { accountStream, openEvents, recordEntry, untilUncontested } from '@taizhang/case-handling';
import type { AccountAct, WritePorts } from '@taizhang/case-handling';
import { v5 as uuid5 } from 'uuid';
import type { AccountRow } from './account-row';
import { accountActs, decideAccountAct } from './account-stream';
import type { AccountTable } from './account-table';
import type { NewAccount, Recorder, StaffAnswer, StaffRefusalCode } from './desk';

const ACCOUNTS = 'b0c9a0de-8a52-5d5e-9a5c-6d1f5c1f7a31';
/** A command whose event has not come by then was left by a crash. */
const LEFT_BEHIND_MS = 30_000;

const refused = (code: StaffRefusalCode) => ({ status: 'refused', code }) as const;
const done = (value: AccountRow) => ({ status: 'done', value }) as const;

/**
 * Event first, then the row. What the event must not hold (login, name, hash) is staged in the row under the command's
 * id; the event makes it count. A crash between event and row is finished by whoever looks at the account next; a
 * crash before the event leaves a stage that counts for nothing.
 */
export class AccountChanges {
  constructor(
    private readonly table: AccountTable,
    private readonly ports: WritePorts,
    private readonly clock: () => Date,
  ) {}

  /** The account's login, roles and password were looked at already. */
  async open(
    account: NewAccount & { readonly hash: string | null },
    by: Recorder,
  ): Promise<StaffAnswer<AccountRow>> {
    const id = uuid5(`${account.agency}\n${by.commandId}`, ACCOUNTS);
    const reservation = { ...account, commandId: by.commandId };
    if (!(await this.reserve(id, reservation))) return refused('LoginTaken');
    const { agency, roles } = account;
    const act = { act: 'AccountOpened', agency, roles: [...roles] } as const;
    const answer = await this.record(id, agency, { act, by, expectedVersion: 0 });
    if (answer.status === 'refused') return refused(answer.code);
    const row = await this.broughtForward(id);
    return row ? done(row) : refused('UnknownAccount');
  }

  /** @throws StreamContestedError when other changes of the account were faster every time. */
  change(
    account: string,
    act: AccountAct,
    by: Recorder,
    hash: string | null = null,
  ): Promise<StaffAnswer<AccountRow>> {
    return untilUncontested(
      accountStream(account),
      () => this.changeOnce(account, { act, by, hash }),
      this.ports.standBack,
    );
  }

  /** The row with every event of its stream applied; null for an account that was never opened. */
  async broughtForward(account: string): Promise<AccountRow | null> {
    const row = await this.table.byId(account);
    return row && this.currentOf(row);
  }

  /** The same for a row just read: only one that waits for an event can be behind its stream. */
  async currentOf(row: AccountRow): Promise<AccountRow | null> {
    if (row.pending_command === null) return row;
    const brought = await this.applyEvents(row);
    if (brought.pending_command !== null && this.isLeftBehind(brought)) await this.giveUp(brought);
    return brought.version > 0 ? brought : null;
  }

  private async changeOnce(
    account: string,
    { act, by, hash }: { readonly act: AccountAct; readonly by: Recorder; readonly hash: string | null },
  ): Promise<StaffAnswer<AccountRow> | null> {
    const row = await this.broughtForward(account);
    if (!row) return refused('UnknownAccount');
    const staged = await this.staged(row, { act, by, hash });
    if (staged !== 'staged') return staged;
    const answer = await this.record(account, row.agency, { act, by, expectedVersion: row.version });
    if (answer.status !== 'recorded' || answer.version <= row.version) {
      await this.table.unstage(account, by.commandId);
    }
    if (answer.status === 'changed') return null;
    if (answer.status === 'refused') return refused(answer.code);
    const now = await this.broughtForward(account);
    return now ? done(now) : null;
  }

  /** Null where another change was faster. */
  private async staged(
    row: AccountRow,
    { act, by, hash }: { readonly act: AccountAct; readonly by: Recorder; readonly hash: string | null },
  ): Promise<'staged' | ReturnType<typeof refused> | null> {
    const { commandId } = by;
    if (!(await this.table.stage(row, { commandId, hash }, this.clock()))) return null;
    if (!(await this.leavesNoAdministrator(row, act))) return 'staged';
    await this.table.unstage(row.id, commandId);
    return refused('LastAdministrator');
  }

  /** Asked when the change is staged: of two administrators who close each other, each then sees the other waiting. */
  private async leavesNoAdministrator({ id, state, roles }: AccountRow, act: AccountAct): Promise<boolean> {
    if (state !== 'open' || !roles.includes('administrator') || !endsAdministrator(act)) return false;
    return (await this.table.othersWithRole('administrator', id)) === 0;
  }

  private record(
    account: string,
    agency: string,
    {
      act,
      by,
      expectedVersion,
    }: { readonly act: AccountAct; readonly by: Recorder; readonly expectedVersion: number },
  ) {
    const decide = (events: Parameters<typeof decideAccountAct>[0]) => decideAccountAct(events, act);
    return recordEntry(
      { stream: accountStream(account), agency, body: act, ...by, expectedVersion, decide },
      this.ports,
    );
  }

  private async applyEvents(row: AccountRow): Promise<AccountRow> {
    const stored = await this.ports.store.readStream(accountStream(row.id), { fromVersion: row.version + 1 });
    let brought = row;
    for (const event of accountActs(await openEvents(stored, this.ports.vault))) {
      const next = await this.table.apply(brought, event);
      if (!next) return (await this.table.byId(row.id)) ?? brought;
      brought = next;
    }
    return brought;
  }

  private isLeftBehind({ pending_since }: AccountRow): boolean {
    return pending_since !== null && this.clock().getTime() - pending_since.getTime() > LEFT_BEHIND_MS;
  }

  private async giveUp({ id, version, pending_command }: AccountRow): Promise<void> {
    if (version === 0) await this.table.removeReservation(id);
    else if (pending_command !== null) await this.table.unstage(id, pending_command);
  }

  /** Also true for the same command sent again; a reservation that a crash left under the login gives way. */
  private async reserve(id: string, account: Parameters<AccountTable['reserve']>[1]): Promise<boolean> {
    if (await this.table.reserve(id, account, this.clock())) return true;
    const holder = await this.table.byLogin(account.login);
    if (!holder || holder.id === id) return holder !== null;
    if (await this.broughtForward(holder.id)) return false;
    return this.table.reserve(id, account, this.clock());
  }
}

function endsAdministrator(act: AccountAct): boolean {
  if (act.act === 'AccountRolesChanged') return !act.roles.includes('administrator');
  return act.act === 'AccountClosed';
}
