import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { recordedAs } from '@taizhang/staff-access';
import type { Person } from '@taizhang/staff-access';
import { AskAccounts, ChangeAccount, OpenAccount } from '@taizhang/wiring';
import type { AccountChange } from '@taizhang/wiring';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { accountOr } from './answers';
import * as routes from './staff.routes';

interface AskedChange {
  readonly params: { readonly agency: string; readonly account: string };
  readonly person: Person;
  readonly commandId: string;
}

/** Accounts of an agency: 系统管理员's work; of each its colleagues see the name and the roles. */
@Controller()
export class AccountsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Route(routes.listAccounts)
  list(@Asked() { params, query }: AskedOf<typeof routes.listAccounts>) {
    return this.queries.execute(new AskAccounts({ ...params, ...query }));
  }

  @Route(routes.listStaff)
  async staff(@Asked() { params }: AskedOf<typeof routes.listStaff>) {
    const accounts = await this.queries.execute(new AskAccounts({ ...params, below: false }));
    return accounts.map(({ account, displayName, roles, state }) => ({ account, displayName, roles, state }));
  }

  @Route(routes.openAccount)
  async open(@Asked() { params, body, person, commandId }: AskedOf<typeof routes.openAccount>) {
    const by = { commandId, recordedBy: recordedAs(person) };
    return accountOr(
      await this.commands.execute(new OpenAccount({ ...params, ...body, temporary: true }, by)),
    );
  }

  @Route(routes.changeRoles)
  roles(@Asked() asked: AskedOf<typeof routes.changeRoles>) {
    return this.change(asked, { change: 'roles', ...asked.body });
  }

  @Route(routes.changeState)
  state(@Asked() asked: AskedOf<typeof routes.changeState>) {
    return this.change(asked, { change: asked.body.state === 'open' ? 'reopen' : 'close' });
  }

  @Route(routes.setPassword)
  password(@Asked() asked: AskedOf<typeof routes.setPassword>) {
    return this.change(asked, { change: 'password', ...asked.body });
  }

  private async change({ params, person, commandId }: AskedChange, change: AccountChange) {
    const by = { commandId, recordedBy: recordedAs(person) };
    const order = { ...params, change, asker: person.account, by };
    return accountOr(await this.commands.execute(new ChangeAccount(order)));
  }
}
