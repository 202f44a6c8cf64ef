import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { rankOf } from './act';
import type { LegalAct } from './act';
import type { ActInForce, RecordedAct } from './history';
import { legalDayOf } from './legal-day';
import type { RecordRectified } from './rectification/acts';
import { rectified, targetsOf } from './rectification/rectification';
import type { Standing } from './rectification/rectification';

export interface HistoryOptions {
  /** Only what was recorded by this ordinal. */
  readonly knownAt?: number;
  /** Only acts whose legal day is on or before this day; later days inside them are not yet known. */
  readonly asOf?: LocalDate;
}

/**
 * The acts of one case as the law looks at them: rectified, by legal day, ties by the ledger's list, then by
 * recording. Everything that judges a case reads this list and nothing else.
 */
export function historyInForce(
  recorded: readonly RecordedAct[],
  calendar: Calendar,
  { knownAt, asOf }: HistoryOptions = {},
): readonly ActInForce[] {
  const known = knownAt === undefined ? recorded : recorded.filter(({ ordinal }) => ordinal <= knownAt);
  const standing = withRectifications(known).filter(({ retracted }) => !retracted);
  const acts = standing.map(({ act }) => act);
  const placed = standing.map(({ recorded: entry, act, rectifiedBy }) => ({
    recorded: entry,
    act,
    legalDay: legalDayOf(act, entry.agency, acts, calendar),
    rectifiedBy,
  }));
  const seen =
    asOf === undefined ? placed : placed.filter(({ legalDay }) => legalDay <= asOf).map(upTo(asOf));
  return seen.toSorted(inLegalOrder(holdersOf(acts)));
}

/** The recorded act that a rectification would put right if it came now; null where it means none, or several. */
export function rectifiedBy(
  rectification: RecordRectified,
  recorded: readonly RecordedAct[],
): RecordedAct | null {
  const found = targetsOf(rectification, Number.MAX_SAFE_INTEGER, withRectifications(recorded));
  return found.length === 1 ? (found[0]?.recorded ?? null) : null;
}

/** Recorded acts with their rectifications applied; the replaced facts stay in `recorded`. */
export function withRectifications(recorded: readonly RecordedAct[]): readonly Standing[] {
  let standing: readonly Standing[] = [];
  for (const entry of recorded.toSorted((a, b) => a.version - b.version)) {
    const { act } = entry;
    if (act.act === 'RecordRectified') {
      const [target] = targetsOf(act, entry.version, standing);
      standing = standing.map((one) => (one === target ? rectified(one, act, entry) : one));
    } else {
      standing = [...standing, { recorded: entry, act, retracted: false, rectifiedBy: [] }];
    }
  }
  return standing;
}

function upTo(asOf: LocalDate): (entry: ActInForce) => ActInForce {
  return (entry) => ({ ...entry, act: withoutLaterDays(entry.act, asOf) });
}

/** Days inside an act that lie after `asOf` are not yet known then. */
function withoutLaterDays(act: LegalAct, asOf: LocalDate): LegalAct {
  switch (act.act) {
    case 'ThirdPartyConsulted':
    case 'AgencyConsulted':
    case 'FeeNoticeIssued':
      return act.receivedOn && act.receivedOn > asOf ? { ...act, receivedOn: undefined } : act;
    case 'ReviewConcluded':
      return act.deliveredOn && act.deliveredOn > asOf ? { ...act, deliveredOn: undefined } : act;
    default:
      return act;
  }
}

/** The agencies in the order in which they held the case, so that a successor's acts follow the transfer. */
function holdersOf(acts: readonly LegalAct[]): readonly string[] {
  return acts
    .flatMap((act) => (act.act === 'CaseTransferred' ? [act] : []))
    .toSorted((a, b) => (a.transferredOn < b.transferredOn ? -1 : 1))
    .map(({ toAgency }) => toAgency);
}

function inLegalOrder(holders: readonly string[]) {
  return (a: ActInForce, b: ActInForce): number => {
    if (a.legalDay !== b.legalDay) return a.legalDay < b.legalDay ? -1 : 1;
    return (
      holders.indexOf(a.recorded.agency) - holders.indexOf(b.recorded.agency) ||
      rankOf(a.act.act) - rankOf(b.act.act) ||
      a.recorded.version - b.recorded.version
    );
  };
}
