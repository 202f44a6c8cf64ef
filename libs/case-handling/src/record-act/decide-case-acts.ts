import {
  decide,
  decideOffice,
  evolveOffice,
  fieldAtFault,
  foldCase,
  foldOffice,
  historyInForce,
} from '@taizhang/request-case';
import type { Act, OfficeAct, RecordedAct } from '@taizhang/request-case';
import { recordedActs, recordedOfficeActs } from '../codec/decode';
import type { DecodedEvent } from '../codec/decode';
import { isOfficeAct, isRequestAct } from '../schemas/events';
import type { RecordableAct } from '../schemas/events';
import type { ActsDecision, Office, Proposal, Proposing, RefusedProposal } from './decide-acts';

/**
 * Legal acts by the law, office acts by the office's rules. Of one command the legal acts are decided, and will
 * stand, before the office acts, which are judged on the case as it is then.
 */
export function decideCaseActs(
  events: readonly DecodedEvent[],
  proposals: readonly Proposal[],
  office: Proposing,
): ActsDecision {
  const ofOffice = proposals.filter((one): one is Proposal<OfficeAct> => isOfficeAct(one.act));
  const others = proposals.filter(({ act }) => !isOfficeAct(act));
  const recorded = recordedActs(events);
  const legal = decideRequestActs(recorded, others, office);
  if (ofOffice.length === 0) return legal;
  const accepted = legal.accepted.filter((one): one is Proposal<Act> => isRequestAct(one.act));
  const { accepted: able, refused } = decideOfficeActs(
    [...recorded, ...assumed(recorded, accepted)],
    events,
    ofOffice,
    office,
  );
  return { accepted: [...legal.accepted, ...able], refused: [...legal.refused, ...refused] };
}

/** One after the other, each on the file as those before it leave it. */
function decideOfficeActs(
  legal: readonly RecordedAct[],
  events: readonly DecodedEvent[],
  proposals: readonly Proposal<OfficeAct>[],
  { today, calendar, recordedBy }: Proposing,
): ActsDecision {
  const request = foldCase(historyInForce(legal, calendar));
  let file = foldOffice(recordedOfficeActs(events));
  const accepted: Proposal[] = [];
  const refused: RefusedProposal[] = [];
  for (const proposal of proposals) {
    const refusal = decideOffice(file, request, { ...proposal, by: recordedBy }, { today });
    if (refusal) {
      refused.push({ proposal, refusal });
      continue;
    }
    accepted.push(proposal);
    file = evolveOffice(file, { ...NOT_YET, ...proposal, recordedBy });
  }
  return { accepted, refused };
}

const NOT_YET = { ordinal: Number.MAX_SAFE_INTEGER, version: Number.MAX_SAFE_INTEGER, recordedAt: '' };

/** The accepted acts as they will stand behind what is recorded. */
function assumed(
  recorded: readonly RecordedAct[],
  accepted: readonly Proposal<Act>[],
): readonly RecordedAct[] {
  const last = Math.max(0, ...recorded.map(({ version }) => version));
  return accepted.map((one, index) => ({
    ...one,
    ordinal: NOT_YET.ordinal,
    version: last + 1 + index,
    recordedAt: '',
    recordedBy: '',
  }));
}

/** Legal acts alone, by the law. */
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

/** The proposals of one kind. @throws TypeError when others came with them. */
export function only<Of extends RecordableAct>(
  proposals: readonly Proposal[],
  is: (act: RecordableAct) => act is Of,
) {
  const fitting = proposals.filter((one): one is Proposal<Of> => is(one.act));
  if (fitting.length < proposals.length) throw new TypeError('Acts of different places came as one command.');
  return fitting;
}
