import { isOfficeAct, isRequestAct, recordedActs } from '@taizhang/case-handling';
import type { DecodedEvent, RecordableAct } from '@taizhang/case-handling';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { foldCase, historyInForce, stageSeenBy } from '@taizhang/request-case';
import type { ActName, OfficeActName, Stage } from '@taizhang/request-case';
import { ACT_PERMISSIONS, mayRecord } from '@taizhang/staff-access';
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
export function stageIn(events: readonly DecodedEvent[], { agency, calendar, today }: AtDesk): Stage | null {
  return stageSeenBy(foldCase(historyInForce(recordedActs(events), calendar)), agency, calendar, today);
}

/**
 * Whether the person may record the act in a case that stands so. Acts of table two and names have no stage: their
 * route's operation says who may.
 */
export function permitsFor(person: Person, desk: AtDesk) {
  return (act: RecordableAct, events: readonly DecodedEvent[]): boolean =>
    !(isRequestAct(act) || isOfficeAct(act)) || mayRecord(person.roles, act.act, stageIn(events, desk));
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
