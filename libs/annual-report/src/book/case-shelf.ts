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
  readonly #waiting: KeyedFact[];
  readonly #everReceived = new Set<string>();
  #open: readonly BookedCase[] = [];

  constructor(facts: readonly CaseFact[]) {
    const keyed = withKeys(facts);
    this.#facts = new Map(keyed.map(({ key, fact }) => [key, fact]));
    // The next to be received stands last.
    this.#waiting = keyed.toSorted((one, other) => other.fact.receivedYear - one.fact.receivedYear);
  }

  /** Books a year that is not sealed. */
  book(year: number): CaseSets {
    const carriedIn = this.#open.map((one) => ({ ...one, late: false }));
    const received = this.#receive(year);
    const concluded: ConcludedCase[] = [];
    const carriedOut: BookedCase[] = [];
    for (const one of [...carriedIn, ...received]) {
      const end = this.#endBy(one, year);
      if (end) concluded.push(end);
      else carriedOut.push({ ...one, late: false });
    }
    this.#open = carriedOut;
    return { carriedIn, received, concluded, carriedOut };
  }

  /** Takes over a sealed year as it was published. */
  takeOver({ received, carriedIn, carriedOut }: BookedYear): void {
    for (const { key } of [...received, ...carriedIn]) this.#everReceived.add(key);
    this.#open = carriedOut;
  }

  #receive(year: number): readonly BookedCase[] {
    const received: BookedCase[] = [];
    for (
      let next = this.#waiting.at(-1);
      next && next.fact.receivedYear <= year;
      next = this.#waiting.at(-1)
    ) {
      this.#waiting.pop();
      if (this.#everReceived.has(next.key)) continue;
      this.#everReceived.add(next.key);
      const { stream, unit, column, receivedYear, received: by } = next.fact;
      received.push({ kind: 'case', key: next.key, stream, unit, column, late: receivedYear < year, by });
    }
    return received;
  }

  /** How an open case leaves the open set in this year; it keeps the column it carries there. */
  #endBy(one: BookedCase, year: number): ConcludedCase | null {
    const fact = this.#facts.get(one.key);
    if (!fact) return { ...one, as: 'other.other', late: true, by: vanished(one.by) };
    const { concluded } = fact;
    if (!concluded || concluded.year > year) return null;
    return { ...one, as: concluded.as, late: concluded.year < year, by: concluded.by };
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
function withKeys(facts: readonly CaseFact[]): readonly KeyedFact[] {
  const times = new Map<string, number>();
  const inOrder = facts.toSorted((one, other) => (one.received.on < other.received.on ? -1 : 1));
  return inOrder.map((fact) => {
    const key = `${fact.stream}#${fact.unit}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return { key: time === 1 ? key : `${key}~${time}`, fact };
  });
}
