import { stateCouncilCalendar } from '@taizhang/deadlines';
import type { Calendar } from '@taizhang/deadlines';

/**
 * Readings that the law leaves open, each adopted for whole report years. The first of each list is the default.
 * The texts name no answer; a court or a superior may give one, and then the reading changes, not the history.
 */
export const POLICY_OPTIONS = {
  /**
   * POL-3, art. 33, 国办公开办函〔2016〕235号: the day on which a case counts as concluded 办结. The day the end takes
   * effect (dispatch; signing where served by hand; the day after a lapsed period) · the date on the paper · the day
   * on which staff closed it.
   */
  conclusionDay: ['effectiveDay', 'documentDate', 'closingDay'],
  /**
   * POL-6, art. 37 and the note printed in row 三（二）: items of one application that end differently 区分处理. One 件,
   * partly disclosed or under its main ground · every item a 件 of its own.
   */
  mixedOutcome: ['partialOrMainGround', 'splitIntoItems'],
  /**
   * POL-7, art. 50(3): the year of a review or suit. Every year whose docket it was in, pending or with its result ·
   * only the year in which it was accepted (POL-7b).
   */
  disputeYear: ['inYearDocket', 'acceptedInYear'],
  /** POL-8, art. 50(3): the unit of a suit. The dispute, by its effective judgment · every instance (POL-8b). */
  suitUnit: ['dispute', 'instance'],
  /** POL-10, art. 51: a reply redone after a review or judgment 重新答复. Counts no second time · replaces the reply. */
  redo: ['noSecondCount', 'replaceWithinYear'],
  /**
   * POL-12, 国办公开办函〔2019〕14号: a case handed to another agency. Ends as 其他 and is new at the successor · the
   * successor alone reports it for the year.
   */
  transfer: ['otherAndNewCase', 'successorTakesYear'],
  /**
   * POL-13, 行政诉讼法 art. 85: when a judgment counts. At its conclusion unless an appeal is known · at its
   * conclusion, whatever follows.
   */
  effectiveJudgment: ['unlessAppealKnown', 'atConclusion'],
} as const;

export type PolicyName = keyof typeof POLICY_OPTIONS;

/** One reading of each open question. */
export type Policies = { readonly [Name in PolicyName]: (typeof POLICY_OPTIONS)[Name][number] };

export const DEFAULT_POLICIES: Policies = {
  conclusionDay: 'effectiveDay',
  mixedOutcome: 'partialOrMainGround',
  disputeYear: 'inYearDocket',
  suitUnit: 'dispute',
  redo: 'noSecondCount',
  transfer: 'otherAndNewCase',
  effectiveJudgment: 'unlessAppealKnown',
};

/** Names this file's rules and defaults: raise it when a figure could come out differently. */
export const RULES_VERSION = '2026.1';

/** What a history is judged by: one versioned value, always passed, never looked up. */
export interface Rules {
  readonly version: string;
  readonly calendar: Calendar;
  /** The readings adopted for a report year. */
  policiesOf(year: number): Policies;
}

export interface AdoptedRules {
  readonly version?: string;
  readonly calendar?: Calendar;
  /** Report year → what differs from the defaults in that year. */
  readonly policies?: Readonly<Record<number, Partial<Policies>>>;
}

/** The rules of an agency: the State Council's calendar and the default readings where it adopted nothing else. */
export function rulesWith(adopted: AdoptedRules = {}): Rules {
  const { version = RULES_VERSION, calendar = stateCouncilCalendar, policies = {} } = adopted;
  return { version, calendar, policiesOf: (year) => ({ ...DEFAULT_POLICIES, ...policies[year] }) };
}
