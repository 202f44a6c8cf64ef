import { readFileSync } from 'node:fs';
import path from 'node:path';
import { localDate } from '@taizhang/deadlines';
import type { StoredEvent } from '@taizhang/event-store';
import { seed } from '@test/seed';
import fc from 'fast-check';
import { EVENT_TYPES } from '../schemas/events';
import type { EventBody } from '../schemas/events';
import { InMemoryKeyVault } from '../sealing/key-vault';
import { isSealed, SealBrokenError } from '../sealing/sealed-text';
import { anyBody, anyBodyOf } from './any-body.fixture';
import { CLOSED, ERASED, keyIdsIn, openEvents, readClosed } from './decode';
import { openEvent, sealAll } from './encode';
import { NewerVersionNeededError, UnreadableEventError } from './errors';
import { PROGRAM_VERSION } from './program-version';
import { upcast } from './upcasting';

const EVENT_ID = '6fa459ea-ee8a-5ca4-894e-db77e160355e';
const at = {
  eventId: EVENT_ID,
  stream: 'request-1',
  agency: 'A1',
  recordedBy: 'cli:clerk',
  commandId: 'c-1',
  causationId: 'c-1',
  request: 'K1',
};
const STORED = { stream: at.stream, version: 1, ordinal: 1, recordedAt: '2024-03-01T08:00:00.000Z' };
const secret = Buffer.alloc(32, 7);

const application: EventBody = {
  act: 'ApplicationSubmitted',
  submittedOn: localDate('2024-03-01'),
  channel: 'internet',
  applicant: {
    category: 'naturalPerson',
    name: '张三丰',
    idNumber: '110101199003071234',
    phone: '13800138000',
  },
  agent: { name: '李四光' },
  items: ['某地块的征收批复文件', '补偿标准'],
  wantedDelivery: '寄到和平路九十九号',
};

async function stored(body: EventBody, vault: InMemoryKeyVault): Promise<StoredEvent> {
  const [event] = await sealAll([openEvent(body, at, (text) => vault.fingerprint(text))], vault);
  if (!event) throw new Error('nothing was sealed');
  return { ...event, ...STORED, data: JSON.parse(JSON.stringify(event.data)) };
}

async function opened(event: StoredEvent, vault: InMemoryKeyVault): Promise<EventBody> {
  const [decoded] = await openEvents([event], vault);
  if (!decoded) throw new Error('nothing was decoded');
  return decoded.body;
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Texts that anyone can read. */
function plainTextsOf(value: unknown): readonly string[] {
  if (isSealed(value)) return [];
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(plainTextsOf) : [];
}

describe('encoding and decoding', () => {
  it('gives every act back as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(anyBody, async (body) => {
        const vault = new InMemoryKeyVault(secret);
        expect(await opened(await stored(body, vault), vault)).toStrictEqual(body);
      }),
      { seed, numRuns: 600 },
    );
  });

  it('keeps that a rectification takes a field away', async () => {
    const vault = new InMemoryKeyVault();
    const rectification: EventBody = {
      act: 'RecordRectified',
      rectifies: 'ApplicationSubmitted',
      set: { number: undefined },
      reason: '录入错误',
    };
    expect(await opened(await stored(rectification, vault), vault)).toStrictEqual(rectification);
  });

  it('keeps the key that the source gave to the case', async () => {
    expect(readClosed(await stored(application, new InMemoryKeyVault())).request).toBe('K1');
  });

  it('encodes a retry to equal bytes, so that its hash is equal', async () => {
    await fc.assert(
      fc.asyncProperty(anyBody, async (body) => {
        const vault = new InMemoryKeyVault(secret);
        expect(await stored(body, vault)).toStrictEqual(await stored(body, vault));
      }),
      { seed, numRuns: 100 },
    );
  });

  it('hashes other content to another hash', async () => {
    const vault = new InMemoryKeyVault();
    const other = { ...application, items: ['某地块的征收批复文件', '补偿标准表'] };
    const [first, second] = [await stored(application, vault), await stored(other, vault)];
    expect(first.meta.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(first.meta.contentHash).not.toBe(second.meta.contentHash);
  });
});

describe('sealing of personal data', () => {
  it('leaves no personal text in the stored bytes', async () => {
    const event = await stored(application, new InMemoryKeyVault());
    const bytes = JSON.stringify(event);
    const { applicant, agent, items, wantedDelivery } = application;
    for (const text of textsOf([{ ...applicant, category: 'x'.repeat(40) }, agent, items, wantedDelivery])) {
      expect(bytes).not.toContain(text);
      expect(bytes).not.toContain(Buffer.from(text).toString('base64'));
    }
    expect(event.data).toMatchObject({ applicant: { category: 'naturalPerson' }, submittedOn: '2024-03-01' });
  });

  it('seals what a rectification puts in its place, and its reason', async () => {
    const vault = new InMemoryKeyVault();
    await fc.assert(
      fc.asyncProperty(anyBodyOf('RecordRectified'), async (body) => {
        const { data } = await stored(body, vault);
        expect(data.reason).toMatchObject({ alg: 'A256GCM' });
        if (body.act !== 'RecordRectified' || body.rectifies !== 'ApplicationSubmitted') return;
        const { submittedOn, channel, applicant, number } = body.set ?? {};
        const readable = [submittedOn, channel, applicant?.category, number].filter((text) => text);
        expect(plainTextsOf(data.set).toSorted()).toEqual(readable.toSorted());
      }),
      { seed, numRuns: 200 },
    );
  });

  it('has one key a person, known by the id number, and one a case', async () => {
    const keysOf = async (body: EventBody, stream: string) => {
      const vault = new InMemoryKeyVault(secret);
      const { keyNames } = openEvent(body, { ...at, stream }, (text) => vault.fingerprint(text));
      return keyNames;
    };
    const one = await keysOf(application, 'request-1');
    const other = await keysOf(application, 'request-2');
    expect(one.get('applicant.name')).toBe(one.get('applicant.phone'));
    expect(one.get('applicant.name')).toBe(other.get('applicant.name'));
    expect(one.get('agent.name')).not.toBe(other.get('agent.name'));
    expect([one.get('items.0'), other.get('items.0')]).toEqual(['request-1', 'request-2']);
  });

  it('knows a person again under the same id, which says nothing of the person, until erased', async () => {
    const vault = new InMemoryKeyVault(secret);
    const [first, again] = [await stored(application, vault), await stored(application, vault)];
    const [person = ''] = keyIdsIn([first]);
    expect(keyIdsIn([again])).toContain(person);
    const other = new InMemoryKeyVault(secret);
    expect(keyIdsIn([await stored(application, other)])).not.toContain(person);
    await vault.forget(person);
    expect(keyIdsIn([await stored(application, vault)])).not.toContain(person);
  });

  it('leaves texts closed for views', async () => {
    const event = await stored(application, new InMemoryKeyVault());
    expect(readClosed(event).body).toMatchObject({ items: [CLOSED, CLOSED], agent: { name: CLOSED } });
  });

  it('reads texts as erased once their key is forgotten, also when the person comes again', async () => {
    const vault = new InMemoryKeyVault();
    const event = await stored(application, vault);
    const [person = ''] = keyIdsIn([event]);
    await vault.forget(person);
    const after = { ...application.applicant, name: ERASED, idNumber: ERASED, phone: ERASED };
    expect(await opened(event, vault)).toEqual({ ...application, applicant: after });
    await vault.dataKeys([person], { create: true });
    expect(await opened(event, vault)).toEqual({ ...application, applicant: after });
  });

  it('stops at a sealed text that was moved or changed', async () => {
    const vault = new InMemoryKeyVault();
    const event = await stored(application, vault);
    const elsewhere = { ...event, eventId: '6fa459ea-ee8a-5ca4-894e-db77e160355f' };
    await expect(opened(elsewhere, vault)).rejects.toThrow(SealBrokenError);
  });
});

describe('what a reader does not understand', () => {
  it('stops it, naming type, schema version and the version of the program that is not enough', async () => {
    const event = await stored(application, new InMemoryKeyVault());
    expect(() => readClosed({ ...event, type: 'ReplyForecast' })).toThrow(NewerVersionNeededError);
    expect(() => readClosed({ ...event, type: 'ReplyForecast' })).toThrow(
      `ReplyForecast in schema version 1, which Taizhang ${PROGRAM_VERSION} does not know`,
    );
    expect(() => readClosed({ ...event, schemaVersion: 2 })).toThrow(
      expect.objectContaining({ eventType: 'ApplicationSubmitted', schemaVersion: 2 }),
    );
  });

  it('stops it at data that no version wrote, without repeating the data', async () => {
    const event = await stored(application, new InMemoryKeyVault());
    const damaged = { ...event, data: { ...event.data, channel: 'secret words' } };
    expect(() => readClosed(damaged)).toThrow(UnreadableEventError);
    expect(() => readClosed(damaged)).not.toThrow('secret words');
    expect(() => readClosed(damaged)).toThrow('wrong at channel');
  });

  it('knows its own version', () => {
    const manifest = readFileSync(path.join(__dirname, '../../../../package.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ version: PROGRAM_VERSION });
  });
});

describe('upcasting', () => {
  const chains = {
    FeePaid: [
      ({ day, ...rest }) => ({ ...rest, paidOn: day ?? null }),
      (data) => ({ ...data, method: 'unknown' }),
    ],
  } satisfies Parameters<typeof upcast>[2];

  it('carries every older version to the newest, step by step', () => {
    const newest = { paidOn: '2024-03-01', method: 'unknown' };
    expect(upcast({ type: 'FeePaid', schemaVersion: 1 }, { day: '2024-03-01' }, chains)).toEqual(newest);
    expect(upcast({ type: 'FeePaid', schemaVersion: 2 }, { paidOn: '2024-03-01' }, chains)).toEqual(newest);
    expect(upcast({ type: 'FeePaid', schemaVersion: 3 }, newest, chains)).toBe(newest);
  });

  it('knows nothing of versions beyond', () => {
    expect(upcast({ type: 'FeePaid', schemaVersion: 4 }, {}, chains)).toBeNull();
    expect(upcast({ type: 'FeePaid', schemaVersion: 0 }, {}, chains)).toBeNull();
  });

  it('is needed by no type yet', () => {
    for (const type of EVENT_TYPES) expect(upcast({ type, schemaVersion: 2 }, {})).toBeNull();
  });
});
