import { book, classify, countedIn, disputeFacts, formOf } from '@taizhang/annual-report';
import type { BookedCase, BookedDispute, DisputeMention, Rules, Seal } from '@taizhang/annual-report';
import { historyInForce } from '@taizhang/request-case';
import type { LocalDate } from '@taizhang/deadlines';
import type { RecordedAct } from '@taizhang/request-case';

export interface CountedCell {
  readonly year: number;
  readonly cell: string;
  readonly entry: BookedCase | BookedDispute;
}

/** What one agency's report says of one stream, apart from all its other cases. */
export interface OneStream {
  readonly agency: string;
  readonly stream: string;
  /** What other streams of the agency say of reviews and suits: one dispute may concern several requests. */
  readonly mentionedElsewhere: readonly DisputeMention[];
  readonly upTo: number;
  readonly rules: Rules;
  /** Only acts up to this legal day; left out: all of them. */
  readonly onDay?: LocalDate;
}

/**
 * In which cells of which years a stream counts. Cases are booked one by one and disputes by their keys, so what the
 * agency's other streams say of other disputes moves nothing here.
 */
export function countedCells(
  recorded: readonly RecordedAct[],
  { agency, stream, mentionedElsewhere, upTo, rules, onDay }: OneStream,
  seals: readonly Seal[],
): readonly CountedCell[] {
  const said = classify(historyInForce(recorded, rules.calendar, { asOf: onDay }), stream, rules);
  const cases = said.cases.filter((one) => one.agency === agency);
  const own = said.disputes.filter((one) => one.agency === agency);
  const keys = new Set(own.map(keyOf));
  const mentions = [...mentionedElsewhere.filter((one) => keys.has(keyOf(one))), ...own];
  return book({ cases, disputes: disputeFacts(mentions, rules) }, seals, upTo, rules).flatMap((year) => {
    const form = formOf(year.year);
    return form ? countedIn(year, stream, form) : [];
  });
}

function keyOf({ kind, key }: DisputeMention): string {
  return `${kind} ${key}`;
}
