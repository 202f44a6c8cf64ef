import { wanOfFen, yuanOfFen } from './amount';
import type { DisclosureAct } from './acts';
import { sourceOf, tableTwoFormOf } from './cells';
import type { CellOf2019, CellOf2021, CellSource } from './cells';
import { sharesIn } from './contributions';

interface DocumentsOf2021 {
  readonly issued: number;
  readonly repealed: number;
  readonly valid: number;
}

interface Decisions {
  readonly decisions: number;
}

/** Table two under 国办公开办函〔2021〕30号, as printed. */
export interface TableTwo2021 {
  readonly rules: DocumentsOf2021;
  readonly normative: DocumentsOf2021;
  readonly licence: Decisions;
  readonly penalty: Decisions;
  readonly coercion: Decisions;
  /** 万元 */
  readonly fees: { readonly amountWan: number };
}

interface DocumentsOf2019 {
  readonly newMade: number;
  readonly newPublished: number;
  readonly totalPublished: number;
}

interface Items {
  readonly prevYearItems: number;
  readonly change: number;
}

/** Table two under 国办公开办函〔2019〕60号, as printed. */
export interface TableTwo2019 {
  readonly rules: DocumentsOf2019;
  readonly normative: DocumentsOf2019;
  readonly licence: Items & Decisions;
  readonly otherServices: Items & Decisions;
  readonly penalty: Items & Decisions;
  readonly coercion: Items & Decisions;
  readonly fees: Items;
  readonly procurement: { readonly count: number; readonly amountYuan: number };
}

/** Table two of a year under the form of 2021. */
export function tableTwo2021(acts: readonly DisclosureAct[], year: number): TableTwo2021 {
  const cell = (name: CellOf2021) => printed(sourceOf('2021', name), acts, year, name);
  return {
    rules: {
      issued: cell('t2.rules.issued'),
      repealed: cell('t2.rules.repealed'),
      valid: cell('t2.rules.valid'),
    },
    normative: {
      issued: cell('t2.normative.issued'),
      repealed: cell('t2.normative.repealed'),
      valid: cell('t2.normative.valid'),
    },
    licence: { decisions: cell('t2.licence.decisions') },
    penalty: { decisions: cell('t2.penalty.decisions') },
    coercion: { decisions: cell('t2.coercion.decisions') },
    fees: { amountWan: cell('t2.fees.amountWan') },
  };
}

/** Table two of a year under the form of 2019; a cell that nobody declared prints 0. */
export function tableTwo2019(acts: readonly DisclosureAct[], year: number): TableTwo2019 {
  const cell = (name: CellOf2019) => printed(sourceOf('2019', name), acts, year, name);
  const documents = (row: 'rules' | 'normative') => ({
    newMade: cell(`t2.${row}.newMade`),
    newPublished: cell(`t2.${row}.newPublished`),
    totalPublished: cell(`t2.${row}.totalPublished`),
  });
  const items = (row: 'licence' | 'otherServices' | 'penalty' | 'coercion' | 'fees') => ({
    prevYearItems: cell(`t2.${row}.prevYearItems`),
    change: cell(`t2.${row}.change`),
  });
  const matters = (row: 'licence' | 'otherServices' | 'penalty' | 'coercion') => ({
    ...items(row),
    decisions: cell(`t2.${row}.decisions`),
  });
  return {
    rules: documents('rules'),
    normative: documents('normative'),
    licence: matters('licence'),
    otherServices: matters('otherServices'),
    penalty: matters('penalty'),
    coercion: matters('coercion'),
    fees: items('fees'),
    procurement: { count: cell('t2.procurement.count'), amountYuan: cell('t2.procurement.amountYuan') },
  };
}

function printed(
  source: CellSource | undefined,
  acts: readonly DisclosureAct[],
  year: number,
  cell: string,
): number {
  if (!source) return 0;
  const sum = sharesIn(source, acts, year, cell).reduce((total, { share }) => total + share, 0);
  return inUnitOf(source, sum);
}

/** Shares are whole numbers; money is printed in the unit of its cell. */
function inUnitOf(source: CellSource, sum: number): number {
  if (source.from === 'fees') return wanOfFen(sum);
  return source.from === 'formFigure' && source.measure === 'yuan' ? yuanOfFen(sum) : sum;
}

/** A cell with the acts behind it; `adds` is in the cell's own unit. */
export interface ExplainedCell<Recorded extends DisclosureAct> {
  readonly cell: string;
  readonly figure: number;
  readonly behind: readonly { readonly act: Recorded; readonly adds: number }[];
}

/** What stands behind a cell of table two; undefined for a cell or a year that no form has. */
export function explainCell<Recorded extends DisclosureAct>(
  acts: readonly Recorded[],
  year: number,
  cell: string,
): ExplainedCell<Recorded> | undefined {
  const form = tableTwoFormOf(year);
  const source = form && sourceOf(form, cell);
  if (!source) return undefined;
  const behind = sharesIn(source, acts, year, cell).map(({ act, share }) => ({
    act,
    adds: inUnitOf(source, share),
  }));
  return { cell, figure: printed(source, acts, year, cell), behind };
}
