import { book, classify, disputeFacts, formOf, reportTables, rulesWith } from '@taizhang/annual-report';
import { historyInForce } from '@taizhang/request-case';
import type { PureStreams } from './pure-streams';
import type { AnswerTable, ReportAnswer } from './taizhang-under-test';

const rules = rulesWith();

/** The rows and columns of a table, whichever of the forms it is of. */
function answerTable(table: object): AnswerTable {
  return Object.fromEntries(Object.entries(table).map(([row, cells]) => [row, { ...cells }]));
}

/** The report by the rules alone: every stream classified, the agency's facts booked, the year's sets printed. */
export function pureReport(streams: PureStreams, agency: string, year: number): ReportAnswer {
  const form = formOf(year);
  if (!form) throw new RangeError(`No form is known for ${year}.`);
  const said = streams
    .all()
    .map(({ name, recorded }) => classify(historyInForce(recorded, rules.calendar), name, rules));
  const cases = said.flatMap((one) => one.cases).filter((one) => one.agency === agency);
  const mentions = said.flatMap((one) => one.disputes).filter((one) => one.agency === agency);
  const years = book({ cases, disputes: disputeFacts(mentions, rules) }, [], year, rules);
  const booked = years.at(-1);
  if (!booked) throw new RangeError(`Nothing was booked for ${year}.`);
  const { format, table2, table3, table4 } = reportTables(booked, streams.disclosureOf(agency), form);
  return {
    agency,
    year,
    format,
    table2: answerTable(table2),
    table3: answerTable(table3),
    table4: answerTable(table4),
  };
}
