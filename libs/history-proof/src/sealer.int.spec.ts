import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { InMemoryEventStore } from '@taizhang/event-store';
import { readAnchors } from './anchors/read-anchors';
import { checkCopy } from './checking/check-copy';
import { eventLeaf } from './event-leaf';
import { NEXT_SIGNER, record, sealedWorld, SIGNER } from './sealer.fixture';
import type { SignedHead } from './head/head';
import { SealingError } from './sealing-error';
import { rootOf } from './tree/frontier';
import { verifyConsistency, verifyInclusion } from './tree/verify';

type World = Awaited<ReturnType<typeof sealedWorld>>;

describe('the sealer', () => {
  let world: World;
  beforeAll(async () => {
    world = await sealedWorld();
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    await world.empty();
    rmSync(world.file, { force: true });
  });

  const eventsOf = async (store = world.store) => (await store.readAll({ after: 0, limit: 10_000 })).events;
  const faultOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => {
        if (error instanceof SealingError) return error.fault;
        throw error;
      },
    );
  const anchorsOf = async (file: string) => {
    const read = await readAnchors(file, SIGNER.publicKey);
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    return read.anchors;
  };

  it('signs nothing of an empty log', async () => {
    const nothing = { head: null, events: 0 };
    const sealer = world.sealer({ store: new InMemoryEventStore() });
    expect([await sealer.seal(), await sealer.handOver(NEXT_SIGNER.publicKey)]).toEqual([nothing, nothing]);
    expect([await world.desk.latestHead(), await world.desk.inclusion([1])]).toEqual([null, null]);
  });

  it('signs what is there, as the file says too, and nothing a second time', async () => {
    await record(world.store, 700);
    const sealer = world.sealer({ eventsAHead: 300 });
    const { head, events } = await sealer.seal();
    expect(events).toBe(700);
    const leaves = (await eventsOf()).map(eventLeaf);
    expect(head?.head).toMatchObject({ size: 700, root: rootOf(leaves).toString('hex') });
    expect((await world.desk.heads(0, 10)).map(({ head: { size } }) => size)).toEqual([300, 600, 700]);
    expect(await sealer.seal()).toMatchObject({ events: 0 });
    await record(world.store, 1);
    expect(await world.sealer().seal()).toMatchObject({ events: 1, head: { head: { size: 701 } } });
    expect(world.lines()).toHaveLength(4);
    const open = async function* () {
      for (const event of await eventsOf()) yield { kind: 'event', event } as const;
    };
    const checked = await checkCopy({ after: 0, open }, await anchorsOf(world.file));
    expect(checked).toEqual({ events: 701, heads: 4, beyond: 0, tampering: null });
  });

  it('hands out proofs that anyone can follow to the head', async () => {
    const { ordinal: size } = await world.store.head();
    await world.sealer({ eventsAHead: 450 }).seal();
    const all = await eventsOf();
    const asked = [1, 2, 256, 257, 450, 512, 513, size];
    const answer = await world.desk.inclusion([...asked, size + 1]);
    if (!answer) throw new Error('no head');
    expect(answer.notYet).toEqual([size + 1]);
    expect(answer.proofs.map(({ ordinal }) => ordinal)).toEqual(asked);
    const root = Buffer.from(answer.head.root, 'hex');
    for (const { ordinal, path } of answer.proofs) {
      const event = all[ordinal - 1];
      if (!event) throw new Error('no event');
      const hashes = path.map((hash) => Buffer.from(hash, 'hex'));
      const proof = { leaf: eventLeaf(event), index: ordinal - 1, size, root, path: hashes };
      expect(verifyInclusion(proof)).toBe(true);
    }
    const told = await world.desk.consistency(size, 450);
    if (!told) throw new Error('no proof');
    const sized = ({ head }: SignedHead) => ({ size: head.size, root: Buffer.from(head.root, 'hex') });
    const path = told.path.map((hash) => Buffer.from(hash, 'hex'));
    const [first, second] = [sized(told.first), sized(told.second)];
    expect(verifyConsistency({ first, second, path })).toBe(true);
    expect(await world.desk.consistency(449, size)).toBeNull();
  });

  it('does not fork the tree when two seal at once', async () => {
    const sealers = [1, 2, 3].map(() => world.sealer({ eventsAHead: 100 }));
    for (let round = 0; round < 3; round += 1) {
      await record(world.store, 30);
      const answers = await Promise.all(sealers.map((one) => one.seal()));
      expect(new Set(answers.map(({ head }) => head?.head.root)).size).toBe(1);
    }
    const { ordinal } = await world.store.head();
    expect(await anchorsOf(world.file)).toMatchObject({ last: { size: ordinal } });
    const follow = "insert into proof.head values (99, 1, 5, '{}', 'k', 's')";
    await expect(world.owner.query(follow)).rejects.toThrow(/violates/);
  });

  it('appends after a kill between database and file what the file lacks', async () => {
    await world.sealer({ eventsAHead: 200 }).seal();
    const whole = readFileSync(world.file, 'utf8');
    const [first = ''] = world.lines();
    for (const left of ['', `${first}\n`, `${first}\n${first.slice(0, 50)}`, whole.slice(0, -1)]) {
      writeFileSync(world.file, left);
      expect(await world.sealer().seal()).toMatchObject({ events: 0 });
      expect(readFileSync(world.file, 'utf8')).toBe(whole);
    }
  });

  it('appends to a file that may but grow 只追加', async () => {
    await world.sealer().seal();
    const mayButGrow = (on: boolean) => spawnSync('chattr', [on ? '+a' : '-a', world.file]).status === 0;
    // Where the account or the file system does not know such files there is nothing to try.
    if (!mayButGrow(true)) return;
    try {
      await record(world.store, 1);
      expect(await world.sealer().seal()).toMatchObject({ events: 1 });
      expect(world.lines()).toHaveLength(2);
    } finally {
      mayButGrow(false);
    }
  });

  it('takes the heads of its file over when its tables are new and the log is the same', async () => {
    await world.sealer({ eventsAHead: 200 }).seal();
    const heads = await world.desk.heads(0, 100);
    await world.empty();
    await record(world.store, 2);
    expect(await world.sealer().seal()).toMatchObject({ events: 2 });
    expect((await world.desk.heads(0, 100)).slice(0, heads.length)).toEqual(heads);
    await anchorsOf(world.file);
  });

  describe('signs nothing', () => {
    let whole: string;
    beforeEach(async () => {
      await world.sealer({ eventsAHead: 300 }).seal();
      whole = readFileSync(world.file, 'utf8');
    });
    const file = () => world.file;

    it('where the file says something else', async () => {
      const [first = '', second = ''] = world.lines();
      writeFileSync(file(), `${second}\n${first}\n`);
      expect(await faultOf(world.sealer().seal())).toEqual({ code: 'AnchorsDiffer', file: file(), line: 1 });
      writeFileSync(file(), `${whole}{}\n`);
      expect(await faultOf(world.sealer().seal())).toMatchObject({ code: 'AnchorsDiffer' });
    });

    it('where the log was cut before a head, in the tables or only in the file', async () => {
      const store = new InMemoryEventStore();
      await record(store, 3);
      const { ordinal: size } = await world.store.head();
      const short = { code: 'LogShorter', file: file(), size, last: 3 };
      expect(await faultOf(world.sealer({ store }).seal())).toEqual(short);
      await world.empty();
      expect(await faultOf(world.sealer({ store }).seal())).toMatchObject({ code: 'LogShorter', last: 3 });
      expect(await world.desk.latestHead()).toBeNull();
    });

    it('where the log holds other events than the file', async () => {
      const store = new InMemoryEventStore();
      await record(store, (await world.store.head()).ordinal);
      await world.empty();
      const fault = { code: 'LogDiffers', file: file(), ordinal: 1 };
      expect(await faultOf(world.sealer({ store }).seal())).toEqual(fault);
    });

    it('with another key, also over a file that another key signed', async () => {
      const signer = async () => NEXT_SIGNER;
      expect(await faultOf(world.sealer({ signer }).seal())).toEqual({ code: 'OtherSealerKey' });
      await world.empty();
      expect(await faultOf(world.sealer({ signer }).seal())).toEqual({ code: 'OtherSealerKey' });
      expect(await world.desk.latestHead()).toBeNull();
    });

    it('where its own tables were changed', async () => {
      await world.owner.query(`alter table proof.tile disable trigger tile_is_append_only;
        update proof.tile set root = sha256('x') where tile = 0;
        alter table proof.tile enable always trigger tile_is_append_only`);
      expect(await faultOf(world.sealer().seal())).toEqual({ code: 'ProofTablesDiffer' });
    });

    it('into a place that is none', async () => {
      const anchorsFile = `${file()}/heads.ndjson`;
      expect(await faultOf(world.sealer({ anchorsFile }).seal())).toMatchObject({ code: 'AnchorsUnusable' });
    });
  });

  it('hands over to another key, which then signs alone', async () => {
    await world.sealer().seal();
    const { head } = await world.sealer().handOver(NEXT_SIGNER.publicKey);
    expect(head?.head).toMatchObject({
      nextKey: NEXT_SIGNER.publicKey,
      size: (await world.store.head()).ordinal,
    });
    expect(await faultOf(world.sealer().seal())).toEqual({ code: 'OtherSealerKey' });
    await record(world.store, 1);
    const next = world.sealer({ signer: async () => NEXT_SIGNER });
    expect(await next.seal()).toMatchObject({ events: 1, head: { publicKey: NEXT_SIGNER.publicKey } });
    expect((await anchorsOf(world.file)).heads).toHaveLength(3);
  });

  it('leaves rows that the program, the owner and a superuser cannot change', async () => {
    await world.sealer().seal();
    for (const table of ['leaf', 'tile', 'head']) {
      for (const change of [`delete from proof.${table}`, `truncate proof.${table} cascade`]) {
        await expect(world.owner.query(change)).rejects.toThrow(/is refused/);
        await expect(world.pool.query(change)).rejects.toThrow(/denied|refused/);
      }
    }
    await expect(world.owner.query('update proof.leaf set ordinal = 1')).rejects.toThrow(/is refused/);
  });
});
