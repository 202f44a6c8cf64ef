import type { Calendar } from '@taizhang/deadlines';
import { foldCase } from '../evolve';
import type { RecordedAct } from '../history';
import { historyInForce, withRectifications } from '../history-in-force';
import type { RecordRectified } from '../rectification/acts';
import { countAmong } from '../rectification/rectification';
import type { Standing } from '../rectification/rectification';

/** What stands in a case's stream, an act of law or of the office, under whom it was recorded. */
type Entry = Pick<RecordedAct, 'agency' | 'version'>;

/** What an agency sees of a case. */
export interface AgencyPart {
  /** The acts of law in it; rectifications that name their act by a count name it by its count here. */
  readonly acts: readonly RecordedAct[];
  readonly holds: (entry: Entry) => boolean;
  /** The agencies that held the case after it, of whose acts nothing is in the part. */
  readonly laterHolders: readonly string[];
}

/**
 * An agency that handed a case over goes on seeing its own part: everything recorded under it or an earlier holder,
 * and what was later put right in that part; nothing else. Whoever holds the case sees the whole; an agency that the
 * acts in force never gave it to sees nothing of it.
 */
export function partOf(recorded: readonly RecordedAct[], agency: string, calendar: Calendar): AgencyPart {
  const whole = { acts: recorded, holds: () => true, laterHolders: [] };
  if (!recorded.some(({ act }) => act.act === 'CaseTransferred')) return whole;
  const holders = holdersOf(recorded, calendar);
  const own = holders.indexOf(agency);
  if (own >= 0 && own === holders.length - 1) return whole;
  return partUpTo(new Set(holders.slice(0, own + 1)), recorded, holders.slice(own + 1));
}

/** A case of which nothing is in force stays with who entered it. */
function holdersOf(recorded: readonly RecordedAct[], calendar: Calendar): readonly string[] {
  const { holders } = foldCase(historyInForce(recorded, calendar));
  if (holders.length > 0) return holders.map(({ agency }) => agency);
  return recorded.slice(0, 1).map(({ agency }) => agency);
}

function partUpTo(
  earlier: ReadonlySet<string>,
  recorded: readonly RecordedAct[],
  laterHolders: readonly string[],
): AgencyPart {
  if (earlier.size === 0) return { acts: [], holds: () => false, laterHolders };
  const seen = withRectifications(recorded).filter(
    ({ act, recorded: { agency } }) => earlier.has(agency) || act.act === 'RequestVoided',
  );
  const meant = new Map(seen.flatMap((one) => one.rectifiedBy.map(({ version }) => [version, one] as const)));
  const versions = new Set([...seen.map((one) => one.recorded.version), ...meant.keys()]);
  const ofLaw = new Set(recorded.map(({ version }) => version));
  return {
    acts: recorded
      .filter(({ version }) => versions.has(version))
      .map((entry) => recounted(entry, meant.get(entry.version), seen)),
    holds: ({ agency, version }) => (ofLaw.has(version) ? versions.has(version) : earlier.has(agency)),
    laterHolders,
  };
}

/** Where later holders have acts of the same name, the act that a rectification counted out has another count here. */
function recounted(entry: RecordedAct, target: Standing | undefined, seen: readonly Standing[]): RecordedAct {
  const { act } = entry;
  if (act.act !== 'RecordRectified' || typeof act.which !== 'number' || !target) return entry;
  const which = countAmong(target, act, entry.version, seen);
  const again: RecordRectified & { readonly act: 'RecordRectified' } = { ...act, which };
  return { ...entry, act: again };
}
