import { ERASED, openEvents } from '@taizhang/case-handling';
import type { LedgerAct } from '@taizhang/case-handling';
import { localDate } from '@taizhang/deadlines';
import { withClient } from '../../database';
import type { Parts } from '../../parts';
import { answered, open, partsUnderTest } from '../parts.fixture';
import type { PartsUnderTest } from '../parts.fixture';
import { completeErasures, erasePerson } from './erase-person';
import type { ErasureOrder } from './erasure-answer';

const order = (more: Partial<ErasureOrder> = {}): ErasureOrder => ({
  agency: 'A1',
  request: 'K1',
  scope: 'person',
  because: 'askedByPerson',
  commandId: `erase ${more.request ?? 'K1'} ${more.scope ?? 'person'}`,
  recordedBy: 'account:head',
  ...more,
});

/** The product's own parts, of which one fails like a process that is killed at that point. */
const killedAt = {
  list: (parts: Parts): Parts => ({ ...parts, erasures: { add: killed, all: () => parts.erasures.all() } }),
  keys: (parts: Parts): Parts => ({ ...parts, vault: { ...vaultOf(parts), forget: killed } }),
  event: (parts: Parts): Parts => ({ ...parts, store: { ...storeOf(parts), append: killed } }),
};
const killed = (): Promise<never> => Promise.reject(new Error('killed'));

function vaultOf({ vault }: Parts): Parts['vault'] {
  return {
    dataKeys: (ids, options) => vault.dataKeys(ids, options),
    personKeys: (names) => vault.personKeys(names),
    fingerprint: (text) => vault.fingerprint(text),
    forget: (id) => vault.forget(id),
  };
}

function storeOf({ store }: Parts): Parts['store'] {
  return {
    append: (request) => store.append(request),
    readStream: (stream, options) => store.readStream(stream, options),
    readStreams: (streams) => store.readStreams(streams),
    readAll: (options) => store.readAll(options),
    head: () => store.head(),
    ordinalAsOf: (instant) => store.ordinalAsOf(instant),
    subscribe: (options, handler) => store.subscribe(options, handler),
    close: () => store.close(),
  };
}

describe('erasing a person 删除个人信息', () => {
  let place: PartsUnderTest;
  beforeAll(async () => {
    place = await partsUnderTest();
  });
  afterAll(() => place.close());

  /** Name, agent and first item of a case, as whoever may see everything reads them. */
  const textsOf = async (agency: string, request: string) => {
    const { views, store, vault } = place.parts();
    const found = await views.read((reading) => reading.findCase(agency, request));
    const [opening] = await openEvents(await store.readStream(found?.stream ?? ''), vault);
    if (opening?.body.act !== 'ApplicationSubmitted') throw new Error('no application');
    const { applicant, agent, items } = opening.body;
    return [applicant.name, agent?.name, items[0]];
  };
  const query = (sql: string) =>
    withClient(place.database.config(), async (client) => (await client.query<{ n: string }>(sql)).rows);
  const erasures = async () => {
    const { events } = await place.parts().store.readAll({ after: 0, limit: 1_000, types: ['PersonErased'] });
    return events;
  };
  const applicant = (idNumber: string) => ({ idNumber });

  it('takes the person out of all their cases here, and out of none elsewhere', async () => {
    const who = applicant('110101199003070001');
    await place.record('A1', 'K1', answered(who));
    await place.record('A1', 'K2', answered(who));
    await place.record('B1', 'K1', answered(who));
    const answer = await erasePerson(order(), place.parts());
    expect(answer).toMatchObject({ status: 'erased', keys: 2 });
    expect(await textsOf('A1', 'K1')).toEqual([ERASED, ERASED, '某地块的征收批复']);
    expect(await textsOf('A1', 'K2')).toEqual([ERASED, '李四光', '某地块的征收批复']);
    expect(await textsOf('B1', 'K1')).toEqual(['张小三', '李四光', '某地块的征收批复']);
    const [event] = await erasures();
    expect(event?.meta).toMatchObject({ agency: 'A1', recordedBy: 'account:head' });
    expect(event?.data).toMatchObject({ because: 'askedByPerson' });
    expect(await erasePerson(order(), place.parts())).toEqual(answer);
    expect(await erasures()).toHaveLength(1);
    expect(await erasePerson(order({ commandId: 'another' }), place.parts())).toMatchObject({
      status: 'refused',
      code: 'NothingToErase',
    });
  });

  it('leaves nothing that leads from the log to the person: a new application is somebody else', async () => {
    const who = applicant('110101199003070002');
    await place.record('A1', 'N1', answered(who));
    const keyOf = async (request: string) => {
      const found = await place.parts().views.read((reading) => reading.findCase('A1', request));
      const [event] = await place.parts().store.readStream(found?.stream ?? '');
      return JSON.stringify(event?.data).match(/"name":\{[^}]*"key":"(person-[0-9a-f-]{36})/)?.[1];
    };
    const before = await keyOf('N1');
    await erasePerson(order({ request: 'N1' }), place.parts());
    expect(await query(`select name as n from vault.person_key where id = '${before}'`)).toEqual([]);
    await place.record('A1', 'N2', answered(who));
    expect(await keyOf('N2')).not.toBe(before);
    expect(await textsOf('A1', 'N2')).toEqual(['张小三', '李四光', '某地块的征收批复']);
  });

  it('reaches what was typed in this case, or in every case', async () => {
    const who = applicant('110101199003070003');
    for (const request of ['C1', 'C2', 'C3']) await place.record('A1', request, answered(who));
    await erasePerson(order({ request: 'C1', scope: 'case' }), place.parts());
    expect(await textsOf('A1', 'C1')).toEqual([ERASED, ERASED, ERASED]);
    expect(await textsOf('A1', 'C2')).toEqual([ERASED, '李四光', '某地块的征收批复']);
    await erasePerson(order({ request: 'C2', scope: 'everyCase' }), place.parts());
    expect(await textsOf('A1', 'C2')).toEqual([ERASED, ERASED, ERASED]);
    expect(await textsOf('A1', 'C3')).toEqual([ERASED, ERASED, ERASED]);
  });

  it('leaves whoever was entered by mistake and put right to their own cases', async () => {
    const [wrong, right] = [applicant('110101199003070007'), applicant('110101199003070008')];
    await place.record('A1', 'W1', answered(wrong));
    const rectified: LedgerAct = {
      act: 'RecordRectified',
      rectifies: 'ApplicationSubmitted',
      set: { applicant: { category: 'naturalPerson', name: '王小五', ...right } },
      reason: '姓名有误',
    };
    await place.record('A1', 'W2', [...answered(wrong), rectified]);
    await erasePerson(order({ request: 'W2', scope: 'everyCase' }), place.parts());
    expect(await textsOf('A1', 'W2')).toEqual(['张小三', ERASED, ERASED]);
    expect(await textsOf('A1', 'W1')).toEqual(['张小三', '李四光', '某地块的征收批复']);
  });

  it('waits until the person has no open request, unless the entry was wrong', async () => {
    const who = applicant('110101199003070004');
    await place.record('A1', 'O1', answered(who));
    await place.record('A1', 'O2', open(who));
    const refused = { status: 'refused', code: 'CaseStillOpen' };
    expect(await erasePerson(order({ request: 'O1' }), place.parts())).toMatchObject(refused);
    expect(
      await erasePerson(order({ request: 'O1', because: 'enteredWrongly' }), place.parts()),
    ).toMatchObject({
      status: 'erased',
    });
  });

  it('is the successor’s once the case has moved on, and leaves the other cases of its origin alone', async () => {
    const who = applicant('110101199003070005');
    const moved: LedgerAct = {
      act: 'CaseTransferred',
      transferredOn: localDate('2026-03-05'),
      toAgency: 'B1',
    };
    await place.record('A1', 'T1', [...open(who), moved]);
    await place.record('A1', 'T2', answered(who));
    const because = 'enteredWrongly' as const;
    expect(await erasePerson(order({ request: 'T1', because }), place.parts())).toMatchObject({
      code: 'CaseMovedOn',
    });
    await erasePerson(order({ agency: 'B1', request: 'T1', scope: 'case', because }), place.parts());
    expect(await textsOf('B1', 'T1')).toEqual(['张小三', ERASED, ERASED]);
    expect(await textsOf('A1', 'T2')).toEqual(['张小三', '李四光', '某地块的征收批复']);
  });

  describe.each(['list', 'keys', 'event'] as const)('killed before the %s', (point) => {
    const request = `X-${point}`;
    const asked = order({ request, scope: 'case' });

    it('is completed by the same order or by the next start, once', async () => {
      await place.record('A1', request, answered({ idNumber: `11010119900307${point}` }));
      await expect(erasePerson(asked, killedAt[point](place.parts()))).rejects.toThrow('killed');
      const before = (await erasures()).length;
      const parts = await place.reopen();
      const gone = [ERASED, ERASED, ERASED];
      if (point !== 'list') expect(await textsOf('A1', request)).toEqual(gone);
      await completeErasures(parts);
      await erasePerson(asked, parts);
      await completeErasures(parts);
      expect(await textsOf('A1', request)).toEqual(gone);
      expect(await erasures()).toHaveLength(before + 1);
    });
  });

  it('holds after the keys came back with an old copy of the data', async () => {
    await place.record('A1', 'R1', answered(applicant('110101199003070006')));
    const keys = await query(`select id as n, encode(wrapped, 'hex') as hex from vault.data_key`);
    await erasePerson(order({ request: 'R1', scope: 'case' }), place.parts());
    for (const { n, ...rest } of keys) {
      const hex = Object.values(rest).join('');
      await query(
        `insert into vault.data_key (id, wrapped) values ('${n}', '\\x${hex}') on conflict do nothing`,
      );
    }
    expect((await textsOf('A1', 'R1'))[2]).toBe('某地块的征收批复');
    await place.reopen();
    expect(await textsOf('A1', 'R1')).toEqual([ERASED, ERASED, ERASED]);
    expect(await textsOf('B1', 'K1')).toEqual(['张小三', '李四光', '某地块的征收批复']);
  });
});
