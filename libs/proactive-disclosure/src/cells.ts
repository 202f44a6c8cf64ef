import { yearOf } from '@taizhang/deadlines';
import type { DecisionKind, DisclosureAct, DocumentKind } from './acts';

/** The two official forms: 国办公开办函〔2019〕60号 for 2019 and 2020, 〔2021〕30号 from 2021. */
export type TableTwoForm = '2019' | '2021';

const FIRST_YEAR_OF_2019_FORM = 2019;
const FIRST_YEAR_OF_2021_FORM = 2021;

export function tableTwoFormOf(year: number): TableTwoForm | undefined {
  if (year >= FIRST_YEAR_OF_2021_FORM) return '2021';
  return year >= FIRST_YEAR_OF_2019_FORM ? '2019' : undefined;
}

/** What a form figure may hold. `change` 增/减 may fall below zero, `yuan` has two decimals. */
export type FigureMeasure = 'count' | 'change' | 'yuan';

/** Where a cell of table two comes from. */
export type CellSource =
  | { readonly from: 'issued' | 'repealed' | 'valid'; readonly kind: DocumentKind }
  | { readonly from: 'decisions'; readonly kind: DecisionKind }
  | { readonly from: 'fees' }
  | { readonly from: 'formFigure'; readonly measure: FigureMeasure };

const figure = (measure: FigureMeasure) => ({ from: 'formFigure', measure }) as const;

const CELLS_OF_2021 = {
  't2.rules.issued': { from: 'issued', kind: 'rules' },
  't2.rules.repealed': { from: 'repealed', kind: 'rules' },
  't2.rules.valid': { from: 'valid', kind: 'rules' },
  't2.normative.issued': { from: 'issued', kind: 'normative' },
  't2.normative.repealed': { from: 'repealed', kind: 'normative' },
  't2.normative.valid': { from: 'valid', kind: 'normative' },
  't2.licence.decisions': { from: 'decisions', kind: 'licence' },
  't2.penalty.decisions': { from: 'decisions', kind: 'penalty' },
  't2.coercion.decisions': { from: 'decisions', kind: 'coercion' },
  't2.fees.amountWan': { from: 'fees' },
} as const satisfies Readonly<Record<string, CellSource>>;

const CELLS_OF_2019 = {
  't2.rules.newMade': { from: 'issued', kind: 'rules' },
  't2.rules.newPublished': figure('count'),
  't2.rules.totalPublished': figure('count'),
  't2.normative.newMade': { from: 'issued', kind: 'normative' },
  't2.normative.newPublished': figure('count'),
  't2.normative.totalPublished': figure('count'),
  't2.licence.prevYearItems': figure('count'),
  't2.licence.change': figure('change'),
  't2.licence.decisions': { from: 'decisions', kind: 'licence' },
  't2.otherServices.prevYearItems': figure('count'),
  't2.otherServices.change': figure('change'),
  't2.otherServices.decisions': figure('count'),
  't2.penalty.prevYearItems': figure('count'),
  't2.penalty.change': figure('change'),
  't2.penalty.decisions': { from: 'decisions', kind: 'penalty' },
  't2.coercion.prevYearItems': figure('count'),
  't2.coercion.change': figure('change'),
  't2.coercion.decisions': { from: 'decisions', kind: 'coercion' },
  't2.fees.prevYearItems': figure('count'),
  't2.fees.change': figure('change'),
  't2.procurement.count': figure('count'),
  't2.procurement.amountYuan': figure('yuan'),
} as const satisfies Readonly<Record<string, CellSource>>;

export type CellOf2021 = keyof typeof CELLS_OF_2021;
export type CellOf2019 = keyof typeof CELLS_OF_2019;

const SOURCES: Readonly<Record<TableTwoForm, ReadonlyMap<string, CellSource>>> = {
  2019: new Map<string, CellSource>(Object.entries(CELLS_OF_2019)),
  2021: new Map<string, CellSource>(Object.entries(CELLS_OF_2021)),
};

/** Where the cell of that form comes from; undefined for a cell that the form does not have. */
export function sourceOf(form: TableTwoForm, cell: string): CellSource | undefined {
  return SOURCES[form].get(cell);
}

/** The report year in which an act counts, by its own day or period; null for one that counts in no single year. */
export function yearOfAct(act: DisclosureAct): number | null {
  switch (act.act) {
    case 'DocumentIssued':
      return yearOf(act.issuedOn);
    case 'DocumentRepealed':
      return yearOf(act.repealedOn);
    case 'DecisionsCounted':
    case 'FeesCollected':
      return yearOf(act.from);
    case 'FormFigure':
    case 'FigureDeclared':
      return act.year;
    case 'StockDeclared':
      return null;
  }
}
