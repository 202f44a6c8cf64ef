import type { Office } from './act-rules';
import type { RequestCase } from './case';
import type { ReasonCode } from './next-acts/reason';
import { replyPeriodOver } from './clocks/reply-period';

/** A review or suit needs an act of the agency or its inaction (行政复议法 2023 art. 11; 行政诉讼法 art. 12). */
export function nothingToDispute(now: RequestCase, office: Office): ReasonCode | null {
  if (!now.submission) return 'NotSubmitted';
  if (now.voided) return 'CaseVoided';
  const somethingDone = now.dispatches.length > 0 || now.holders.some((holder) => holder.ending);
  return somethingDone || replyPeriodOver(now, office) ? null : 'NothingToDispute';
}
