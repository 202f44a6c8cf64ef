import { Readable } from 'node:stream';
import { Controller, Res } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { reachOf } from '@taizhang/staff-access';
import {
  AskDashboard,
  AskDeadlineBoard,
  AskRegisterExport,
  AskRegisterPage,
  AskRepeats,
} from '@taizhang/wiring';
import type { BoardAnswer, DashboardAnswer, RegisterPageAnswer, RepeatsAnswer } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import { attachedAs } from '../door/attached-as';
import { doorProblem } from '../door/problem';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { filtersOf, handlerOf } from './filter-of';
import {
  CSV,
  exportRegister,
  readDashboard,
  readDeadlineBoard,
  readRegister,
  readRepeats,
  searchRequests,
} from './register.routes';

/** An agency's cases together: looked through, searched, counted, taken away as a file. */
@Controller()
export class RegisterController {
  constructor(private readonly queries: QueryBus) {}

  /** Looking for texts tells what they say: only for those who may read them. */
  @Route(readRegister)
  page(@Asked() { params, query, person }: AskedOf<typeof readRegister>): Promise<RegisterPageAnswer> {
    const { text, sort, order, cursor, limit, ...asked } = query;
    if (text !== undefined && reachOf(person.roles, 'case.readTexts') === null)
      throw doorProblem('NotPermitted');
    const question = { ...params, ...filtersOf(asked), text, sort, order, cursor, limit };
    return this.queries.execute(new AskRegisterPage(question));
  }

  @Route(exportRegister)
  async export(
    @Asked() { params, query }: AskedOf<typeof exportRegister>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { sort, order, ...asked } = query;
    const question = { ...params, ...filtersOf(asked), sort, order };
    const pieces = await this.queries.execute(new AskRegisterExport(question));
    const file = { fileName: `${params.agency}台账.csv`, mediaType: CSV };
    return attachedAs(Readable.from(pieces), file, reply);
  }

  @Route(searchRequests)
  search(@Asked() { params, query }: AskedOf<typeof searchRequests>): Promise<RegisterPageAnswer> {
    return this.queries.execute(new AskRegisterPage({ ...params, ...query, filter: {} }));
  }

  @Route(readDeadlineBoard)
  board(@Asked() { params, query }: AskedOf<typeof readDeadlineBoard>): Promise<BoardAnswer> {
    const { handler, ...more } = query;
    return this.queries.execute(new AskDeadlineBoard({ ...params, ...more, handler: handlerOf(handler) }));
  }

  @Route(readDashboard)
  dashboard(@Asked() { params, query }: AskedOf<typeof readDashboard>): Promise<DashboardAnswer> {
    return this.queries.execute(new AskDashboard({ ...params, ...query }));
  }

  @Route(readRepeats)
  repeats(@Asked() { params, query }: AskedOf<typeof readRepeats>): Promise<RepeatsAnswer> {
    return this.queries.execute(new AskRepeats({ ...params, ...query }));
  }
}
