import { historyInForce } from '@taizhang/request-case';
import type { LegalAct, RecordedAct } from '@taizhang/request-case';
import type { Calendar } from '@taizhang/deadlines';

export interface ChangedField {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What a rectification changed in the act it means: each field's value before and after. */
export function changedFields(
  rectification: RecordedAct,
  before: readonly RecordedAct[],
  calendar: Calendar,
): readonly ChangedField[] {
  const was = actsByOrdinal(before, calendar);
  const became = actsByOrdinal([...before, rectification], calendar);
  return [...was].flatMap(([ordinal, act]) => {
    const now = became.get(ordinal);
    return now ? differences(act, now) : [{ field: act.act, from: act, to: null }];
  });
}

function actsByOrdinal(recorded: readonly RecordedAct[], calendar: Calendar): ReadonlyMap<number, LegalAct> {
  return new Map(historyInForce(recorded, calendar).map(({ recorded: { ordinal }, act }) => [ordinal, act]));
}

function differences(was: LegalAct, now: LegalAct): readonly ChangedField[] {
  const [from, to] = [new Map(Object.entries(was)), new Map(Object.entries(now))];
  return [...new Set([...from.keys(), ...to.keys()])]
    .map((field) => ({ field, from: from.get(field) ?? null, to: to.get(field) ?? null }))
    .filter((one) => JSON.stringify(one.from) !== JSON.stringify(one.to));
}
