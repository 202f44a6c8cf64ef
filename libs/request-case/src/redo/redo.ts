import { PERIODS } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { ActReference } from '../act-reference';
import type { ActRules } from '../act-rules';
import type { Outcome } from '../outcome';
import type { RedoDispatched, RedoOrdered } from './acts';

/** 责令重新答复 by a review or a suit, and what came of it. */
export interface Redo {
  /** Null for an answer whose order nobody recorded or named. */
  readonly by: string | null;
  readonly orderedOn: LocalDate | null;
  readonly workingDays: number;
  readonly dispatched: { readonly outcome: Outcome; readonly by: ActReference } | null;
}

export const redoOrdered: ActRules<RedoOrdered> = {
  dayOf: (act) => act.orderedOn,
  evolve: (before, { by, orderedOn, workingDays = PERIODS.redo.length }) => {
    if (before.redos.some((redo) => redo.by === by && redo.orderedOn === orderedOn)) return before;
    return { ...before, redos: [...before.redos, { by, orderedOn, workingDays, dispatched: null }] };
  },
  unlawful: (now) => {
    const decided =
      now.reviews.some((review) => review.concluded) || now.suits.some((suit) => suit.steps.length > 0);
    return decided ? null : 'NothingOrdered';
  },
};

export const redoDispatched: ActRules<RedoDispatched> = {
  dayOf: (act) => act.dispatchedOn,
  evolve: (before, { by, outcome }, reference) => {
    const meant = (redo: Redo) => by === undefined || redo.by === by;
    const again = before.redos.some((redo) => meant(redo) && redo.dispatched?.by.on === reference.on);
    if (again) return before;
    const dispatched = { outcome, by: reference };
    const at = before.redos.findIndex((redo) => meant(redo) && !redo.dispatched);
    const unordered = { by: by ?? null, orderedOn: null, workingDays: PERIODS.redo.length, dispatched };
    const redos =
      at < 0
        ? [...before.redos, unordered]
        : before.redos.map((redo, index) => (index === at ? { ...redo, dispatched } : redo));
    return { ...before, redos };
  },
  unlawful: (now) => (now.redos.some((redo) => !redo.dispatched) ? null : 'NoRedoAwaited'),
};
