import type { AppendRequest, AppendResult, StoredEvent } from '../index';

type Fact = Pick<StoredEvent, 'eventId' | 'stream' | 'version'> & { readonly contentHash: string };

/** What a store is, said with one array. Slow and obviously right; real stores are compared with it. */
export class ModelLog {
  private readonly facts: Fact[] = [];

  append({ stream, expectedVersion, events }: AppendRequest): AppendResult {
    const places = events.map(({ eventId }) => this.facts.findIndex((fact) => fact.eventId === eventId));
    const known = places.findIndex((place) => place >= 0);
    if (known >= 0) return this.answerForKnown(stream, events, known);
    const actualVersion = this.versionOf(stream);
    if (expectedVersion !== 'any' && expectedVersion !== actualVersion)
      return { status: 'conflict', actualVersion };
    for (const { eventId, meta } of events) {
      const version = this.versionOf(stream) + 1;
      this.facts.push({ eventId, stream, version, contentHash: meta.contentHash });
    }
    return { status: 'appended', version: this.versionOf(stream), ordinal: this.facts.length };
  }

  versionOf(stream: string): number {
    return this.facts.filter((fact) => fact.stream === stream).length;
  }

  /** The whole log, or one stream, as [ordinal, stream, version, id]. */
  list(stream?: string): readonly (readonly unknown[])[] {
    return this.facts
      .map((fact, index) => [index + 1, fact.stream, fact.version, fact.eventId] as const)
      .filter(([, inStream]) => stream === undefined || inStream === stream);
  }

  private answerForKnown(stream: string, events: AppendRequest['events'], known: number): AppendResult {
    const first = this.facts.find(({ eventId }) => eventId === events[0]?.eventId);
    const stands = events.every(({ eventId, meta }, index) =>
      this.facts.some(
        (fact) =>
          fact.eventId === eventId &&
          fact.stream === stream &&
          fact.version === (first?.version ?? 0) + index &&
          fact.contentHash === meta.contentHash,
      ),
    );
    if (!stands) return { status: 'idTaken', eventId: events[known]?.eventId ?? '' };
    const last = this.facts.findIndex(({ eventId }) => eventId === events.at(-1)?.eventId);
    return { status: 'duplicate', version: this.facts[last]?.version ?? 0, ordinal: last + 1 };
  }
}
