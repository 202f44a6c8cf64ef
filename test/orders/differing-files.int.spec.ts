import { readFileSync, writeFileSync } from 'node:fs';
import { localDate } from '@taizhang/deadlines';
import { AskHistory, AskRegister, AskReport } from '@taizhang/wiring';
import { openTestOffice } from '../support/office-under-test';
import type { OfficeUnderTest } from '../support/office-under-test';

const today = localDate('2025-06-30');
const A1 = { agency: 'A1', request: '2024-1' };
const submitted = {
  ...A1,
  act: 'ApplicationSubmitted',
  submittedOn: '2024-03-01',
  channel: 'inPerson',
  applicant: { category: 'naturalPerson', name: '申请人甲' },
  items: ['甲项', '乙项'],
};
const received = { ...A1, act: 'ReceiptFixed', receivedOn: '2024-03-01', basis: 'handedIn' };
const decided = {
  ...A1,
  act: 'ReplyDecided',
  decidedOn: '2024-03-12',
  outcomes: [
    { item: 1, outcome: 'granted' },
    { item: 2, outcome: 'unavailable.notHeld' },
  ],
};
const dispatched = { ...A1, act: 'ReplyDispatched', dispatchedOn: '2024-03-13', method: 'post' };
const ledger = [submitted, received, decided, dispatched];
const texts = (lines: readonly object[]) => lines.map((line) => JSON.stringify(line));

describe('a file that says otherwise than the one before 更正', () => {
  let taizhang: OfficeUnderTest;
  beforeAll(async () => {
    taizhang = await openTestOffice(today);
    expect(await taizhang.importLines(texts(ledger))).toMatchObject({ stored: 4, refused: [] });
  });
  afterAll(() => taizhang.close());

  const historyOf = async () => (await taizhang.office.ask(new AskHistory(A1))).acts;
  const category = { category: 'business', name: '申请人甲' };
  const differing = [
    { ...submitted, applicant: category },
    received,
    decided,
    { ...dispatched, dispatchedOn: '2024-03-14' },
  ];

  it('stores nothing the second time when it says the same', async () => {
    const reversed = texts(ledger.toReversed());
    expect(await taizhang.importLines(reversed)).toMatchObject({ stored: 0, alreadyThere: 4, refused: [] });
  });

  it('is refused whole, each differing line with its field', async () => {
    const answer = await taizhang.importLines(texts(differing));
    expect(answer).toMatchObject({
      stored: 0,
      alreadyThere: 2,
      refused: [
        { line: 1, field: 'applicant', code: 'DiffersFromStored' },
        { line: 4, field: 'dispatchedOn', code: 'DiffersFromStored' },
      ],
    });
    expect(await historyOf()).toHaveLength(4);
  });

  it('becomes a rectification with a reason, old and new side by side, and moves the cell', async () => {
    const answer = await taizhang.importLines(texts(differing), { rectifyBecause: '登记有误' });
    expect(answer).toMatchObject({ stored: 2, alreadyThere: 2, refused: [] });
    const rectifications = (await historyOf()).filter(({ act }) => act === 'RecordRectified');
    expect(rectifications.map(({ changed }) => changed)).toEqual([
      [{ field: 'applicant', from: { ...submitted.applicant, name: '申**甲' }, to: category }],
      [{ field: 'dispatchedOn', from: '2024-03-13', to: '2024-03-14' }],
    ]);
    expect(rectifications.every(({ words }) => words.includes('登记有误'))).toBe(true);
    const { table3 } = await taizhang.office.ask(new AskReport({ agency: 'A1', year: 2024 }));
    expect(table3).toMatchObject({ partial: { naturalPerson: 0, business: 1 } });
  });

  it('is all there already once it has been rectified', async () => {
    expect(await taizhang.importLines(texts(differing))).toMatchObject({
      stored: 0,
      alreadyThere: 4,
      refused: [],
    });
  });
});

describe('--keep-good', () => {
  let taizhang: OfficeUnderTest;
  beforeAll(async () => {
    taizhang = await openTestOffice(today);
  });
  afterAll(() => taizhang.close());

  const other = { ...submitted, request: '2024-2', submittedOn: '2024-02-30' };
  const early = { ...received, request: '2024-3' };

  it('stores the good lines and writes the others down as they came; put right, they come in', async () => {
    const rest = taizhang.newFile();
    const lines = [...texts([other, ...ledger]), 'not a line', ...texts([early])];
    const answer = await taizhang.importLines(lines, { keepGoodIn: rest });
    expect(answer).toMatchObject({ lines: 7, stored: 4, alreadyThere: 0 });
    expect(answer.refused.map(({ line, field, code }) => [line, field, code])).toEqual([
      [1, 'submittedOn', 'NotADate'],
      [6, null, 'NotJson'],
      [7, 'request', 'NoSuchCase'],
    ]);
    expect(readFileSync(rest, 'utf8').split('\n')).toEqual([
      ...texts([other]),
      'not a line',
      ...texts([early]),
      '',
    ]);
    const right = [{ ...other, submittedOn: '2024-02-29' }, { ...submitted, request: '2024-3' }, early];
    writeFileSync(rest, texts(right).join('\n'));
    const again = await taizhang.importLines(readFileSync(rest, 'utf8').split('\n'));
    expect(again).toMatchObject({ lines: 3, stored: 3, refused: [] });
    const register = [];
    for await (const { request } of await taizhang.office.ask(new AskRegister({ agency: 'A1', asOf: today })))
      register.push(request);
    expect(register).toEqual(['2024-1', '2024-2', '2024-3']);
  });
});
