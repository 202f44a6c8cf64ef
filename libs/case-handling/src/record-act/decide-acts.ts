import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { decideDisclosure } from '@taizhang/proactive-disclosure';
import type { DisclosureAct, DisclosureRefusalCode } from '@taizhang/proactive-disclosure';
import { decide, fieldAtFault } from '@taizhang/request-case';
import type { Act, RecordedAct, RefusalCode } from '@taizhang/request-case';
import { recordedActs } from '../codec/decode';
import type { DecodedEvent } from '../codec/decode';
import type { AgencyNamed } from '../schemas/agency';
import { isDisclosureAct, isRequestAct } from '../schemas/events';
import type { EventBody, LedgerAct } from '../schemas/events';
import type { Place } from '../streams/places';

/** An act on its way into a stream, under the agency that it will stand under. */
export interface Proposal<Of extends LedgerAct = LedgerAct> {
  readonly agency: string;
  readonly act: Of;
}

export type ActRefusalCode = RefusalCode | DisclosureRefusalCode | 'AlreadyNamed' | 'KeyTakenAtSuccessor';

export interface ActRefusal {
  readonly code: ActRefusalCode;
  readonly field?: string;
  /** The other act that the sentence must name. */
  readonly names?: { readonly act: string; readonly on?: LocalDate | null };
}

export interface RefusedProposal {
  readonly proposal: Proposal;
  readonly refusal: ActRefusal;
}

export interface ActsDecision {
  /** In the order in which they are to be appended; the very objects that were proposed. */
  readonly accepted: readonly Proposal[];
  readonly refused: readonly RefusedProposal[];
}

export interface Office {
  readonly today: LocalDate;
  readonly calendar: Calendar;
}

/** Hands the proposed acts to the rules of the place they belong to. */
export function decideActs(
  place: Place,
  events: readonly DecodedEvent[],
  proposals: readonly Proposal[],
  office: Office,
): ActsDecision {
  switch (place.kind) {
    case 'request':
      return decideRequestActs(recordedActs(events), proposals, office);
    case 'dispute':
      return decideRequestActs(recordedActs(events), proposals, { ...office, withoutRequest: true });
    case 'disclosure':
      return decideTableTwo(bodiesOf(events, isDisclosureAct), only(proposals, isDisclosureAct), office);
    case 'agency':
      return decideNames(bodiesOf(events, isAgencyNamed), only(proposals, isAgencyNamed));
  }
}

export function decideRequestActs(
  recorded: readonly RecordedAct[],
  proposals: readonly Proposal[],
  context: Office & { readonly withoutRequest?: boolean },
): ActsDecision {
  const { accepted, refused } = decide(recorded, rectificationsLast(only(proposals, isRequestAct)), context);
  return {
    accepted,
    refused: refused.map(({ proposed, refusal }) => {
      const field = refusal.field ?? fieldAtFault(refusal.code, proposed.act);
      return { proposal: proposed, refusal: { ...refusal, field } };
    }),
  };
}

/** Rectifications speak of what is recorded before them, wherever the file has them. */
function rectificationsLast(proposals: readonly Proposal<Act>[]): readonly Proposal<Act>[] {
  const last = ({ act }: Proposal<Act>) => (act.act === 'RecordRectified' ? 1 : 0);
  return proposals.toSorted((a, b) => last(a) - last(b));
}

function decideTableTwo(
  known: readonly DisclosureAct[],
  proposals: readonly Proposal<DisclosureAct>[],
  office: Office,
): ActsDecision {
  const { refused } = decideDisclosure(
    known,
    proposals.map(({ act }) => act),
    office,
  );
  const refusalOf = new Map<LedgerAct, ActRefusal>(
    refused.map(({ proposed, refusal }) => [proposed, refusal]),
  );
  return split(proposals, ({ act }) => refusalOf.get(act) ?? null);
}

/** A name may change as often as it does; the same name from the same day says nothing new. */
function decideNames(
  known: readonly AgencyNamed[],
  proposals: readonly Proposal<AgencyNamed>[],
): ActsDecision {
  const spoken = new Set(known.map(({ from, name }) => `${from} ${name}`));
  return split(proposals, ({ act }) => {
    const said = `${act.from} ${act.name}`;
    if (spoken.has(said)) return { code: 'AlreadyNamed', field: 'name' };
    spoken.add(said);
    return null;
  });
}

function split<P extends Proposal>(
  proposals: readonly P[],
  refusalOf: (one: P) => ActRefusal | null,
): ActsDecision {
  const judged = proposals.map((proposal) => ({ proposal, refusal: refusalOf(proposal) }));
  return {
    accepted: judged.flatMap(({ proposal, refusal }) => (refusal ? [] : [proposal])),
    refused: judged.flatMap(({ proposal, refusal }) => (refusal ? [{ proposal, refusal }] : [])),
  };
}

function isAgencyNamed(act: EventBody): act is AgencyNamed {
  return act.act === 'AgencyNamed';
}

function bodiesOf<Of extends EventBody>(
  events: readonly DecodedEvent[],
  is: (body: EventBody) => body is Of,
) {
  return events.map(({ body }) => body).filter(is);
}

function only<Of extends LedgerAct>(proposals: readonly Proposal[], is: (act: LedgerAct) => act is Of) {
  const fitting = proposals.filter((one): one is Proposal<Of> => is(one.act));
  if (fitting.length < proposals.length) throw new TypeError('Acts of different places came as one command.');
  return fitting;
}
