/**
 * What both arithmetics are asked: a period told in plain days (YYYY-MM-DD), with everything that may
 * happen to it. Knows nothing of the program.
 */
export type DeadlineStory = ReplyStory | DaysStory | MonthsStory;

/** A period in working days, such as that of the reply 答复期限. */
export interface ReplyStory {
  readonly kind: 'reply';
  readonly startedOn: string;
  readonly workingDays: number;
  readonly consultations: readonly Consultation[];
  /** Days on which the count began anew (补正, 缴费), in order. */
  readonly restartedOn: readonly string[];
  readonly extension?: Extension;
}

/** 征求意见 */
export interface Consultation {
  readonly name: string;
  readonly sentOn: string;
  readonly endedOn: string;
}

/** 延长: `toldOn` does not matter for the count. */
export interface Extension {
  readonly toldOn: string;
  readonly workingDays: number;
}

export interface DaysStory {
  readonly kind: 'days';
  readonly startedOn: string;
  readonly days: number;
}

export interface MonthsStory {
  readonly kind: 'months';
  readonly startedOn: string;
  readonly months: number;
}

/** What both arithmetics answer. `diary` has one line for each day: day, + or -, reason, who. */
export interface DeadlineAnswer {
  readonly dueOn: string;
  readonly provisional: boolean;
  readonly diary: readonly string[];
}
