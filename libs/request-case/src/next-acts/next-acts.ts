import type { LegalAct, RectifiableAct } from '../act';
import type { Office } from '../act-rules';
import type { RequestCase } from '../case';
import { currentHolder, seenBy } from '../case-state';
import { RULES_OF_ACTS, rulesOf } from '../rules-of-acts';
import { foldCase } from '../evolve';
import type { ActInForce } from '../history';
import type { ReasonCode } from './reason';

/** Whether an act may lawfully be done now, and if not, why. */
export type NextAct =
  | { readonly act: LegalAct['act']; readonly allowed: true }
  | { readonly act: LegalAct['act']; readonly allowed: false; readonly reason: ReasonCode };

function judge(name: RectifiableAct, now: RequestCase, office: Office): NextAct {
  const reason = now.voided ? 'CaseVoided' : rulesOf(name).unlawful(now, office);
  return reason ? { act: name, allowed: false, reason } : { act: name, allowed: true };
}

function isRectifiable(name: string): name is RectifiableAct {
  return Object.hasOwn(RULES_OF_ACTS, name);
}

/** Every legal act, in the ledger's order, with the reason against those that may not be done today. */
export function nextActs(history: readonly ActInForce[], office: Office): readonly NextAct[] {
  const whole = foldCase(history);
  const now = seenBy(whole, currentHolder(whole)?.agency ?? '');
  return Object.keys(RULES_OF_ACTS)
    .filter(isRectifiable)
    .map((name) => judge(name, now, office));
}
