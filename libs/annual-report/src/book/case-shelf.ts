import type { CaseFact, DecidingAct } from '../facts';
import type { BookedCase, BookedYear, ConcludedCase } from './booked-year';

/** The four case sets of a year. */
export type CaseSets = Pick<BookedYear, 'carriedIn' | 'received' | 'concluded' | 'carriedOut'>;

interface KeyedFact {
  readonly key: string;
  readonly fact: CaseFact;
}

/**
 * Walks one agency's cases through the years. Whoever is in the closing set of a year is in the opening set of the
 * next with the same column, so the years join by construction; whoever was ever received is never received again.
 */
export class CaseShelf {
  readonly #facts: ReadonlyMap<string, CaseFact>;
  readonly #byYear = new Map<number, KeyedFact[]>();
  readonly #everReceived = new Set<string>();
  #open: readonly BookedCase[] = [];

  constructor(facts: readonly CaseFact[]) {
    this.#facts = withKeys(facts);
    for (const [key, fact] of this.#facts) {
      const ofYear = this.#byYear.get(fact.receivedYear);
      if (ofYear) ofYear.push({ key, fact });
      else this.#byYear.set(fact.receivedYear, [{ key, fact }]);
    }
  }

  /** Books a year that is not sealed. */
  book(year: number): CaseSets {
    const carriedIn = this.#open;
    const received = this.#receive(year);
    const concluded: ConcludedCase[] = [];
    const carriedOut: BookedCase[] = [];
    for (const one of [...carriedIn, ...received]) {
      const end = this.#endBy(one, year);
      if (end) concluded.push(end);
      else carriedOut.push(one.late ? { ...one, late: false } : one);
    }
    this.#open = carriedOut;
    return { carriedIn, received, concluded, carriedOut };
  }

  /** Takes over a sealed year as it was published. */
  takeOver({ received, carriedIn, carriedOut }: BookedYear): void {
    for (const { key } of [...received, ...carriedIn]) this.#everReceived.add(key);
    this.#open = carriedOut;
  }

  /** The year's own cases, and those of sealed years that were not known when they were sealed. */
  #receive(year: number): readonly BookedCase[] {
    const due = [...this.#byYear.keys()].filter((own) => own <= year).sort((one, other) => one - other);
    const received: BookedCase[] = [];
    for (const { key, fact } of due.flatMap((own) => this.#byYear.get(own) ?? [])) {
      if (this.#everReceived.has(key)) continue;
      this.#everReceived.add(key);
      const { stream, unit, column, receivedYear, received: by } = fact;
      received.push({ kind: 'case', key, stream, unit, column, late: receivedYear < year, by });
    }
    for (const own of due) this.#byYear.delete(own);
    return received;
  }

  /** How an open case leaves the open set in this year; it keeps the column it carries there. */
  #endBy(one: BookedCase, year: number): ConcludedCase | null {
    const fact = this.#facts.get(one.key);
    if (!fact) return { ...one, as: 'other.other', late: true, by: vanished(one.by) };
    const { concluded } = fact;
    if (!concluded || concluded.year > year) return null;
    const { kind, key, stream, unit, column } = one;
    return {
      kind,
      key,
      stream,
      unit,
      column,
      as: concluded.as,
      late: concluded.year < year,
      by: concluded.by,
    };
  }
}

/**
 * A case of a sealed closing set whose fact is gone (voided, its receipt retracted) leaves as 其他: the sealed figure
 * stands, so the case must leave by a row.
 */
function vanished(by: DecidingAct): DecidingAct {
  return { ...by, rule: 'book.vanished' };
}

/** Keys the facts; a case that came back to the agency after two transfers is a second one of the same stream. */
function withKeys(facts: readonly CaseFact[]): ReadonlyMap<string, CaseFact> {
  const keyed = new Map(facts.map((fact) => [keyOf(fact), fact]));
  if (keyed.size === facts.length) return keyed;
  const times = new Map<string, number>();
  return new Map(
    facts.toSorted(byReceipt).map((fact) => {
      const key = keyOf(fact);
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      return [time === 1 ? key : `${key}~${time}`, fact];
    }),
  );
}

function keyOf({ stream, unit }: CaseFact): string {
  return `${stream}#${unit}`;
}

function byReceipt(one: CaseFact, other: CaseFact): number {
  if (one.received.on === other.received.on) return one.received.ordinal - other.received.ordinal;
  return one.received.on < other.received.on ? -1 : 1;
}
