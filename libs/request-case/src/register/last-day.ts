import type { LocalDate } from '@taizhang/deadlines';
import type { LegalAct } from '../act';
import type { ActInForce } from '../history';

/**
 * The last day that the acts tell of, null without acts: on every later day the same acts are known. Days that an
 * act only names as a limit (补正期限 and the like) are no such days.
 */
export function lastDayOf(history: readonly ActInForce[]): LocalDate | null {
  let last: LocalDate | null = null;
  for (const { act, legalDay } of history) {
    for (const day of [legalDay, laterDayIn(act)]) {
      if (day !== null && (last === null || day > last)) last = day;
    }
  }
  return last;
}

/** A day inside the act that may lie after the day on which it bears. */
function laterDayIn(act: LegalAct): LocalDate | null {
  switch (act.act) {
    case 'ThirdPartyConsulted':
    case 'AgencyConsulted':
    case 'FeeNoticeIssued':
      return act.receivedOn ?? null;
    case 'ReviewConcluded':
      return act.deliveredOn ?? null;
    default:
      return null;
  }
}
