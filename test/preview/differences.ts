import type { LocalDate } from '@taizhang/deadlines';
import type { AgencyChanges, ChangesAnswer } from '@taizhang/wiring';
import type { CaseAnswers } from './recorded-world';

/** Due dates by clock, as a person reads them off the case's page: the last of a name is the one that holds. */
function dueDates({ clocks }: CaseAnswers): ReadonlyMap<string, LocalDate | null> {
  const holding = clocks.filter(({ state }) => !['restarted', 'extended'].includes(state));
  return new Map(holding.map(({ clock, dueOn }) => [clock, dueOn]));
}

function movedDueDates(before: CaseAnswers, after: CaseAnswers): readonly string[] {
  const [was, is] = [dueDates(before), dueDates(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((clock) => ({ clock, from: was.get(clock) ?? null, to: is.get(clock) ?? null }))
    .flatMap(({ clock, from, to }) => (from === to ? [] : [`${clock} ${from} → ${to}`]))
    .toSorted();
}

/** What the first list has that the second has not, one for one. */
function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return all.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function standing({ line }: CaseAnswers) {
  return line ? { stage: line.stage, flags: line.flags } : { stage: null, flags: [] };
}

/** What became different for one agency. */
export function difference(before: CaseAnswers, after: CaseAnswers) {
  const [was, is] = [standing(before), standing(after)];
  const known = [...without(after.known, before.known), ...without(before.known, after.known)];
  const years = known.map((cell) => Number(cell.slice(0, 4)));
  return {
    dueDates: movedDueDates(before, after),
    stage: is.stage === null || is.stage === was.stage ? null : { from: was.stage, to: is.stage },
    raised: without(is.flags, was.flags),
    lowered: without(was.flags, is.flags),
    enters: without(after.cells, before.cells),
    leaves: without(before.cells, after.cells),
    published: [...new Set(after.sealed.filter((year) => years.includes(year)))].toSorted(),
  };
}

const UNCHANGED: Omit<AgencyChanges, 'agency'> = {
  dueDates: [],
  stage: null,
  flags: { raised: [], lowered: [] },
  cells: [],
  figures: [],
  publishedReports: [],
};

/** What a preview says of one agency, in the same words. */
export function foreseen({ agencies }: ChangesAnswer, agency: string) {
  const own = agencies.find((one) => one.agency === agency) ?? UNCHANGED;
  const cells = (moves: 'enters' | 'leaves') =>
    own.cells
      .filter((one) => one.moves === moves)
      .map(({ year, cell }) => `${year} ${cell}`)
      .toSorted();
  return {
    dueDates: own.dueDates.map(({ clock, from, to }) => `${clock} ${from} → ${to}`).toSorted(),
    stage: own.stage,
    ...own.flags,
    enters: cells('enters'),
    leaves: cells('leaves'),
    published: own.publishedReports,
  };
}
