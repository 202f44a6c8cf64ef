import { isOfficeAct, isRequestAct, recordedActs } from '@taizhang/case-handling';
import type { DecodedEvent, RecordableAct } from '@taizhang/case-handling';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { foldCase, historyInForce, isOfficeActName, rectifiedBy, stageSeenBy } from '@taizhang/request-case';
import type { Act, ActName, OfficeActName, RequestCase, Stage } from '@taizhang/request-case';
import { ACT_PERMISSIONS, mayRecord, mayRectify } from '@taizhang/staff-access';
import type { Person } from '@taizhang/staff-access';
import { actWords } from '../wording/act-words';
import { STAGE_WORDS } from '../wording/derived';
import { ROLE_WORDS } from '../wording/roles';

/** Where and when the person records. */
export interface AtDesk {
  readonly agency: string;
  readonly today: LocalDate;
  readonly calendar: Calendar;
}

/** The stage of the case that the events tell, as the agency sees it today; null before there is a case. */
export function stageIn(events: readonly DecodedEvent[], desk: AtDesk): Stage | null {
  return stageOfCase(caseIn(events, desk), desk);
}

function caseIn(events: readonly DecodedEvent[], { calendar }: AtDesk): RequestCase {
  return foldCase(historyInForce(recordedActs(events), calendar));
}

function stageOfCase(request: RequestCase, { agency, calendar, today }: AtDesk): Stage | null {
  return stageSeenBy(request, agency, calendar, today);
}

/**
 * Whether the person may record the act in a case that stands so. Acts of table two and names have no stage: their
 * route's operation says who may.
 */
export function permitsFor(person: Person, desk: AtDesk) {
  return (act: RecordableAct, events: readonly DecodedEvent[]): boolean => {
    if (!isRequestAct(act) && !isOfficeAct(act)) return true;
    const request = caseIn(events, desk);
    if (!mayRecord(person.roles, act.act, stageOfCase(request, desk))) return false;
    return mayTouch(person, act, { events, request, agency: desk.agency });
  };
}

interface Touched {
  readonly events: readonly DecodedEvent[];
  readonly request: RequestCase;
  readonly agency: string;
}

/** An agency that handed the case over adds papers to it; it voids nothing and leaves its successor's acts alone. */
function mayTouch({ roles }: Person, act: RecordableAct, touched: Touched): boolean {
  if (act.act !== 'RecordRectified') return !isLeftToSuccessor(act.act, touched.request, touched.agency);
  const others = hasHandedOver(touched.request, touched.agency) && isOfSuccessor(act, touched);
  return mayRectify(roles, act.rectifies) && !others;
}

/** Whether the agency handed the case over, and such an act is its successor's to record. */
export function isLeftToSuccessor(name: string, request: RequestCase, agency: string): boolean {
  if (name === 'DocumentAttached' || !hasHandedOver(request, agency)) return false;
  return name === 'RequestVoided' || isOfficeActName(name);
}

function hasHandedOver({ holders }: RequestCase, agency: string): boolean {
  return holders.some((holder) => holder.agency === agency) && holders.at(-1)?.agency !== agency;
}

function isOfSuccessor(rectification: Act<'RecordRectified'>, { events, agency }: Touched): boolean {
  const target = rectifiedBy(rectification, recordedActs(events));
  return target !== null && target.agency !== agency;
}

/** Why the roles may not record the act in that stage: who may, or that nobody may any more. */
export function permissionSentence(
  roles: Person['roles'],
  { act }: Pick<RecordableAct, 'act'>,
  stage: Stage | null,
): string {
  const able = isGoverned(act) ? ACT_PERMISSIONS[act].roles : [];
  if (roles.some((role) => able.includes(role))) {
    return `“${stage ? STAGE_WORDS[stage] : '尚未登记'}”的申请不能登记“${actWords(act)}”。`;
  }
  return `“${actWords(act)}”由${able.map((role) => ROLE_WORDS[role]).join('、')}登记，您的角色不能登记。`;
}

function isGoverned(name: string): name is ActName | OfficeActName {
  return Object.hasOwn(ACT_PERMISSIONS, name);
}
