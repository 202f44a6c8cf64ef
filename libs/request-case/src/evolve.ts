import type { Act, RectifiableAct } from './act';
import type { ActReference } from './act-reference';
import { NO_CASE } from './case';
import type { RequestCase } from './case';
import type { ActInForce } from './history';
import { rulesOf } from './rules-of-acts';

function evolveBy<Name extends RectifiableAct>(
  before: RequestCase,
  name: Name,
  act: Act<Name>,
  by: ActReference,
): RequestCase {
  return rulesOf(name).evolve(before, act, by);
}

/** Remembers one act in force. Never checks, never reads a clock. */
export function evolve(before: RequestCase, { act, recorded, legalDay }: ActInForce): RequestCase {
  const { ordinal, agency } = recorded;
  return evolveBy(before, act.act, act, { act: act.act, ordinal, agency, on: legalDay });
}

/** The case as a history in force makes it. */
export function foldCase(history: readonly ActInForce[]): RequestCase {
  return history.reduce(evolve, NO_CASE);
}
