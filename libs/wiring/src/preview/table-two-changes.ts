import { cellsOf, formOf } from '@taizhang/annual-report';
import type { Form } from '@taizhang/annual-report';
import { explainCell } from '@taizhang/proactive-disclosure';
import type { DisclosureAct } from '@taizhang/proactive-disclosure';
import type { PossibleActs, PreviewPorts } from './preview-acts';
import type { AgencyChanges, MovedFigure } from './preview-answer';

const FIRST_FORM_YEAR = 2019;

/** What acts of the agency itself would change in table two; nothing for any other act. */
export async function tableTwoChanges(
  { disclosed, disclosing }: Pick<PossibleActs, 'disclosed' | 'disclosing'>,
  { agency, upTo }: { readonly agency: string; readonly upTo: number },
  { sealsOf }: Pick<PreviewPorts, 'sealsOf'>,
): Promise<readonly AgencyChanges[]> {
  if (disclosed.length === disclosing.length) return [];
  const years = Array.from({ length: upTo - FIRST_FORM_YEAR + 1 }, (_, at) => FIRST_FORM_YEAR + at);
  const figures = years.flatMap((year) => movedFigures(year, disclosed, disclosing));
  if (figures.length === 0) return [];
  const moved = new Set(figures.map(({ year }) => year));
  const sealed = (await sealsOf(agency)).map(({ year }) => year).filter((year) => moved.has(year));
  const unmoved = { dueDates: [], stage: null, flags: { raised: [], lowered: [] }, cells: [] };
  return [{ agency, ...unmoved, figures, publishedReports: [...new Set(sealed)].toSorted() }];
}

function movedFigures(
  year: number,
  before: readonly DisclosureAct[],
  after: readonly DisclosureAct[],
): readonly MovedFigure[] {
  const form = formOf(year);
  return (form ? tableTwoCells(form) : []).flatMap((cell) => {
    const from = explainCell(before, year, cell)?.figure ?? 0;
    const to = explainCell(after, year, cell)?.figure ?? 0;
    return from === to ? [] : [{ year, cell, from, to }];
  });
}

function tableTwoCells(form: Form): readonly string[] {
  return cellsOf(form).flatMap(({ table, id }) => (table === 2 ? [id] : []));
}
