import type { LocalDate } from '@taizhang/deadlines';
import type { ActRules } from '../act-rules';
import { notInHand, replyClockOff, replyClockRuns } from '../case-state';
import { alreadyDelayed, alreadyExtended, replyPeriodOver } from '../clocks/reply-period';
import type { ExtensionNotified } from './acts';

/** 延期, art. 33: takes effect only once, within the running period. */
export interface Extension {
  readonly notifiedOn: LocalDate;
  readonly workingDays: number;
  /** Told while the reply clock ran; else there was nothing to extend. */
  readonly whileRunning: boolean;
}

export const extensionNotified: ActRules<ExtensionNotified> = {
  dayOf: (act) => act.notifiedOn,
  evolve: (before, { notifiedOn, workingDays }) => ({
    ...before,
    extensions: [...before.extensions, { notifiedOn, workingDays, whileRunning: replyClockRuns(before) }],
  }),
  unlawful: (now, office) => {
    const closed = notInHand(now);
    if (closed) return closed;
    if (replyClockOff(now)) return 'ReplyClockOff';
    if (alreadyExtended(now, office)) return 'AlreadyExtended';
    if (alreadyDelayed(now, office)) return 'AlreadyDelayed';
    return replyPeriodOver(now, office) ? 'ReplyPeriodOver' : null;
  },
};
