import { isActName } from '@taizhang/request-case';
import type { Act } from '@taizhang/request-case';
import type { DisclosureAct } from '@taizhang/proactive-disclosure';
import type { z } from 'zod';
import { agencyNamed } from './agency';
import type { AgencyNamed } from './agency';
import { bookkeepingActs } from './bookkeeping';
import type { CaseAssumed, ImportFinished, ImportStarted, NumberAllotted } from './bookkeeping';
import { disclosureActs } from './disclosure';
import { legalActs, rectifications } from './request-acts';

/** What a ledger's line may say. */
export type LedgerAct = Act | DisclosureAct | AgencyNamed;

/** Everything that may stand in a stream. */
export type EventBody = LedgerAct | NumberAllotted | CaseAssumed | ImportStarted | ImportFinished;
export type EventType = EventBody['act'];

const disclosure: { readonly [N in DisclosureAct['act']]: z.ZodType<Extract<DisclosureAct, { act: N }>> } =
  disclosureActs;

const bodies: { readonly [Type in Exclude<EventType, 'RecordRectified'>]: z.ZodType<EventBody> } = {
  ...legalActs,
  ...disclosure,
  ...bookkeepingActs,
  AgencyNamed: agencyNamed,
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
export const RECTIFIABLE_ACTS: readonly string[] = Object.keys(rectifications);

/** Table two and the agency's name: acts of the agency itself. */
export function isDisclosureAct(act: EventBody): act is DisclosureAct {
  return isKeyOf(disclosureActs, act.act);
}
export function isRequestAct(act: EventBody): act is Act {
  return isActName(act.act);
}

/** The schema of a ledger's act; null for a name that no act has. What is rectified decides what may be set. */
export function ledgerActSchema(name: string, rectifies: unknown): z.ZodType<LedgerAct> | null {
  if (name === 'RecordRectified')
    return isKeyOf(rectifications, rectifies) ? rectifications[rectifies] : null;
  return isKeyOf(ledger, name) ? ledger[name] : null;
}

/** The schema of an event's body in its newest version. */
export function eventBodySchema(type: EventType, rectifies: unknown): z.ZodType<EventBody> | null {
  if (type === 'RecordRectified') return ledgerActSchema(type, rectifies);
  return bodies[type];
}
