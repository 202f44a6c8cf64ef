import type { DisputeFact } from '../facts';
import type { Policies } from '../policies';
import type { BookedDispute, BookedYear } from './booked-year';

interface Place {
  readonly year: number;
  readonly disputeYear: Policies['disputeYear'];
}

/** Walks one agency's reviews and suits through the dockets of the years (POL-7). */
export class DisputeDocket {
  readonly #facts: ReadonlyMap<string, DisputeFact>;
  /** Those that a year has shown. */
  readonly #shown = new Set<string>();
  /** Those that have left the docket, by the year in which they did. */
  readonly #left = new Map<string, number>();

  constructor(facts: readonly DisputeFact[]) {
    this.#facts = new Map(facts.map((fact) => [`${fact.kind}:${fact.key}#${fact.unit}`, fact]));
  }

  /** Books a year that is not sealed. */
  book(place: Place): readonly BookedDispute[] {
    const booked = [...this.#facts].flatMap(([key, fact]) => this.#entry(key, fact, place));
    this.#remember(booked, place);
    return booked;
  }

  /** Takes over a sealed year as it was published. */
  takeOver({ year, disputes }: BookedYear, disputeYear: Policies['disputeYear']): void {
    this.#remember(disputes, { year, disputeYear });
  }

  #entry(key: string, fact: DisputeFact, place: Place): readonly BookedDispute[] {
    if (!this.#isIn(key, fact, place)) return [];
    const { kind, key: dispute, unit, group, streams, accepted } = fact;
    const end = fact.concluded && fact.concluded.year <= place.year ? fact.concluded : null;
    const late = this.#foundLate(key, fact, place) || (end !== null && end.year < place.year);
    const outcome = end ? { result: end.as, by: end.by } : { result: 'pending' as const, by: accepted };
    return [{ key, kind, dispute, unit, group, streams, late, ...outcome }];
  }

  #isIn(key: string, fact: DisputeFact, { year, disputeYear }: Place): boolean {
    if (fact.acceptedYear > year) return false;
    if (disputeYear === 'acceptedInYear') return !this.#shown.has(key);
    return !this.#left.has(key) || this.#reopened(key, fact);
  }

  #foundLate(key: string, fact: DisputeFact, { year }: Place): boolean {
    return this.#shown.has(key) ? this.#reopened(key, fact) : fact.acceptedYear < year;
  }

  /** An appeal known only after the seal (POL-13): published with a result, and yet not at its end. */
  #reopened(key: string, { concluded }: DisputeFact): boolean {
    const left = this.#left.get(key);
    return left !== undefined && (concluded === null || concluded.year > left);
  }

  #remember(booked: readonly BookedDispute[], { year, disputeYear }: Place): void {
    for (const { key, result } of booked) {
      this.#shown.add(key);
      if (result === 'pending') this.#left.delete(key);
      else this.#left.set(key, year);
    }
    if (disputeYear === 'acceptedInYear') this.#leaveSilently(year);
  }

  /** Where only the year of acceptance shows a dispute, its end in a later year shows nowhere. */
  #leaveSilently(year: number): void {
    for (const key of this.#shown) {
      const concluded = this.#facts.get(key)?.concluded;
      if (concluded && concluded.year <= year && !this.#left.has(key)) this.#left.set(key, year);
    }
  }
}
