import { looked } from './audit-log.fixture';
import { AuditUnavailableError } from './audit-log';
import { BufferedEntries } from './buffered-entries';

/** A place to write to that can be down, and tells what was written by which call. */
function place() {
  const writes: (string | null)[][] = [];
  const state = { down: false };
  const write = async (entries: readonly { readonly request: string | null }[]) => {
    await Promise.resolve();
    if (state.down) throw new Error('down');
    writes.push(entries.map(({ request }) => request));
  };
  return { writes, state, write };
}

describe('entries on their way 留痕缓冲', () => {
  it('are written in their order, by as many as wait', async () => {
    const { writes, write } = place();
    const entries = new BufferedEntries(write);
    await entries.note(looked({ request: 'K1' }));
    await entries.note(looked({ request: 'K2' }));
    await entries.noteBefore(looked({ request: 'K3' }));
    expect(writes.flat()).toEqual(['K1', 'K2', 'K3']);
    expect(writes.length).toBeLessThan(3);
  });

  it('are committed before the answer where that is asked for', async () => {
    const { writes, state, write } = place();
    const entries = new BufferedEntries(write);
    state.down = true;
    await expect(entries.noteBefore(looked())).rejects.toThrow(AuditUnavailableError);
    state.down = false;
    await entries.flush();
    expect(writes).toEqual([]);
  });

  it('are refused before the answer also where hundreds wait before them', async () => {
    const { state, write } = place();
    const entries = new BufferedEntries(write);
    state.down = true;
    for (let count = 0; count < 300; count += 1) await entries.note(looked());
    const refused = entries.noteBefore(looked()).catch((error: unknown) => error);
    const waited = new Promise((resolve) => setTimeout(resolve, 1_000, 'waits'));
    expect(await Promise.race([refused, waited])).toBeInstanceOf(AuditUnavailableError);
  });

  it('are all there after a graceful stop, also those that failed at first', async () => {
    const { writes, state, write } = place();
    const entries = new BufferedEntries(write);
    state.down = true;
    await entries.note(looked({ request: 'K1' }));
    await expect(entries.flush()).rejects.toThrow('nothing is shown until it can');
    state.down = false;
    await entries.note(looked({ request: 'K2' }));
    await entries.flush();
    expect(writes.flat()).toEqual(['K1', 'K2']);
  });

  it('are never more than the bound: nobody is shown anything that cannot be noted', async () => {
    const { writes, state, write } = place();
    const entries = new BufferedEntries(write, 2);
    state.down = true;
    await entries.note(looked({ request: 'K1' }));
    await entries.note(looked({ request: 'K2' }));
    await expect(entries.note(looked({ request: 'K3' }))).rejects.toThrow(AuditUnavailableError);
    state.down = false;
    await entries.note(looked({ request: 'K4' }));
    await entries.flush();
    expect(writes.flat()).toEqual(['K1', 'K2', 'K4']);
  });

  it('that come while another is being answered do not wait for a third', async () => {
    const { writes, write } = place();
    const entries = new BufferedEntries(write);
    const one = entries.noteBefore(looked({ request: 'K1' })).then(() => entries.noteBefore(looked()));
    await one;
    await entries.noteBefore(looked({ request: 'K2' }));
    expect(writes.flat()).toEqual(['K1', 'K1', 'K2']);
  });
});
