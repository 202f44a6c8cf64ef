import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { reachOf, recordedAs } from '@taizhang/staff-access';
import type { Person } from '@taizhang/staff-access';
import { AskAgencies, PlaceAgency, RecordAct } from '@taizhang/wiring';
import { ProblemError } from '../door/problem';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { doneOr } from './answers';
import * as routes from './staff.routes';

const UNPROCESSABLE = 422;

/** The tree of agencies, as far as the person reaches. */
@Controller()
export class AgenciesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Route(routes.listAgencies)
  list(@Asked() { person }: AskedOf<typeof routes.listAgencies>) {
    return this.queries.execute(new AskAgencies({ agency: person.agency, below: seesBelow(person) }));
  }

  @Route(routes.nameAgency)
  async name(@Asked() { params, body, person, commandId }: AskedOf<typeof routes.nameAgency>) {
    const line = { ...params, act: 'AgencyNamed', ...body };
    const order = { line, commandId, by: recordedAs(person) };
    const answer = await this.commands.execute(new RecordAct(order));
    const [first] = answer.status === 'refused' ? answer.refused : [];
    if (first) throw new ProblemError(first.code, UNPROCESSABLE, first.message);
  }

  @Route(routes.placeAgency)
  async place(@Asked() { params, person, commandId }: AskedOf<typeof routes.placeAgency>) {
    const placing = { agency: params.child, parent: params.agency };
    const by = { commandId, recordedBy: recordedAs(person) };
    doneOr(await this.commands.execute(new PlaceAgency(placing, person, by)));
  }
}

function seesBelow({ roles }: Person): boolean {
  return reachOf(roles, 'agency.manage') === 'below' || reachOf(roles, 'case.list') === 'below';
}
