import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { lineOn } from '@taizhang/request-case';
import type { Channel } from '@taizhang/request-case';
import type { ListedCase } from '@taizhang/views';
import type { RegisterAnswerLine } from './register-answer';

/** A line of the register with what it is filtered by. */
export interface RegisterPageLine extends RegisterAnswerLine {
  readonly channel: Channel | null;
  readonly submittedOn: LocalDate | null;
  /** The id of the account that works on it. */
  readonly handler: string | null;
}

export function pageLine(listed: ListedCase, calendar: Calendar, day: LocalDate): RegisterPageLine {
  const { request, number, channel, submittedOn, handler, standing } = listed;
  return { request, number, channel, submittedOn, handler, ...lineOn(standing, calendar, day) };
}
