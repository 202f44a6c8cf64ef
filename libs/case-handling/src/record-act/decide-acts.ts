import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { decideDisclosure } from '@taizhang/proactive-disclosure';
import type { DisclosureAct, DisclosureRefusalCode } from '@taizhang/proactive-disclosure';
import type { OfficeRefusalCode, RefusalCode } from '@taizhang/request-case';
import { recordedActs } from '../codec/decode';
import type { DecodedEvent } from '../codec/decode';
import type { AgencyNamed } from '../schemas/agency';
import { isDisclosureAct } from '../schemas/events';
import type { EventBody, RecordableAct } from '../schemas/events';
import type { Place } from '../streams/places';
import { decideCaseActs, decideRequestActs, only } from './decide-case-acts';

/** An act on its way into a stream, under the agency that it will stand under. */
export interface Proposal<Of extends RecordableAct = RecordableAct> {
  readonly agency: string;
  readonly act: Of;
}

export type ActRefusalCode =
  | RefusalCode
  | OfficeRefusalCode
  | DisclosureRefusalCode
  | 'AlreadyNamed'
  | 'KeyTakenAtSuccessor'
  | 'NotPermitted';

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

/** Who proposes: who drafts an answer does not approve it. */
export interface Proposing extends Office {
  readonly recordedBy: string;
  /** Whether who proposes may record the act in a case that stands so; without it everything may be recorded. */
  readonly permits?: (act: RecordableAct, events: readonly DecodedEvent[]) => boolean;
}

/** Hands the proposed acts to the rules of the place they belong to. */
export function decideActs(
  place: Place,
  events: readonly DecodedEvent[],
  proposals: readonly Proposal[],
  office: Proposing,
): ActsDecision {
  const barred = proposals.filter(({ act }) => office.permits?.(act, events) === false);
  if (barred.length > 0) return { accepted: [], refused: barred.map(notPermitted) };
  switch (place.kind) {
    case 'request':
      return decideCaseActs(events, proposals, office);
    case 'dispute':
      return decideRequestActs(recordedActs(events), proposals, { ...office, withoutRequest: true });
    case 'disclosure':
      return decideTableTwo(bodiesOf(events, isDisclosureAct), only(proposals, isDisclosureAct), office);
    case 'agency':
      return decideNames(bodiesOf(events, isAgencyNamed), only(proposals, isAgencyNamed));
  }
}

function notPermitted(proposal: Proposal): RefusedProposal {
  return { proposal, refusal: { code: 'NotPermitted', field: 'act' } };
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
  const refusalOf = new Map<RecordableAct, ActRefusal>(
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
