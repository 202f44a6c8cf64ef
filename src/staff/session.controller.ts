import { Controller, Inject, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ACT_PERMISSIONS, OPERATIONS, reachOf, recordedAs } from '@taizhang/staff-access';
import type { Operation, Role } from '@taizhang/staff-access';
import {
  AskSession,
  AskSessions,
  ChangeOwnPassword,
  PARTS,
  RevokeSessions,
  SignIn,
  SignOut,
} from '@taizhang/wiring';
import type { Parts } from '@taizhang/wiring';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../door/headers';
import { doorProblem } from '../door/problem';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { doneOr, signInProblem } from './answers';
import { clientOf, handOver, takeBack } from './cookies';
import * as routes from './staff.routes';

/** Coming, going, and one's own account. */
@Controller()
export class SessionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(PARTS) private readonly parts: Pick<Parts, 'behindTls'>,
  ) {}

  @Route(routes.signIn)
  async signIn(
    @Asked() { body, request }: AskedOf<typeof routes.signIn>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.commands.execute(new SignIn(body, clientOf(request)));
    if (answer.status === 'refused') throw signInProblem(answer, reply);
    const { session } = answer;
    handOver(reply, session, this.parts.behindTls);
    const { csrfToken, passwordMustChange, endsAt } = session;
    return { csrfToken, passwordMustChange, endsAt };
  }

  @Route(routes.whoAmI)
  async whoAmI(@Asked() { request }: AskedOf<typeof routes.whoAmI>) {
    const { person, ...me } = await this.me(request);
    return { ...person, ...me, may: operationsOf(person.roles), mayRecord: actsOf(person.roles) };
  }

  @Route(routes.signOut)
  async signOut(
    @Asked() { person, request }: AskedOf<typeof routes.signOut>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.commands.execute(new SignOut(tokenOf(request), person, request.ip));
    takeBack(reply, this.parts.behindTls);
  }

  @Route(routes.listSessions)
  sessions(@Asked() { person }: AskedOf<typeof routes.listSessions>) {
    return this.queries.execute(new AskSessions(person.account));
  }

  @Route(routes.revokeSession)
  async revoke(@Asked() { person, params }: AskedOf<typeof routes.revokeSession>) {
    doneOr(await this.commands.execute(new RevokeSessions(person.account, params)));
  }

  @Route(routes.revokeOtherSessions)
  async revokeOthers(@Asked() { person, request }: AskedOf<typeof routes.revokeOtherSessions>) {
    const { session: allBut } = await this.me(request);
    doneOr(await this.commands.execute(new RevokeSessions(person.account, { allBut })));
  }

  @Route(routes.changeOwnPassword)
  async changePassword(
    @Asked() { person, body, commandId, request }: AskedOf<typeof routes.changeOwnPassword>,
  ) {
    const { session } = await this.me(request);
    const by = { commandId, recordedBy: recordedAs(person) };
    doneOr(await this.commands.execute(new ChangeOwnPassword(person.account, { ...body, session }, by)));
  }

  /** @throws ProblemError when the session ended since the door looked at it. */
  private async me(request: FastifyRequest) {
    const me = await this.queries.execute(new AskSession(tokenOf(request)));
    if (!me) throw doorProblem('NotSignedIn');
    return me;
  }
}

function tokenOf(request: FastifyRequest): string {
  return request.cookies[SESSION_COOKIE] ?? '';
}

function operationsOf(roles: readonly Role[]) {
  const operations = Object.keys(OPERATIONS).filter((name): name is Operation => name in OPERATIONS);
  return Object.fromEntries(
    operations.flatMap((operation) => {
      const reach = reachOf(roles, operation);
      return reach === null ? [] : [[operation, reach]];
    }),
  );
}

/** Acts that the roles may record in some stage; a case's own `nextActs` says in which. */
function actsOf(roles: readonly Role[]): readonly string[] {
  return Object.entries(ACT_PERMISSIONS)
    .filter(([, permission]) => roles.some((role) => permission.roles.includes(role)))
    .map(([act]) => act);
}
