import { isActName, isOfficeActName } from '@taizhang/request-case';
import type { Act, OfficeAct } from '@taizhang/request-case';
import type { DisclosureAct } from '@taizhang/proactive-disclosure';
import type { z } from 'zod';
import { agencyNamed, agencyPlaced } from './agency';
import type { AgencyNamed, AgencyPlaced } from './agency';
import { bookkeepingActs } from './bookkeeping';
import type {
  CaseAssumed,
  ImportFinished,
  ImportStarted,
  LetterNumberAllotted,
  NumberAllotted,
  PersonErased,
} from './bookkeeping';
import { calendarActs } from './calendar';
import type { CalendarAct } from './calendar';
import { disclosureActs } from './disclosure';
import { letterActs } from './letters';
import type { LetterAct } from './letters';
import { officeActs } from './office-acts';
import { legalActs, rectifications } from './request-acts';
import { accountActs } from './staff';
import type { AccountAct } from './staff';

/** What a ledger's line may say. */
export type LedgerAct = Act | DisclosureAct | AgencyNamed;

/** What staff record: the acts of a ledger, and what the office does with a request beside them. */
export type RecordableAct = LedgerAct | OfficeAct;

/** What the program records beside the acts of a ledger. */
export type Bookkeeping =
  NumberAllotted | CaseAssumed | ImportStarted | ImportFinished | LetterNumberAllotted | PersonErased;

/** Everything that may stand in a stream. */
export type EventBody = RecordableAct | CalendarAct | AgencyPlaced | AccountAct | LetterAct | Bookkeeping;
export type EventType = EventBody['act'];

const disclosure: { readonly [N in DisclosureAct['act']]: z.ZodType<Extract<DisclosureAct, { act: N }>> } =
  disclosureActs;

const bodies: { readonly [Type in Exclude<EventType, 'RecordRectified'>]: z.ZodType<EventBody> } = {
  ...legalActs,
  ...disclosure,
  ...officeActs,
  ...calendarActs,
  ...accountActs,
  ...letterActs,
  ...bookkeepingActs,
  AgencyNamed: agencyNamed,
  AgencyPlaced: agencyPlaced,
};
const ledger: { readonly [Type in Exclude<LedgerAct['act'], 'RecordRectified'>]: z.ZodType<LedgerAct> } = {
  ...legalActs,
  ...disclosure,
  AgencyNamed: agencyNamed,
};

const isKeyOf = <Keys extends string>(
  record: { readonly [K in Keys]: unknown },
  name: unknown,
): name is Keys => typeof name === 'string' && Object.hasOwn(record, name);

export function isEventType(name: string): name is EventType {
  return name === 'RecordRectified' || isKeyOf(bodies, name);
}

export const EVENT_TYPES: readonly EventType[] = [...Object.keys(bodies), 'RecordRectified'].filter(
  isEventType,
);
export const LEDGER_ACT_NAMES: readonly string[] = [...Object.keys(ledger), 'RecordRectified'];
export const RECORDABLE_ACT_NAMES: readonly string[] = [...LEDGER_ACT_NAMES, ...Object.keys(officeActs)];
export const RECTIFIABLE_ACTS: readonly string[] = Object.keys(rectifications);

/** Table two and the agency's name: acts of the agency itself. */
export function isDisclosureAct(act: EventBody): act is DisclosureAct {
  return isKeyOf(disclosureActs, act.act);
}
export function isRequestAct(act: EventBody): act is Act {
  return isActName(act.act);
}
export function isOfficeAct(act: EventBody): act is OfficeAct {
  return isOfficeActName(act.act);
}

/** The schema of a ledger's act; null for a name that no act has. What is rectified decides what may be set. */
export function ledgerActSchema(name: string, rectifies: unknown): z.ZodType<LedgerAct> | null {
  if (name === 'RecordRectified')
    return isKeyOf(rectifications, rectifies) ? rectifications[rectifies] : null;
  return isKeyOf(ledger, name) ? ledger[name] : null;
}

/** The schema of whatever staff record, as the HTTP door takes it; null for a name that no act has. */
export function recordableActSchema(name: string, rectifies: unknown): z.ZodType<RecordableAct> | null {
  return isKeyOf(officeActs, name) ? officeActs[name] : ledgerActSchema(name, rectifies);
}

/** The schema of an event's body in its newest version. */
export function eventBodySchema(type: EventType, rectifies: unknown): z.ZodType<EventBody> | null {
  if (type === 'RecordRectified') return ledgerActSchema(type, rectifies);
  return bodies[type];
}
