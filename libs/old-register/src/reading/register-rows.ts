import { outcomeOfReply } from '@taizhang/request-case';
import type { RowContext, RowValues, SheetLayout } from '../register/act-columns';
import { ITEMS, NUMBER } from '../register/application';
import { ABOUT_COLUMN } from '../register/disputes';
import { ITEM_RESULTS, OUTCOME_COLUMN, isItemResults, isOutcome } from '../register/reply';
import type { Header } from './header';
import type { DateSystem, RawRow } from './raw-cell';
import { actsOfRow, readValues } from './read-row';
import type { OfCase, RowFault, RowReading } from './read-row';

/** Whose register it is. */
export interface RegisterOf {
  readonly agency: string;
  /** The year of numbers that are only a count, 1, 2, 3 …: they become 2024-1. Null leaves them as they are. */
  readonly year: number | null;
}

interface KnownCase {
  readonly row: number;
  readonly items: number;
  readonly refused: boolean;
}

const COUNT_ONLY = /^\d{1,5}$/;

/** Reads a register row by row; remembers of each case only where it stands and how many items it has. */
export class RegisterRows {
  private readonly cases = new Map<string, KnownCase>();

  constructor(private readonly of: RegisterOf) {}

  /** Null for a row in which nothing is written. */
  read(header: Header, row: RawRow, dates: DateSystem): RowReading | null {
    const { values, faults } = readValues(header, row, dates);
    if (values.size === 0 && faults.length === 0) return null;
    const request = this.numberIn(values);
    const known = this.cases.get(request ?? '');
    const numbered = request === null ? values : new Map(values).set(NUMBER.header, request);
    const { layout } = header;
    const context = { values: numbered, items: itemsIn(layout, values, known) };
    const placed = placeFaults(layout, context, known);
    const reading = readingOf(layout, context, { faults, placed, of: { agency: this.of.agency, request } });
    if (layout.opensCases && request !== null)
      this.remember(request, { row: row.row, items: context.items ?? 0, refused: !reading.ok });
    return reading;
  }

  /** A number that is repeated stays with its first row. */
  private remember(request: string, one: KnownCase): void {
    if (!this.cases.has(request)) this.cases.set(request, one);
  }

  private numberIn(values: RowValues): string | null {
    const number = values.get(NUMBER.header);
    if (typeof number !== 'string') return null;
    return this.of.year !== null && COUNT_ONLY.test(number) ? `${this.of.year}-${Number(number)}` : number;
  }
}

/** The case's own row says how many items it has; on the other sheets it is remembered. */
function itemsIn(
  { opensCases }: SheetLayout,
  values: RowValues,
  known: KnownCase | undefined,
): number | null {
  if (!opensCases) return known?.items ?? null;
  const items = values.get(ITEMS.header);
  return Array.isArray(items) ? items.length : 0;
}

interface FaultsSoFar {
  /** Of single cells. */
  readonly faults: readonly RowFault[];
  /** Of the case's number. */
  readonly placed: readonly RowFault[];
  readonly of: OfCase;
}

function readingOf(
  layout: SheetLayout,
  context: RowContext,
  { faults, placed, of }: FaultsSoFar,
): RowReading {
  const told = faults.some(({ column }) => column === NUMBER) ? faults : [...placed, ...faults];
  return together(told.length > 0 ? told : resultFaults(context), actsOfRow(layout, context, of));
}

/** A word that cannot be read hides what the act would have been: its absence is not said a second time. */
function together(faults: readonly RowFault[], acts: RowReading): RowReading {
  if (acts.ok && faults.length === 0) return acts;
  const told = new Set(faults.map(({ column }) => column));
  const more = acts.ok ? [] : acts.faults.filter(({ column }) => !told.has(column));
  return { ok: false, faults: [...faults, ...more] };
}

function placeFaults(
  layout: SheetLayout,
  { values }: RowContext,
  known: KnownCase | undefined,
): readonly RowFault[] {
  const numbered = values.has(NUMBER.header);
  if (!numbered) {
    return layout.opensCases || !values.has(ABOUT_COLUMN.header)
      ? [{ column: NUMBER, code: 'NoNumber' }]
      : [];
  }
  if (!known) return [];
  if (layout.opensCases) return [{ column: NUMBER, code: 'NumberRepeated', detail: { row: known.row } }];
  return known.refused ? [{ column: NUMBER, code: 'CaseRefused', detail: { row: known.row } }] : [];
}

/** The result of the whole and the results of the items must tell the same. */
function resultFaults({ values, items }: RowContext): readonly RowFault[] {
  const whole = values.get(OUTCOME_COLUMN.header);
  const each = values.get(ITEM_RESULTS.header);
  if (each === undefined) {
    return whole !== undefined && items === null ? [{ column: OUTCOME_COLUMN, code: 'ItemsUnknown' }] : [];
  }
  if (!isItemResults(each) || typeof whole !== 'string' || !isOutcome(whole)) return [];
  const outcomes = each.flatMap(({ item, outcome }) => (isOutcome(outcome) ? [{ item, outcome }] : []));
  const comes = outcomeOfReply({ outcomes, mainOutcome: whole });
  return comes === whole ? [] : [{ column: OUTCOME_COLUMN, code: 'OutcomesDiffer' }];
}
