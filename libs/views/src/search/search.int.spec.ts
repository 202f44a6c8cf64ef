import { createTestDatabase } from '@test/database';
import type { LedgerAct } from '@taizhang/case-handling';
import { requestStream } from '@taizhang/case-handling';
import { addDays, localDate } from '@taizhang/deadlines';
import { Client } from 'pg';
import type { Views } from '../open-views';
import type { RegisterPlace } from '../queries/register-page';
import { append } from '../testing/recording.fixture';
import { realLog } from '../testing/real-log.fixture';
import type { RealLog } from '../testing/real-log.fixture';

const FIRST = localDate('2024-03-01');

function asked(day: number, name: string, items: readonly string[]): LedgerAct {
  const applicant = { category: 'naturalPerson' as const, name, phone: '13800000000' };
  return {
    act: 'ApplicationSubmitted',
    submittedOn: addDays(FIRST, day),
    channel: 'internet',
    applicant,
    items,
  };
}

describe('the search for requests by what people wrote 检索', () => {
  let log: RealLog;
  let views: Views;
  const record = (request: string, ...acts: readonly LedgerAct[]) =>
    log.recorded({ agency: 'A1', request, acts });
  const found = async (text: string, agency = 'A1', of = views) =>
    (await of.search((searching) => searching.candidates({ agency, text, limit: 50 }))).map(
      ({ stream }) => stream,
    );
  const streams = (...requests: readonly string[]) => requests.map((request) => requestStream('A1', request));

  async function allPages(text: string, limit: number): Promise<readonly string[]> {
    const all: string[] = [];
    for (let after: RegisterPlace | undefined; ;) {
      const page = await views.search((one) => one.candidates({ agency: 'A1', text, after, limit }));
      if (page.length === 0) return all;
      all.push(...page.map(({ stream }) => stream));
      after = page.at(-1)?.place;
    }
  }

  const wanted = { agency: 'A1', from: FIRST, until: addDays(FIRST, 500), atLeast: 2, limit: 10 };
  const placeOf = async (request: string): Promise<RegisterPlace> => {
    const found = await views.read((reading) => reading.findCase('A1', request));
    return { on: found?.submittedOn ?? FIRST, opened: found?.opened ?? 0 };
  };

  beforeEach(async () => {
    log = await realLog(await createTestDatabase());
    views = await log.open();
    await record('K1', asked(0, '张三丰', ['某地块的征收批复']));
    await record('K2', asked(40, '李四', ['道路养护合同', '征收补偿标准']));
    await record('K3', asked(400, '张三丰', ['某地块的征收批复']));
  });
  afterEach(() => log.close());

  it('finds two characters in names and items, the newest first, in the agency that was asked', async () => {
    expect(await found('征收')).toEqual(streams('K3', 'K2', 'K1'));
    expect(await found('三丰')).toEqual(streams('K3', 'K1'));
    expect(await found('补偿标准')).toEqual(streams('K2'));
    expect(await found('养护 ')).toEqual(streams('K2'));
    expect(await found('拆迁')).toEqual([]);
    expect(await found('征收', 'A2')).toEqual([]);
  });

  it('goes on behind a place, nothing twice and nothing left out', async () => {
    expect(await allPages('征收', 1)).toEqual(streams('K3', 'K2', 'K1'));
  });

  it('finds in a month of many requests the few that hold a text, page by page', async () => {
    const numbers = Array.from({ length: 40 }, (_, at) => at);
    const rare = (at: number) => at % 13 === 4;
    for (const at of numbers) {
      await record(`M${at}`, asked(500 + (at % 7), '赵六', [rare(at) ? '河道采砂许可' : '桥梁检测报告']));
    }
    const newestFirst = numbers.toSorted((one, other) => (other % 7) - (one % 7) || other - one);
    for (const [text, holding] of [
      ['采砂', newestFirst.filter(rare)],
      ['检测', newestFirst.filter((at) => !rare(at))],
      ['赵六', newestFirst],
    ] as const) {
      expect(await allPages(text, 2)).toEqual(streams(...holding.map((at) => `M${at}`)));
    }
  });

  it('follows a rectification 更正 and a transfer 划转', async () => {
    const applicant = { category: 'naturalPerson' as const, name: '王五六', phone: '13900000000' };
    const reason = '录入有误';
    await record('K1', {
      act: 'RecordRectified',
      rectifies: 'ApplicationSubmitted',
      set: { applicant },
      reason,
    });
    expect(await found('三丰')).toEqual(streams('K3'));
    expect(await found('五六')).toEqual(streams('K1'));
    const transferredOn = addDays(FIRST, 41);
    await record('K2', { act: 'CaseTransferred', transferredOn, toAgency: 'B1' });
    expect(await found('补偿', 'B1')).toEqual(streams('K2'));
    expect(await found('补偿')).toEqual(streams('K2'));
  });

  it('tells who asked how often in which month, and who asked for the same 重复申请', async () => {
    const [frequent, ...others] = await views.search((one) => one.frequentApplicants(wanted));
    expect(others).toEqual([]);
    expect(await requestsAt(frequent?.last)).toEqual(['K3', 'K1']);
    expect(frequent?.requests).toBe(2);
    expect(frequent?.months).toEqual([
      { month: '2025-04', requests: 1 },
      { month: '2024-03', requests: 1 },
    ]);
    const same = await views.search((one) => one.sameTexts(wanted));
    expect(same).toMatchObject([{ requests: 2 }]);
    expect(await requestsAt(same[0]?.last)).toEqual(['K3', 'K1']);
    const place = await placeOf('K1');
    const repeated = await views.search((one) => one.repeatedBy('A1', place));
    expect(repeated).toMatchObject({ applicant: { requests: 2 }, sameText: { requests: 2 } });
  });

  it('forgets whoever was erased: no fingerprint is left, in no version and in no later build 删除', async () => {
    await found('征收');
    const [frequent] = await views.search((one) =>
      one.frequentApplicants({ agency: 'A1', from: FIRST, until: addDays(FIRST, 500), atLeast: 2, limit: 1 }),
    );
    const keys = [frequent?.person ?? ''];
    for (const key of keys) await log.vault.forget(key);
    const data = { keys, because: 'askedByPerson' };
    await append(log.store, { stream: `person-${keys[0]}`, events: [{ type: 'PersonErased', data }] });
    expect(await found('三丰')).toEqual([]);
    expect(await found('征收')).toEqual(streams('K3', 'K2', 'K1'));
    expect(await rowsUnder(keys)).toBe('0');
    await views.rebuildSearch();
    expect(await rowsUnder(keys)).toBe('0');
    expect(await found('征收')).toEqual(streams('K3', 'K2', 'K1'));
    await record('K3', { act: 'RequestVoided', voidedOn: addDays(FIRST, 401), because: 'test' });
    expect(await found('三丰')).toEqual([]);
    expect(await rowsUnder(keys)).toBe('0');
  });

  it('holds no text and no piece of one', async () => {
    await found('征收');
    const rows = await ask('select t::text as row from views.search_text t');
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toMatch(/\p{Script=Han}|13800000000/u);
  });

  const requestsAt = (places: readonly RegisterPlace[] = []) =>
    views.read(async (reading) => (await reading.casesAt('A1', places)).map(({ request }) => request));

  const rowsUnder = async (keys: readonly string[]) =>
    (await ask(`select count(*)::text as row from views.search_text where key_id = '${keys[0]}'`))[0]?.row;

  async function ask(text: string): Promise<readonly { readonly row: string }[]> {
    const client = new Client(log.connection);
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }
});
