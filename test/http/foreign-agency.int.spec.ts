import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requestStream } from '@taizhang/case-handling';
import { readArchive } from '@taizhang/evidence-bundle';
import { verifyBundle } from '@taizhang/wiring';
import fc from 'fast-check';
import { describedRoutes } from './described';
import type { Described } from './described';
import { asOfNothing, steps, twinOf } from './foreign-calls';
import type { Step } from './foreign-calls';
import type { Call } from './hostile-calls';
import { openWorld } from './world';
import type { World } from './world';

const CALLS_EACH = 15;
/** Calls of all sequences together; a long run asks for ten thousand and more. */
const CALLS = Number(process.env.TAIZHANG_FUZZ ?? 150);
const SEED = Number(process.env.TAIZHANG_SEED ?? 20_260_302);
const REFUSED_FROM = 400;

/** What A1's staff do, in any order and by any role, with everything of B1's that they may have heard of. */
describe('an agency and its neighbour', () => {
  let world: World;
  let routes: readonly Described[];
  /** Everything that A1's staff recorded: a case of its own may bear the key of B1's. */
  let recorded = '';
  beforeAll(async () => {
    world = await openWorld();
    routes = await describedRoutes(world.server);
  });
  afterAll(() => world.server.close());

  describe('of which one handed a case over', () => {
    const url = () => `/api/v1/agencies/A1/requests/${world.handedOver.request}`;

    it('show what stands under each of them: the successor sees the whole', async () => {
      const [own, there] = [await world.server.as('legal'), await world.server.as('legal', 'C1')];
      const page = await own.get(url());
      const whole = await there.get(url().replace('A1', 'C1'));
      const names = (answer: typeof page) => answer.body.timeline.map(({ act }: { act: string }) => act);
      expect(names(page)).toEqual([
        'ApplicationSubmitted',
        'ReceiptFixed',
        'DocumentAttached',
        'CaseTransferred',
      ]);
      expect(names(whole)).toHaveLength(13);
      expect(JSON.stringify(whole.body)).toContain(world.handedOver.marker);
      expect(page.body).toMatchObject({ stage: 'transferred', version: 13, position: whole.body.position });
      expect(page.body.documents).toMatchObject([{ document: world.handedOver.ownDocument }]);
      expect(page.body.drafts).toEqual([]);
      expect(page.headers.etag).toBe(whole.headers.etag);
    });

    it('hand out the papers of the own part alone', async () => {
      const { ownDocument, document } = world.handedOver;
      const handler = await world.server.as('handler');
      const got = async (one: string) => (await handler.get(`${url()}/documents/${one}`)).status;
      expect([await got(ownDocument), await got(document)]).toEqual([200, 404]);
      const there = await world.server.as('handler', 'C1');
      expect((await there.get(`${url().replace('A1', 'C1')}/documents/${document}`)).status).toBe(200);
    });

    it('tell the same line on the page and in the register', async () => {
      const handler = await world.server.as('handler');
      const { body: page } = await handler.get(url());
      const { body: register } = await handler.get('/api/v1/agencies/A1/requests?stage=transferred');
      const line = register.cases.find(
        ({ request }: { request: string }) => request === world.handedOver.request,
      );
      const fields = ['stage', 'replyDueOn', 'flags', 'outcome', 'concludedOn', 'handler'];
      expect(fields.map((field) => line[field])).toEqual(fields.map((field) => page[field]));
    });

    it('make a bundle of the own part that is proven by itself', async () => {
      const { session } = world;
      const answer = await world.server.app.inject({
        method: 'POST',
        url: `${url()}/evidence-bundles`,
        headers: { ...(await session('legal')) },
      });
      const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-part-'));
      const file = path.join(folder, 'bundle.zip');
      writeFileSync(file, answer.rawPayload);
      const verified = await verifyBundle({ file, keyFile: null, anchorsFile: null });
      expect(verified).toMatchObject({ ok: true, proofs: { proven: 4 } });
      const entries = await readArchive(file, () => true);
      rmSync(folder, { recursive: true });
      const texts = entries.map(({ name, content }) => name + (content?.toString('utf8') ?? ''));
      expect(texts.filter((text) => text.includes(world.handedOver.marker))).toEqual([]);
    });
  });

  it(`learn nothing of each other's cases and change nothing in them (${CALLS} calls, seed ${SEED})`, async () => {
    const before = await stateOfB1();
    const sequence = fc.array(steps(world, routes), { minLength: CALLS_EACH, maxLength: CALLS_EACH });
    const holds = fc.asyncProperty(sequence, async (calls) => {
      for (const step of calls) await tried(step);
      expect(await stateOfB1()).toEqual(before);
    });
    await fc.assert(holds, { numRuns: Math.ceil(CALLS / CALLS_EACH), seed: SEED, endOnFailure: true });
  });

  /** Everything recorded of B1, and its case as its own staff see it; the calendar is everybody's. */
  async function stateOfB1() {
    const { store } = world.server.parts;
    const { events } = await store.readAll({ after: 0, limit: 1_000_000 });
    const handler = await world.server.as('handler', 'B1');
    const url = `/api/v1/agencies/B1/requests/${world.foreign.request}`;
    const { body } = await handler.get(url);
    const { documents } = (await handler.get(`${url}/documents`)).body;
    return {
      stream: await store.readStream(requestStream('B1', String(world.foreign.request))),
      ordinals: events.flatMap(({ meta, ordinal }) => (meta.agency === 'B1' ? [ordinal] : [])),
      page: { ...body, calendar: null, clocks: null, nextActs: null, replyDueOn: null, overdue: null },
      documents,
    };
  }

  /** Two sessions: the call itself may end the first. */
  async function tried({ role, call }: Step): Promise<void> {
    const answer = await sent(call, await world.session(role));
    const told = `${answer.status} ${answer.text.slice(0, 300)} to ${role} ${call.method} ${call.url}`;
    const { marker, handedOver } = world;
    const hidden = [marker, handedOver.marker, handedOver.handler];
    if (hidden.some((mark) => answer.text.includes(mark))) throw new Error(`Another's shows: ${told}`);
    if (answer.status < REFUSED_FROM && call.method !== 'GET') recorded += JSON.stringify(call);
    const said = recorded + JSON.stringify(call);
    const unheard = placesShown(answer.text).filter((place) => !said.includes(place));
    if (unheard.length > 0) throw new Error(`B1's ${unheard.join(', ')} shows: ${told}`);
    const twin = twinOf(call, world);
    if (answer.status < REFUSED_FROM || JSON.stringify(twin) === JSON.stringify(call)) return;
    if (isKnownToA1(call)) return;
    const same = await sent(twin, await world.session(role));
    expect({ told, status: answer.status, text: asOfNothing(answer.text, world) }).toEqual({ told, ...same });
  }

  /** Whoever draws the tree is told that a code is taken; and a case of A1's own may bear that key. */
  function isKnownToA1({ url }: Call): boolean {
    const { request = '' } = world.foreign;
    return url.includes('/below/') || (url.includes(`/A1/requests/${request}`) && recorded.includes(request));
  }

  /** The audit log repeats what A1's own staff asked for, but nothing of what B1's did. */
  function placesShown(text: string): readonly string[] {
    const { request = '', document = '' } = world.foreign;
    const own = text.replace(/\{[^{}]*"agency":"A1","operation"[^{}]*\{[^{}]*\}[^{}]*\}/g, '');
    return [request, document, '"agency":"B1"'].filter((place) => own.includes(place));
  }

  async function sent({ method, url, body, headers }: Call, session: Awaited<ReturnType<World['session']>>) {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
    const all = { ...session, ...json, ...headers };
    const answer = await world.server.app.inject({ method, url, headers: all, ...payload });
    return { status: answer.statusCode, text: answer.body };
  }
});
