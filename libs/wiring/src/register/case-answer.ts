import type { NextAct } from '@taizhang/request-case';
import type { ClockAnswer } from '../deadline/deadline-answer';
import type { RegisterAnswerLine } from './register-answer';

/** One case on one page: its line, its clocks, and what may be done next. */
export interface CaseAnswer extends RegisterAnswerLine {
  readonly clocks: readonly ClockAnswer[];
  readonly nextActs: readonly NextAct[];
}
