import { docketStream, requestStream } from '../streams/places';
import { submitted, writePath } from '../record-act/write-path.fixture';
import { numberUnnumbered } from './number-unnumbered';

describe('numbers 受理编号', () => {
  it('neither repeat nor skip when cases are opened at once', async () => {
    const { record } = writePath();
    const keys = Array.from({ length: 8 }, (_, index) => `K${index}`);
    const answers = await Promise.all(
      keys.map((request) => record([submitted], { request, commandId: `c-${request}` })),
    );
    const numbers = answers.map((answer) => (answer.status === 'recorded' ? answer.number : null));
    expect(numbers.toSorted()).toEqual(keys.map((_, index) => `2026-000${index + 1}`));
  });

  it('are the source’s own where it gave one', async () => {
    const { store, record } = writePath();
    expect(await record([{ ...submitted, number: '〔2026〕3号' }])).toMatchObject({ number: '〔2026〕3号' });
    expect((await store.head()).ordinal).toBe(1);
  });

  it('are given after a crash to what has none, once', async () => {
    const { store, record } = writePath();
    await record([submitted], { request: 'K0', commandId: 'c-0' });
    store.failAt = ({ stream }) => (stream.startsWith('docket-') ? 'before' : null);
    await expect(record([submitted])).rejects.toThrow('killed');
    store.failAt = null;
    const stream = requestStream('A1', 'K1');
    expect(await numberUnnumbered(store)).toEqual({
      numbered: [{ stream, number: '2026-0002' }],
      through: 3,
    });
    expect(await numberUnnumbered(store)).toEqual({ numbered: [], through: 4 });
    expect(await record([submitted])).toMatchObject({ number: '2026-0002' });
    expect(await store.readStream(docketStream('A1', 2026))).toHaveLength(2);
  });
});
