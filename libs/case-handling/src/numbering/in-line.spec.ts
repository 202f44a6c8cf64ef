import { InMemoryEventStore } from '@taizhang/event-store';
import type { AppendRequest, AppendResult, EventStore } from '@taizhang/event-store';
import { allotLetterNumber } from './allot-letter-number';
import { inLine } from './in-line';

/** A process of its own before the log: its appends take a while, and it counts those that lost a race. */
function slowly(log: InMemoryEventStore) {
  const lost = { conflicts: 0 };
  const append = async (request: AppendRequest): Promise<AppendResult> => {
    await new Promise((resolve) => setImmediate(resolve));
    const result = await log.append(request);
    if (result.status === 'conflict') lost.conflicts += 1;
    return result;
  };
  const store: EventStore = new Proxy(log, {
    get: (target, name) => {
      if (name === 'append') return append;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { store, lost };
}

const numberIn = (store: EventStore, letter: string) =>
  allotLetterNumber(
    {
      ...{ agency: 'A1', year: 2026, series: '某公复', request: `request-${letter}`, letter },
      ...{ recordedBy: 'test', commandId: letter },
    },
    { store, standBack: () => new Promise((resolve) => setImmediate(resolve)) },
  );
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const ascending = (a: number, b: number) => a - b;

describe('takers of a number 受理编号、文号', () => {
  it('of one process stand in line: sixty-four at once meet no conflict', async () => {
    const { store, lost } = slowly(new InMemoryEventStore());
    const numbers = await Promise.all(upTo(64).map((one) => numberIn(store, `L${one}`)));
    expect(numbers).toEqual(upTo(64));
    expect(lost.conflicts).toBe(0);
  });

  it('of two processes still get numbers that neither repeat nor skip', async () => {
    const log = new InMemoryEventStore();
    const [one, other] = [slowly(log), slowly(log)];
    const numbers = await Promise.all(
      upTo(20).map((at) => numberIn(at % 2 === 0 ? one.store : other.store, `L${at}`)),
    );
    expect(numbers.toSorted(ascending)).toEqual(upTo(20));
  });

  it('do not suffer from the failure of the one before', async () => {
    const store = new InMemoryEventStore();
    const failed = inLine(store, 's', () => Promise.reject(new Error('killed')));
    const next = inLine(store, 's', () => Promise.resolve('next'));
    await expect(failed).rejects.toThrow('killed');
    await expect(next).resolves.toBe('next');
  });
});
