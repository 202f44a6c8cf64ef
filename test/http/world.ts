import { requestStream } from '@taizhang/case-handling';
import type { Role } from '@taizhang/staff-access';
import { received, thirdPartyAsked } from '@test/acts';
import { drafted } from '@test/office-acts';
import { openStaffServer } from '@test/staff';
import type { StaffServer } from '@test/staff';
import { localDate } from '@taizhang/deadlines';
import { handOver } from './handed-over';
import type { HandedOver } from './handed-over';

/** A person who may ask: the cookie and the token of a session that is good. */
export interface Session {
  readonly cookie: string;
  readonly 'x-csrf-token': string;
}

/** A server with a case in A1, one that A1 handed over, and one in B1 that nobody of A1 may learn of. */
export interface World {
  readonly server: StaffServer;
  /** What stands in the addresses' places for A1: `{request}`, `{document}`, `{account}` … */
  readonly places: Readonly<Record<string, string>>;
  /** The same of B1. */
  readonly foreign: Readonly<Record<string, string>>;
  /** Stands in B1's case only. */
  readonly marker: string;
  /** A1 had it once and goes on seeing its own part. */
  readonly handedOver: HandedOver;
  /** A session of its own for this call. */
  session(role: Role, agency?: 'A0' | 'A1'): Promise<Session>;
}

export const TODAY = '2026-03-02';
const MARKER = '柒叁玖标记';

export const application = (name = '李四') => ({
  submittedOn: '2026-02-09',
  channel: 'inPerson',
  applicant: { category: 'naturalPerson', name, idNumber: '110101199001011234', phone: '13800138000' },
  items: [`请公开某路改造的批复（${name}）`, '第二项'],
});

export async function openWorld(): Promise<World> {
  const server = await openStaffServer({ today: localDate(TODAY) });
  const session = async (role: Role, agency: 'A0' | 'A1' = 'A1'): Promise<Session> => {
    await server.as(role, agency);
    const client = { address: '127.0.0.1', hint: null, device: null };
    const begun = await server.parts.staff.signInBySubject(
      `test:${role}.${agency}`,
      `${role}.${agency}`,
      client,
    );
    if (!begun) throw new Error(`${role} cannot sign in.`);
    return { cookie: `taizhang_session=${begun.token}`, 'x-csrf-token': begun.csrfToken };
  };
  const places = await caseOf(server, 'A1', '李四');
  await server.parts.sealing.seal();
  await remind(server, places.request);
  const handedOver = await handOver(server, application('周八'));
  const foreign = await caseOf(server, 'B1', MARKER);
  await server.parts.sealing.seal();
  return { server, places, foreign, marker: MARKER, handedOver, session };
}

/** A received request with a consultation, a draft and a document. */
async function caseOf(server: StaffServer, agency: 'A1' | 'B1', name: string) {
  const administrator = await server.as('administrator', agency);
  const named = { body: { name: `某市${agency}局`, from: '2020-01-01' } };
  await administrator.call('PUT', `/api/v1/agencies/${agency}/name`, named);
  const registrar = await server.as('registrar', agency);
  const handler = await server.as('handler', agency);
  const requests = `/api/v1/agencies/${agency}/requests`;
  const { body: opened } = await registrar.post(requests, application(name));
  const request = String(opened.request);
  const acts = `${requests}/${request}/acts`;
  await registrar.post(acts, received('2026-02-09'));
  await handler.post(acts, thirdPartyAsked('T1', '2026-02-11'));
  await handler.post(acts, drafted('2026-02-25', 'D1'));
  const paper = { kind: 'envelope', title: `${name}的来信`, attachedOn: '2026-02-09' };
  const { body: attached } = await registrar.upload(`${requests}/${request}/documents`, paper);
  const other = await server.withRoles(['reviewer', 'legal'], agency);
  const { body: who } = await other.get('/api/v1/session');
  return {
    agency,
    request,
    document: String(attached.document),
    account: other.account,
    session: String(who.session),
  };
}

/** Something that the handler was told this morning. */
async function remind(server: StaffServer, request: string): Promise<void> {
  const { account } = await server.as('handler');
  const day = localDate(TODAY);
  const told = { account, agency: 'A1', stream: requestStream('A1', request), request, number: null };
  await server.parts.reminders.swept(day, [
    { ...told, kind: 'dueToday', clock: 'reply', dueOn: day, wasDueOn: null },
  ]);
}
