import { yearOf } from '@taizhang/deadlines';
import type { AppealResult, Judgment } from '@taizhang/request-case';
import type { InstanceMention } from '../dispute-mention';
import type { DecidingAct, DisputeResult } from '../facts';
import type { Rules } from '../policies';
import { JUDGMENT_COLUMNS } from './results';

/** How and by which act a suit, or one instance of it, ended. */
export interface SuitEnd {
  readonly as: DisputeResult;
  readonly by: DecidingAct;
}

/**
 * POL-13: the effective judgment. An instance's result counts from its conclusion, unless an appeal is known; then the
 * suit is pending until the appeal's end. The other reading: the first judgment counts, whatever follows.
 */
export function endOfSuit(instances: readonly InstanceMention[], { policiesOf }: Rules): SuitEnd | null {
  for (const [index, { concluded }] of instances.entries()) {
    // 发回重审: pending until the next instance ends.
    if (!concluded || concluded.result === 'remanded') continue;
    const reading = policiesOf(yearOf(concluded.by.on)).effectiveJudgment;
    const isLast = index === instances.length - 1;
    if (isLast) return endOfInstance(instances, index);
    if (reading === 'atConclusion') return endOfInstance(instances, index, 'POL-13.atConclusion');
  }
  return null;
}

/** How one instance ended, with the rule that says so; null while it is open. */
export function endOfInstance(
  instances: readonly InstanceMention[],
  index: number,
  rule?: string,
): SuitEnd | null {
  const concluded = instances[index]?.concluded;
  if (!concluded) return null;
  const { act, ordinal, on } = concluded.by;
  const as = columnOf(instances, index);
  return { as, by: { act, ordinal, on, rule: rule ?? `result.suit.${concluded.result}` } };
}

const APPEAL_RESULTS: ReadonlySet<Judgment | AppealResult> = new Set<AppealResult>([
  'appealDismissed',
  'reversed',
  'remanded',
]);

function isJudgment(result: Judgment | AppealResult): result is Judgment {
  return !APPEAL_RESULTS.has(result);
}

/** The column of an instance's result. A remand has none of its own where instances are counted: 其他. */
function columnOf(instances: readonly InstanceMention[], index: number): DisputeResult {
  const concluded = instances[index]?.concluded;
  if (!concluded) return 'other';
  const { result, finalResult } = concluded;
  if (result === 'reversed') return finalResult ? JUDGMENT_COLUMNS[finalResult] : 'other';
  if (leavesJudgment(instances, index)) return columnOf(instances, index - 1);
  return isJudgment(result) ? JUDGMENT_COLUMNS[result] : 'other';
}

/** 驳回上诉, or an appeal taken back, leaves the judgment below as it was. */
function leavesJudgment(instances: readonly InstanceMention[], index: number): boolean {
  const result = instances[index]?.concluded?.result;
  if (result === 'appealDismissed') return index > 0;
  return (result === 'withdrawn' || result === 'deemedWithdrawn') && isAppeal(instances, index);
}

/** An instance after a judgment is an appeal; one after a remand is the first instance again. */
function isAppeal(instances: readonly InstanceMention[], index: number): boolean {
  const below = instances[index - 1]?.concluded;
  return below !== undefined && below !== null && below.result !== 'remanded';
}
