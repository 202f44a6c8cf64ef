import { OUTCOMES } from '@taizhang/request-case';
import type { ApplicantCategory, Outcome } from '@taizhang/request-case';
import { tableTwo2019, tableTwo2021 } from '@taizhang/proactive-disclosure';
import type { DisclosureAct, TableTwo2019, TableTwo2021 } from '@taizhang/proactive-disclosure';
import type { BookedCase, BookedYear } from '../book/booked-year';
import { DISPUTE_GROUPS } from '../facts';
import type { DisputeGroup, DisputeResult } from '../facts';
import type { Form } from '../form/form';

/** A printed row of table three; null is a blank cell of a report from elsewhere, ours have none. */
export type TableThreeCells<Figure = number> = { readonly [Column in ApplicantCategory | 'total']: Figure };

/** Row code → its cells, in the form's order. */
export interface TableThree<Figure = number> {
  readonly [row: string]: TableThreeCells<Figure>;
}

export type TableFourCells<Figure = number> = {
  readonly [Result in DisputeResult | 'pending' | 'total']: Figure;
};

export type TableFour<Figure = number> = { readonly [Group in DisputeGroup]: TableFourCells<Figure> };

/** The figures of one year's report, in the shape of published reports as data. */
export interface ReportTables {
  readonly format: Form['version'];
  readonly table2: TableTwo2019 | TableTwo2021;
  readonly table3: TableThree;
  readonly table4: TableFour;
}

/** The three tables of a year: table two from its acts, three and four from the year's sets. */
export function reportTables(year: BookedYear, acts: readonly DisclosureAct[], form: Form): ReportTables {
  return {
    format: form.version,
    table2: form.version === '2019' ? tableTwo2019(acts, year.year) : tableTwo2021(acts, year.year),
    table3: tableThree(year, form),
    table4: tableFour(year),
  };
}

type ColumnCounts = { readonly [Column in ApplicantCategory]: number };

const NOBODY: ColumnCounts = {
  naturalPerson: 0,
  business: 0,
  research: 0,
  publicWelfare: 0,
  legalService: 0,
  otherOrg: 0,
};

/** Table three 收到和处理政府信息公开申请情况. Every case is looked at once in each of its sets. */
export function tableThree(year: BookedYear, form: Form): TableThree {
  const byOutcome = new Map<Outcome, BookedCase[]>(OUTCOMES.map((outcome) => [outcome, []]));
  for (const one of year.concluded) byOutcome.get(one.as)?.push(one);
  const rows = form.tableThree.rows.map(({ code, counts }) => {
    const cases =
      counts.set === 'outcome'
        ? counts.outcomes.flatMap((outcome) => byOutcome.get(outcome) ?? [])
        : year[counts.set];
    return [code, countByColumn(cases)] as const;
  });
  return Object.fromEntries(rows);
}

function countByColumn(cases: readonly BookedCase[]): TableThreeCells {
  const counts: { [Column in ApplicantCategory]: number } = { ...NOBODY };
  for (const { column } of cases) counts[column] += 1;
  return { ...counts, total: cases.length };
}

/** Table four 政府信息公开行政复议、行政诉讼情况. */
export function tableFour({ disputes }: BookedYear): TableFour {
  const [review, direct, afterReview] = DISPUTE_GROUPS.map((group) =>
    disputes.filter((dispute) => dispute.group === group).map(({ result }) => result),
  );
  return {
    review: countByResult(review),
    litigationDirect: countByResult(direct),
    litigationAfterReview: countByResult(afterReview),
  };
}

function countByResult(results: readonly (DisputeResult | 'pending')[] = []): TableFourCells {
  const counts = { upheld: 0, corrected: 0, other: 0, pending: 0 };
  for (const result of results) counts[result] += 1;
  return { ...counts, total: counts.upheld + counts.corrected + counts.other + counts.pending };
}
