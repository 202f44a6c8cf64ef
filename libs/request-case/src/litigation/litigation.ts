import type { ActReference } from '../act-reference';
import type { ActRules } from '../act-rules';
import type { RequestCase } from '../case';
import { nothingToDispute } from '../dispute';
import type {
  AppealAccepted,
  AppealResult,
  Defendant,
  InstanceConcluded,
  Judgment,
  LitigationAccepted,
  Plaintiff,
} from './acts';

/** What happened in a suit after it was filed, in legal order. */
export type SuitStep =
  | {
      readonly kind: 'concluded';
      readonly result: Judgment | AppealResult;
      readonly finalResult: Judgment | null;
      readonly by: ActReference;
    }
  | { readonly kind: 'appealed'; readonly by: ActReference };

/** 行政诉讼 over the agency's act, by its key. */
export interface Suit {
  readonly key: string;
  readonly accepted: ActReference;
  readonly plaintiff: Plaintiff;
  readonly defendants: readonly Defendant[];
  readonly steps: readonly SuitStep[];
}

function withStep(before: RequestCase, key: string, step: SuitStep): RequestCase {
  return {
    ...before,
    suits: before.suits.map((suit) =>
      suit.key === key && !saidBefore(suit, step) ? { ...suit, steps: [...suit.steps, step] } : suit,
    ),
  };
}

/** Appeals of both sides open one instance; a judgment told twice is one judgment. */
function saidBefore({ steps }: Suit, step: SuitStep): boolean {
  const last = steps.at(-1);
  if (!last) return false;
  if (last.kind === 'appealed') return step.kind === 'appealed';
  return step.kind === 'concluded' && last.by.on === step.by.on && last.result === step.result;
}

function unknown(before: RequestCase, key: string) {
  return before.suits.some((suit) => suit.key === key) ? null : 'NoSuchSuit';
}

/** Pending: filed or appealed and not decided since. */
function pending(suit: Suit): boolean {
  const last = suit.steps.at(-1);
  return !last || last.kind === 'appealed' || last.result === 'remanded';
}

export const litigationAccepted: ActRules<LitigationAccepted> = {
  dayOf: (act) => act.acceptedOn,
  impossible: (act, before) => (unknown(before, act.suit) ? null : 'SuitKeyUsed'),
  evolve: (before, { suit: key, plaintiff = 'applicant', defendants = ['self'] }, by) => ({
    ...before,
    suits: [...before.suits, { key, accepted: by, plaintiff, defendants, steps: [] }],
  }),
  unlawful: (now, office) => nothingToDispute(now, office),
};

export const instanceConcluded: ActRules<InstanceConcluded> = {
  dayOf: (act) => act.concludedOn,
  impossible: (act, before) => unknown(before, act.suit),
  evolve: (before, { suit, result, finalResult = null }, by) =>
    withStep(before, suit, { kind: 'concluded', result, finalResult, by }),
  unlawful: (now) => (now.suits.some(pending) ? null : 'NoSuitPending'),
};

export const appealAccepted: ActRules<AppealAccepted> = {
  dayOf: (act) => act.acceptedOn,
  impossible: (act, before) => unknown(before, act.suit),
  evolve: (before, { suit }, by) => withStep(before, suit, { kind: 'appealed', by }),
  unlawful: (now) => (now.suits.some((suit) => !pending(suit)) ? null : 'NoJudgmentToAppeal'),
};
