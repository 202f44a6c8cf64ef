import { disclosesSomething, OUTCOMES } from './outcome';
import type { Outcome } from './outcome';
import type { ReplyDecision } from './reply/reply';
import type { Ending } from './transfer/transfer';

/**
 * What a reply over several items comes to as a whole (POL-6, default reading): all given: granted; something given
 * and something not: partial, and nothing else (区分处理, art. 37); nothing given: the main ground chosen by a person,
 * else the first in the form's order.
 */
export function outcomeOfReply({
  outcomes,
  mainOutcome,
}: Pick<ReplyDecision, 'outcomes' | 'mainOutcome'>): Outcome {
  const given = outcomes.filter(({ outcome }) => disclosesSomething(outcome));
  if (given.length > 0) {
    return outcomes.every(({ outcome }) => outcome === 'granted') ? 'granted' : 'partial';
  }
  const found = new Set(outcomes.map(({ outcome }) => outcome));
  if (found.size > 1 && mainOutcome && !disclosesSomething(mainOutcome)) return mainOutcome;
  return OUTCOMES.find((outcome) => found.has(outcome)) ?? 'other.other';
}

/** The outcome with which a request ended (rows 三 of table three). */
export function outcomeOfEnding(ending: Ending): Outcome {
  switch (ending.kind) {
    case 'replied':
      return outcomeOfReply(ending.decision);
    case 'correctionLapsed':
      return 'other.correctionOverdue';
    case 'feeLapsed':
      return 'other.feeOverdue';
    case 'withdrawn':
    case 'transferred':
      return 'other.other';
  }
}
