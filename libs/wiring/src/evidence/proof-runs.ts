import { daysBetween } from '@taizhang/deadlines';
import type { LocalDate, ProofDay } from '@taizhang/deadlines';

/** Days that follow each other and count, or do not, for one reason. */
export interface ProofRun extends Pick<ProofDay, 'counted' | 'why' | 'by'> {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  /** Days counted since the period began, at the end of the run. */
  readonly countedSoFar: number;
}

/** A day-by-day proof, put together where days are alike: the reader can check every one of them on a calendar. */
export function proofRuns(days: readonly ProofDay[]): readonly ProofRun[] {
  const runs: ProofRun[] = [];
  let counted = 0;
  for (const { date, counted: counts, why, by } of days) {
    counted += counts ? 1 : 0;
    const last = runs.at(-1);
    const alike = last && last.why === why && last.by === by && last.counted === counts;
    if (alike && daysBetween(last.to, date) === 1) {
      runs[runs.length - 1] = { ...last, to: date, days: last.days + 1, countedSoFar: counted };
    } else {
      runs.push({ from: date, to: date, days: 1, counted: counts, why, by, countedSoFar: counted });
    }
  }
  return runs;
}
