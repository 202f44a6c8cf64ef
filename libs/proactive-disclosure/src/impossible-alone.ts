import { yearOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { fenOfWan, fenOfYuan } from './amount';
import type { DecisionsCounted, DisclosureAct, FeesCollected, FormFigure } from './acts';
import { sourceOf, tableTwoFormOf } from './cells';
import type { FigureMeasure } from './cells';
import type { DisclosureRefusal, DisclosureRefusalCode } from './refusal';

function refuse(code: DisclosureRefusalCode, field: string): DisclosureRefusal {
  return { code, field };
}

/** What makes an act impossible whatever else is recorded. */
export function impossibleAlone(act: DisclosureAct, today: LocalDate): DisclosureRefusal | null {
  switch (act.act) {
    case 'DocumentIssued':
      return inFuture(act.issuedOn, 'issuedOn', today);
    case 'DocumentRepealed':
      return inFuture(act.repealedOn, 'repealedOn', today);
    case 'StockDeclared':
      return inFuture(act.on, 'on', today) ?? notACount(act.count, 'count');
    case 'DecisionsCounted':
      return periodFault(act, today) ?? notACount(act.count, 'count');
    case 'FeesCollected':
      return periodFault(act, today) ?? amountFault(fenOfWan(act.amountWan), 'amountWan');
    case 'FormFigure':
      return yearInFuture(act.year, today) ?? formFigureFault(act);
    case 'FigureDeclared':
      return yearInFuture(act.year, today);
  }
}

function inFuture(day: LocalDate, field: string, today: LocalDate): DisclosureRefusal | null {
  return day > today ? refuse('DayInFuture', field) : null;
}

function yearInFuture(year: number, today: LocalDate): DisclosureRefusal | null {
  return year > yearOf(today) ? refuse('DayInFuture', 'year') : null;
}

function notACount(value: number, field: string): DisclosureRefusal | null {
  return Number.isSafeInteger(value) && value >= 0 ? null : refuse('NotACount', field);
}

function amountFault(amount: number | DisclosureRefusalCode, field: string): DisclosureRefusal | null {
  return typeof amount === 'number' ? null : refuse(amount, field);
}

/** A period belongs to one report year, or its figure could not be divided. */
function periodFault(
  { from, to }: DecisionsCounted | FeesCollected,
  today: LocalDate,
): DisclosureRefusal | null {
  if (from > to) return refuse('PeriodReversed', 'to');
  if (yearOf(from) !== yearOf(to)) return refuse('PeriodCrossesYears', 'to');
  return inFuture(to, 'to', today);
}

function formFigureFault({ year, cell, value }: FormFigure): DisclosureRefusal | null {
  if (tableTwoFormOf(year) !== '2019') return refuse('NotUnderFormOf2019', 'year');
  const source = sourceOf('2019', cell);
  if (!source) return refuse('UnknownCell', 'cell');
  if (source.from !== 'formFigure') return refuse('CellGivenByAct', 'cell');
  return measureFault(value, source.measure);
}

function measureFault(value: number, measure: FigureMeasure): DisclosureRefusal | null {
  if (measure === 'yuan') return amountFault(fenOfYuan(value), 'value');
  return notACount(measure === 'change' ? Math.abs(value) : value, 'value');
}
