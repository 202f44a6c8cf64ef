import type { RegisterQuestion } from '@taizhang/views';
import type { Parts } from '../parts';
import { askingDay, momentOf } from './asking-day';
import { writeCursor } from './cursor';
import { pageLine } from './register-page-line';
import { filterOn, orderOf } from './register-question';
import type { RegisterPageAnswer, RegisterPageQuestion } from './register-question';
import { searchRequests } from './search-requests';

/** More are not counted: a number nobody reads must not cost more than the page. */
const MOST_COUNTED = 1_000;

/** A page of an agency's register, by filter. */
export async function registerPageOf(
  question: RegisterPageQuestion,
  parts: Parts,
): Promise<RegisterPageAnswer> {
  if (question.text !== undefined) return searchRequests({ ...question, text: question.text }, parts);
  const { agency, cursor, limit } = question;
  const moment = await momentOf(question.asKnownAt, parts);
  const day = cursor?.day ?? moment.day;
  const filter = filterOn(question, day);
  const { sort, order } = orderOf(filter, question);
  return parts.views.read(async (reading) => {
    const { calendar } = reading.rulesOf(agency);
    const asking = askingDay(day, calendar);
    const asked: RegisterQuestion = {
      ...{ agency, filter, asking, sort, order, knownAt: moment.knownAt },
      ...(cursor ? { after: cursor } : {}),
      limit: limit + 1,
    };
    const found = await reading.registerPage(asked);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      agency,
      day,
      position: moment.knownAt ?? reading.position,
      cases: page.map(({ listed }) => pageLine(listed, calendar, day)),
      next: last && found.length > limit ? writeCursor({ sort, order, day, ...last.place }) : null,
      total: cursor ? null : await reading.countUpTo(asked, MOST_COUNTED),
    };
  });
}
