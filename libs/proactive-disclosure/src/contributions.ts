import { lastDayOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { fenOfWan, fenOfYuan } from './amount';
import type { DisclosureAct, DocumentKind } from './acts';
import { yearOfAct } from './cells';
import type { CellSource } from './cells';

/** One act's share in a cell. The shares of a cell add up to it: whole numbers, money in 分. */
export interface Share<Recorded extends DisclosureAct> {
  readonly act: Recorded;
  readonly share: number;
}

/** The acts behind a cell and what each adds; every figure of table two is the sum of its shares. */
export function sharesIn<Recorded extends DisclosureAct>(
  source: CellSource,
  acts: readonly Recorded[],
  year: number,
  cell: string,
): readonly Share<Recorded>[] {
  if (source.from === 'valid') return stockShares(source.kind, acts, lastDayOf(year));
  return acts.flatMap((act) => {
    const share = yearOfAct(act) === year ? shareOf(act, source, cell) : null;
    return share === null ? [] : [{ act, share }];
  });
}

/** What an act of the year adds to a cell; null where it does not belong to the cell. */
function shareOf(act: DisclosureAct, source: CellSource, cell: string): number | null {
  switch (act.act) {
    case 'DocumentIssued':
      return source.from === 'issued' && source.kind === act.kind ? 1 : null;
    case 'DocumentRepealed':
      return source.from === 'repealed' && source.kind === act.kind ? 1 : null;
    case 'FeesCollected':
      return source.from === 'fees' ? exact(fenOfWan(act.amountWan)) : null;
    default:
      return countedShareOf(act, source, cell);
  }
}

function countedShareOf(act: DisclosureAct, source: CellSource, cell: string): number | null {
  if (act.act === 'DecisionsCounted') {
    return source.from === 'decisions' && source.kind === act.kind ? act.count : null;
  }
  if (act.act !== 'FormFigure' || source.from !== 'formFigure' || act.cell !== cell) return null;
  return source.measure === 'yuan' ? exact(fenOfYuan(act.value)) : act.value;
}

/** `decideDisclosure` lets only exact amounts in. */
function exact(fen: number | string): number {
  if (typeof fen === 'number') return fen;
  throw new RangeError(`A stored amount is not a whole number of fen (${fen}): record it anew, exactly.`);
}

/**
 * 现行有效: the last stock declared by the last day, and what was issued and repealed after it; from zero where none
 * was declared.
 */
function stockShares<Recorded extends DisclosureAct>(
  kind: DocumentKind,
  acts: readonly Recorded[],
  lastDay: LocalDate,
): readonly Share<Recorded>[] {
  const declaredOn = lastDeclared(kind, acts, lastDay);
  return acts.flatMap((act) => {
    const change = stockChange(act, kind);
    if (!change || change.on > lastDay) return [];
    const counts = change.declares ? change.on === declaredOn : declaredOn === null || change.on > declaredOn;
    return counts ? [{ act, share: change.by }] : [];
  });
}

interface StockChange {
  readonly on: LocalDate;
  readonly by: number;
  readonly declares: boolean;
}

function stockChange(act: DisclosureAct, kind: DocumentKind): StockChange | null {
  if (!('kind' in act) || act.kind !== kind) return null;
  if (act.act === 'StockDeclared') return { on: act.on, by: act.count, declares: true };
  if (act.act === 'DocumentIssued') return { on: act.issuedOn, by: 1, declares: false };
  return act.act === 'DocumentRepealed' ? { on: act.repealedOn, by: -1, declares: false } : null;
}

function lastDeclared(
  kind: DocumentKind,
  acts: readonly DisclosureAct[],
  lastDay: LocalDate,
): LocalDate | null {
  let last: LocalDate | null = null;
  for (const act of acts) {
    if (act.act !== 'StockDeclared' || act.kind !== kind || act.on > lastDay) continue;
    if (last === null || act.on > last) last = act.on;
  }
  return last;
}
