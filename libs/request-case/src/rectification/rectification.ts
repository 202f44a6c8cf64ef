import type { Act, LegalAct, RectifiableAct } from '../act';
import type { RecordedAct } from '../history';
import { ownDay } from '../legal-day';
import type { RecordRectified, RectificationOf } from './acts';

/** One recorded legal act with the rectifications found for it so far. */
export interface Standing {
  readonly recorded: RecordedAct;
  readonly act: LegalAct;
  readonly retracted: boolean;
  readonly rectifiedBy: readonly RecordedAct[];
}

function isOf<Name extends RectifiableAct>(act: LegalAct, name: Name): act is Act<Name> & LegalAct {
  return act.act === name;
}

/** The key by which an act is named, if it has one. */
export function keyOf(act: LegalAct): string | null {
  if ('consultation' in act) return act.consultation;
  if ('review' in act) return act.review;
  if ('suit' in act) return act.suit;
  return 'by' in act ? (act.by ?? null) : null;
}

/**
 * The acts a rectification may mean: those of its name recorded before it, by the legal day first written down,
 * narrowed by its key or count. One is right; none or several is a refusal.
 */
export function targetsOf(
  rectification: RecordRectified,
  version: number,
  standing: readonly Standing[],
): readonly Standing[] {
  const named = namedBefore(rectification, version, standing);
  const { which } = rectification;
  if (typeof which === 'number') return named.slice(which - 1, which);
  return preferStanding(which === undefined ? named : named.filter(({ act }) => keyOf(act) === which));
}

/** The 1-based count by which a rectification recorded as that version names the act among these. */
export function countAmong(
  target: Standing,
  rectification: RecordRectified,
  version: number,
  standing: readonly Standing[],
): number {
  return namedBefore(rectification, version, standing).indexOf(target) + 1;
}

/** The acts of the name recorded before it, by the legal day first written down. */
function namedBefore(
  { rectifies }: RecordRectified,
  version: number,
  standing: readonly Standing[],
): readonly Standing[] {
  return standing
    .filter(({ recorded, act }) => act.act === rectifies && recorded.version < version)
    .toSorted(byFirstDay);
}

/** An act retracted and written down anew is meant as it stands now; the retracted one is named by its count. */
function preferStanding(found: readonly Standing[]): readonly Standing[] {
  const standing = found.filter(({ retracted }) => !retracted);
  return standing.length > 0 ? standing : found;
}

function byFirstDay(a: Standing, b: Standing): number {
  const [first, second] = [firstDay(a), firstDay(b)];
  if (first === second) return a.recorded.version - b.recorded.version;
  return first < second ? -1 : 1;
}

function firstDay({ recorded, act }: Standing): string {
  return recorded.act.act === 'RecordRectified' ? ownDay(act) : ownDay(recorded.act);
}

function withValues<Name extends RectifiableAct>(act: LegalAct, { rectifies, set }: RectificationOf<Name>) {
  return isOf(act, rectifies) ? { ...act, ...set } : act;
}

/** The act with the right values in place; the last rectification wins, a later `set` brings a retracted act back. */
export function rectified(target: Standing, rectification: RecordRectified, by: RecordedAct): Standing {
  return {
    ...target,
    act: withValues(target.act, rectification),
    retracted: rectification.retract === true,
    rectifiedBy: [...target.rectifiedBy, by],
  };
}
