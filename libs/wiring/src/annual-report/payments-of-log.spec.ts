import { InMemoryEventStore } from '@taizhang/event-store';
import type { LogSlice, ReadAllOptions } from '@taizhang/event-store';
import { PaymentsOfLog } from './payments-of-log';

/** A store whose database is away at the first read. */
class AwayOnce extends InMemoryEventStore {
  private away = true;

  override async readAll(options: ReadAllOptions): Promise<LogSlice> {
    if (!this.away) return super.readAll(options);
    this.away = false;
    throw new Error('The database is away.');
  }
}

let written = 0;

async function append(store: InMemoryEventStore, stream: string, type: string, agency = 'A'): Promise<void> {
  written += 1;
  const eventId = `00000000-0000-4000-8000-${String(written).padStart(12, '0')}`;
  const said = { recordedBy: 'test', commandId: eventId, correlationId: eventId, causationId: null };
  const meta = { ...said, agency, contentHash: eventId };
  const event = { eventId, type, schemaVersion: 1, data: {}, meta };
  await store.append({ stream, expectedVersion: 'any', events: [event] });
}

describe('where a fee was paid', () => {
  let store: InMemoryEventStore;
  beforeEach(async () => {
    store = new InMemoryEventStore();
    await append(store, 'request-1', 'FeeNoticeIssued');
    await append(store, 'request-1', 'FeePaid');
    await append(store, 'request-2', 'FeePaid', 'B');
    await append(store, 'request-3', 'FeePaid');
    await append(store, 'request-1', 'FeePaid');
  });

  it('is told of one agency, each case once', async () => {
    expect(await PaymentsOfLog.of(store).streamsOf('A', 5)).toEqual(['request-1', 'request-3']);
    expect(await PaymentsOfLog.of(store).streamsOf('B', 5)).toEqual(['request-2']);
  });

  it('is told as known at an ordinal, also after more has been read', async () => {
    await PaymentsOfLog.of(store).streamsOf('A', 5);
    expect(await PaymentsOfLog.of(store).streamsOf('A', 3)).toEqual(['request-1']);
    expect(await PaymentsOfLog.of(store).streamsOf('A', 0)).toEqual([]);
  });

  it('goes on where it stopped when the log has grown', async () => {
    await PaymentsOfLog.of(store).streamsOf('A', 5);
    await append(store, 'request-4', 'FeePaid');
    expect(await PaymentsOfLog.of(store).streamsOf('A', 6)).toEqual(['request-1', 'request-3', 'request-4']);
  });

  it('tells those who ask at once the same', async () => {
    const asked = [5, 5, 2].map((knownAt) => PaymentsOfLog.of(store).streamsOf('A', knownAt));
    expect(await Promise.all(asked)).toEqual([
      ['request-1', 'request-3'],
      ['request-1', 'request-3'],
      ['request-1'],
    ]);
  });

  it('reads again after a read that failed', async () => {
    const away = new AwayOnce();
    await append(away, 'request-1', 'FeePaid');
    const payments = PaymentsOfLog.of(away);
    await expect(payments.streamsOf('A', 1)).rejects.toThrow('away');
    expect(await payments.streamsOf('A', 1)).toEqual(['request-1']);
  });
});
