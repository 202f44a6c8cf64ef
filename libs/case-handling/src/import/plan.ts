import { recordedActs } from '../codec/decode';
import type { DecodedEvent } from '../codec/decode';
import { decideActs } from '../record-act/decide-acts';
import { decideRequestActs } from '../record-act/decide-case-acts';
import type { ActsDecision, Office, Proposal } from '../record-act/decide-acts';
import { isRequestAct } from '../schemas/events';
import type { Place } from '../streams/places';
import type { LineRefusal } from './line-refusal';
import { matchLines } from './match';
import type { Matching, NumberedLine } from './match';
import { differingFields, rectificationFor } from './rectify';

export interface PlanOptions extends Office {
  /** The reason under which lines that differ become rectifications; null refuses them. */
  readonly rectifyBecause: string | null;
}

/** What is to be done with the lines of one case. */
export interface CasePlan {
  readonly alreadyThere: number;
  /** In the order in which they are to be appended: rectifications of what stands first, then what is new. */
  readonly accepted: readonly Proposal[];
  readonly refused: readonly LineRefusal[];
}

/** Pure: the lines of one case against the stored history of that case, opened. */
export function planCase(
  place: Place,
  lines: readonly NumberedLine[],
  events: readonly DecodedEvent[],
  options: PlanOptions,
): CasePlan {
  const matching = matchLines(lines, events, options.calendar);
  const differing = rectifications(matching, events, options);
  const lineOf = new Map<Proposal, number>(differing.proposed);
  for (const { number, line } of matching.fresh) lineOf.set({ agency: line.agency, act: line.act }, number);
  const fresh = [...lineOf.keys()].slice(differing.proposed.length);
  const { accepted, refused } = decideBoth(
    place,
    events,
    [differing.proposed.map(([one]) => one), fresh],
    options,
  );
  return {
    alreadyThere: matching.alreadyThere.length,
    accepted,
    refused: [
      ...matching.refused,
      ...differing.refused,
      ...refused.map(({ proposal, refusal }): LineRefusal => {
        const { code, field = null, names } = refusal;
        return { line: lineOf.get(proposal) ?? 0, field, code, ...(names ? { names } : {}) };
      }),
    ].toSorted((a, b) => a.line - b.line),
  };
}

function rectifications(
  { differs }: Matching,
  events: readonly DecodedEvent[],
  { calendar, rectifyBecause: reason }: PlanOptions,
) {
  const recorded = recordedActs(events);
  const proposed: (readonly [Proposal, number])[] = [];
  const refused: LineRefusal[] = [];
  for (const { line, stored } of differs) {
    const { agency, act } = line.line;
    const fields = differingFields(stored.act, act);
    const difference = { version: stored.version, stored: stored.act, line: act };
    const put = reason === null ? null : rectificationFor({ ...difference, reason }, recorded, calendar);
    const code = reason === null ? 'DiffersFromStored' : 'CannotBeRectified';
    if (put) proposed.push([{ agency, act: put }, line.number]);
    else refused.push({ line: line.number, field: fields[0] ?? null, code, detail: { fields } });
  }
  return { proposed, refused };
}

/** A ledger holds no office acts, so nobody drafts or approves by it. */
const NOBODY = '';

/** Rectifications are decided, and will stand, before the new acts: they count what is stored now. */
function decideBoth(
  place: Place,
  events: readonly DecodedEvent[],
  [differing, fresh]: readonly [readonly Proposal[], readonly Proposal[]],
  office: Office,
): ActsDecision {
  if (differing.length === 0) return decideActs(place, events, fresh, { ...office, recordedBy: NOBODY });
  const recorded = recordedActs(events);
  const context = { ...office, withoutRequest: place.kind === 'dispute' };
  const first = decideRequestActs(recorded, differing, context);
  const last = Math.max(0, ...recorded.map(({ version }) => version));
  const assumed = first.accepted.flatMap(({ agency, act }, index) =>
    isRequestAct(act)
      ? [
          {
            ordinal: Number.MAX_SAFE_INTEGER,
            version: last + 1 + index,
            recordedAt: '',
            recordedBy: '',
            agency,
            act,
          },
        ]
      : [],
  );
  const second = decideRequestActs([...recorded, ...assumed], fresh, context);
  return {
    accepted: [...first.accepted, ...second.accepted],
    refused: [...first.refused, ...second.refused],
  };
}
