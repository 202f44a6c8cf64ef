import type { Calendar } from '@taizhang/deadlines';
import type { JsonObject } from '@taizhang/event-store';
import { historyInForce, keyOf } from '@taizhang/request-case';
import type { Act, LegalAct, RecordedAct } from '@taizhang/request-case';
import { dataOf } from '../codec/encode';
import { sameValue } from '../codec/same-content';
import { isRequestAct, ledgerActSchema } from '../schemas/events';
import type { EventBody, LedgerAct } from '../schemas/events';

/** Names of the top-level fields in which two acts of one name differ. */
export function differingFields(stored: LedgerAct, line: LedgerAct): readonly string[] {
  const [before, after] = [dataOf(stored), dataOf(line)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !sameValue(before[name], after[name]));
}

interface Difference {
  /** The version of the act that is to be put right. */
  readonly version: number;
  readonly stored: LedgerAct;
  readonly line: LedgerAct;
  readonly reason: string;
}

/** The rectification that makes the stored act say what the line says; null for acts that know none. */
export function rectificationFor(
  { version, stored, line, reason }: Difference,
  recorded: readonly RecordedAct[],
  calendar: Calendar,
): Act<'RecordRectified'> | null {
  const after = dataOf(line);
  const set: JsonObject = Object.fromEntries(
    differingFields(stored, line).map((name) => [name, after[name] ?? null]),
  );
  const candidates = namesFor(version, stored, recorded).map((which) =>
    parsed({ act: 'RecordRectified', rectifies: line.act, ...which, set, reason }),
  );
  return candidates.find((one) => one !== null && isMeant(version, one, recorded, calendar)) ?? null;
}

function parsed(rectification: JsonObject): Act<'RecordRectified'> | null {
  const read = ledgerActSchema('RecordRectified', rectification.rectifies)?.safeParse(rectification);
  return read?.success && read.data.act === 'RecordRectified' ? read.data : null;
}

/** How the act may be named: not at all when it is the only one, by its key when the key is its own, by count. */
function namesFor(
  version: number,
  stored: LedgerAct,
  recorded: readonly RecordedAct[],
): readonly JsonObject[] {
  const named = recorded.filter(({ act }) => act.act === stored.act);
  if (named.length === 1) return [{}];
  const key = isLegal(stored) ? keyOf(stored) : null;
  const sharing = named.filter(({ act }) => isLegal(act) && keyOf(act) === key);
  const byKey =
    key !== null && sharing.length === 1 && sharing[0]?.version === version ? [{ which: key }] : [];
  return [...byKey, ...named.map((_, index) => ({ which: index + 1 }))];
}

/** Asks the rules themselves which act a rectification would reach. */
function isMeant(
  version: number,
  act: Act<'RecordRectified'>,
  recorded: readonly RecordedAct[],
  calendar: Calendar,
): boolean {
  const next = Math.max(0, ...recorded.map((one) => one.version)) + 1;
  const trial = {
    ordinal: Number.MAX_SAFE_INTEGER,
    version: next,
    recordedAt: '',
    recordedBy: '',
    agency: '',
    act,
  };
  const reached = historyInForce([...recorded, trial], calendar).find(({ rectifiedBy }) =>
    rectifiedBy.includes(trial),
  );
  return reached?.recorded.version === version;
}

function isLegal(act: EventBody): act is LegalAct {
  return isRequestAct(act) && act.act !== 'RecordRectified';
}
