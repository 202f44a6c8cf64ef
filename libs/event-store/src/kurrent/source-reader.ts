import { FORWARDS, START, StreamNotFoundError, streamNameFilter } from '@kurrent/kurrentdb-client';
import type { Connection } from './connection';
import { fromSource } from './record';
import type { LogPosition, Recorded, SourceRecord } from './record';

/** Events of one read. Whole pages are held in memory, so a log is never read without a count. */
const PAGE = 500;

function isAfter(position: LogPosition | undefined, after: LogPosition): boolean {
  if (position === undefined) return false;
  return (
    position.commit > after.commit || (position.commit === after.commit && position.prepare > after.prepare)
  );
}

/** Reads KurrentDB in its own terms. Of its answers only those of the leader are up to date. */
export class SourceReader {
  constructor(
    private readonly connection: Connection,
    private readonly prefix: string,
  ) {}

  /** At most `limit` events of ours after a position of the log; fewer only at its end. Null is its beginning. */
  async log(after: LogPosition | null, limit: number): Promise<readonly SourceRecord[]> {
    const found: SourceRecord[] = [];
    for (let last = after; found.length < limit;) {
      const page = await this.page(last, Math.min(limit - found.length, PAGE));
      found.push(...page.records);
      last = page.records.at(-1)?.position ?? last;
      if (page.isLast) break;
    }
    return found;
  }

  /** A stream forward from a version, at most `limit` events of it. */
  async forward(stream: string, fromVersion: number, limit: number): Promise<readonly SourceRecord[]> {
    const found: SourceRecord[] = [];
    while (found.length < limit) {
      const count = Math.min(limit - found.length, PAGE);
      const page = await this.streamPage(stream, { from: fromVersion + found.length, count });
      found.push(...page);
      if (page.length < count) break;
    }
    return found;
  }

  /** A stream backward from a version that it has, at most `limit` events of it. */
  async backward(stream: string, fromVersion: number, limit: number): Promise<readonly SourceRecord[]> {
    const first = Math.max(fromVersion - limit, 0) + 1;
    const events = await this.forward(stream, first, fromVersion - first + 1);
    return events.toReversed();
  }

  /** A read begins with the event at the position itself, which is asked for beside the others and left out. */
  private page(after: LogPosition | null, count: number) {
    return this.connection.patiently('read the log', async (client) => {
      const records = await this.records(
        client.readAll({
          direction: FORWARDS,
          fromPosition: after ?? START,
          maxCount: after === null ? count : count + 1,
          filter: streamNameFilter({ prefixes: [this.prefix] }),
          requiresLeader: true,
        }),
      );
      const later = after === null ? records : records.filter(({ position }) => isAfter(position, after));
      return { records: later.slice(0, count), isLast: later.length < count };
    });
  }

  private streamPage(stream: string, { from, count }: { readonly from: number; readonly count: number }) {
    return this.connection.patiently(`read ${stream}`, async (client) => {
      const options = {
        direction: FORWARDS,
        fromRevision: BigInt(from - 1),
        maxCount: count,
        requiresLeader: true,
      } as const;
      try {
        return await this.records(client.readStream(`${this.prefix}${stream}`, options));
      } catch (error) {
        if (error instanceof StreamNotFoundError) return [];
        throw error;
      }
    });
  }

  private async records(
    reading: AsyncIterable<{ readonly event?: Recorded }>,
  ): Promise<readonly SourceRecord[]> {
    const records: SourceRecord[] = [];
    for await (const { event } of reading) {
      if (event !== undefined) records.push(fromSource(event, this.prefix));
    }
    return records;
  }
}
