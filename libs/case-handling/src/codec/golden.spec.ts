import { EVENT_TYPES } from '../schemas/events';
import { contentHash } from './content-hash';
import { CLOSED, openEvents, readClosed } from './decode';
import { freezeSamples, goldenSamples, goldenVault, sumsOfFiles, sumsOnList } from './golden.fixture';
import { newestVersion } from './upcasting';

/**
 * Frozen samples of everything that was ever stored. For a new event type or version put `{"body": {…}}` into
 * `test/golden/events/<Type>/v<n>/<name>.json` and run this file once with TAIZHANG_FREEZE=1.
 */
describe('golden samples of stored events', () => {
  beforeAll(async () => {
    if (process.env.TAIZHANG_FREEZE === '1') await freezeSamples();
  });

  it('are there for every type in every version', () => {
    const there = new Set(goldenSamples().map(({ type, schemaVersion }) => `${type}/v${schemaVersion}`));
    const wanted = EVENT_TYPES.flatMap((type) =>
      Array.from({ length: newestVersion(type) }, (_, index) => `${type}/v${index + 1}`),
    );
    expect([...there].toSorted()).toEqual(wanted.toSorted());
  });

  it('are as they were when they were frozen', () => {
    expect(sumsOfFiles()).toEqual(sumsOnList());
  });

  it.each(goldenSamples().map((sample) => [sample.name, sample] as const))(
    '%s still decodes',
    async (_, sample) => {
      const { event, body } = sample;
      if (!event) throw new Error('This sample was not frozen: run this file once with TAIZHANG_FREEZE=1.');
      await goldenVault.dataKeys(keyIdsOf(JSON.stringify(event)), { create: true });
      const [decoded] = await openEvents([event], goldenVault);
      expect(asJson(decoded?.body)).toEqual(body);
      expect(event).toMatchObject({ type: sample.type, schemaVersion: sample.schemaVersion });
      expect(event.meta.contentHash).toBe(contentHash(event));
    },
  );

  it('hold personal texts sealed, and closed for views', () => {
    const full = goldenSamples().find(({ name }) => name === 'ApplicationSubmitted/v1/full.json');
    if (!full?.event) throw new Error('The full application is missing.');
    expect(JSON.stringify(full.event)).not.toMatch(/某|110101|13800138000/);
    expect(readClosed(full.event)).toMatchObject({ body: { items: [CLOSED, CLOSED] }, request: 'K1' });
  });
});

/** A field that a rectification takes away stands as null in a file. */
function asJson(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body, (_, value: unknown) => (value === undefined ? null : value)));
}

function keyIdsOf(event: string): readonly string[] {
  return [...event.matchAll(/"key":"([^"]+)\.[0-9a-f]{8}","alg"/g)].map(([, id = '']) => id);
}
