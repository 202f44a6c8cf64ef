import { isOfficeAct, isRequestAct, recordedActs } from '@taizhang/case-handling';
import type { DecodedEvent, RecordableAct } from '@taizhang/case-handling';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { foldCase, historyInForce, isOfficeActName, rectifiedBy, stageSeenBy } from '@taizhang/request-case';
import type { Act, ActName, OfficeActName, RequestCase, Stage } from '@taizhang/request-case';
import { ACT_PERMISSIONS, mayRecord, mayRectify } from '@taizhang/staff-access';
import type { Person, Role } from '@taizhang/staff-access';
import { mayThere } from '../privacy/sight';
import { actWords } from '../wording/act-words';
import { STAGE_WORDS } from '../wording/derived';
import { ROLE_WORDS } from '../wording/roles';

/** Where and when the person records. */
export interface AtDesk {
  readonly agency: string;
  readonly today: LocalDate;
  readonly calendar: Calendar;
}

const NOT_HERE = '您不能在这一机关登记。';
const NO_CASE = '没有这件申请，请核对编号，或者先登记“提交申请”。';

/** Whether the person may record the act in a case that stands so. */
export function permitsFor(person: Person, desk: AtDesk) {
  return (act: RecordableAct, events: readonly DecodedEvent[]): boolean =>
    barredFromThis(act, events, desk, person) === null;
}

/**
 * Why the person may not record this very act, as one sentence; null if the person may. Acts of table two and names
 * have no stage: their route's operation says who may.
 */
export function barredFromThis(
  act: RecordableAct,
  events: readonly DecodedEvent[],
  desk: AtDesk,
  person: Person,
): string | null {
  if (!isRequestAct(act) && !isOfficeAct(act)) return null;
  const request = foldCase(historyInForce(recordedActs(events), desk.calendar));
  const barred = barredFrom(act.act, request, desk, person);
  if (barred !== null || act.act !== 'RecordRectified') return barred;
  if (!mayRectify(person.roles, act.rectifies)) return rectifyingSentence(act);
  const others = hasHandedOver(request, desk.agency) && isOfSuccessor(act, events, desk);
  return others ? `案件已经移交，这项“${actWords(act.rectifies)}”不是本机关登记的，请由承接机关更正。` : null;
}

/** Why the person may record no act of the name in the case as it stands, as one sentence; null if the person may. */
export function barredFrom(
  name: ActName | OfficeActName,
  request: RequestCase,
  desk: AtDesk,
  person: Person,
): string | null {
  const { agency, calendar, today } = desk;
  const { roles } = person;
  if (!mayThere(person, 'case.record', agency)) return NOT_HERE;
  const stage = stageSeenBy(request, agency, calendar, today);
  const may = mayRecord(roles, name, stage) && !isLeftToSuccessor(name, request, agency);
  return may ? null : permissionSentence(roles, name, stage);
}

/** An agency that handed the case over adds papers to it; it voids nothing and leaves its successor's acts alone. */
function isLeftToSuccessor(name: ActName | OfficeActName, request: RequestCase, agency: string): boolean {
  if (name === 'DocumentAttached' || !hasHandedOver(request, agency)) return false;
  return name === 'RequestVoided' || isOfficeActName(name);
}

function hasHandedOver({ holders }: RequestCase, agency: string): boolean {
  return holders.some((holder) => holder.agency === agency) && holders.at(-1)?.agency !== agency;
}

function isOfSuccessor(
  rectification: Act<'RecordRectified'>,
  events: readonly DecodedEvent[],
  { agency }: AtDesk,
): boolean {
  const target = rectifiedBy(rectification, recordedActs(events));
  return target !== null && target.agency !== agency;
}

/** Who may, or that nobody may any more. */
function permissionSentence(
  roles: readonly Role[],
  act: ActName | OfficeActName,
  stage: Stage | null,
): string {
  const able = ACT_PERMISSIONS[act].roles;
  if (roles.some((role) => able.includes(role))) {
    if (stage === null) return NO_CASE;
    return `“${STAGE_WORDS[stage]}”的申请不能登记“${actWords(act)}”。`;
  }
  return `“${actWords(act)}”由${roleWords(able)}登记，您的角色不能登记。`;
}

function rectifyingSentence({ rectifies }: Act<'RecordRectified'>): string {
  const able = ACT_PERMISSIONS.RecordRectified.roles.filter((role) => mayRectify([role], rectifies));
  return `“${actWords(rectifies)}”由${roleWords(able)}更正，您的角色不能更正。`;
}

function roleWords(roles: readonly Role[]): string {
  return roles.map((role) => ROLE_WORDS[role]).join('、');
}
