import { ledgerSchema } from './json-schema';
import { readLedgerLine } from './line';

const submitted = {
  agency: 'A1',
  request: 'K1',
  act: 'ApplicationSubmitted',
  submittedOn: '2024-03-01',
  channel: 'internet',
  applicant: { category: 'naturalPerson', name: '某甲' },
  items: ['有关文件'],
};
const replied = { agency: 'A1', request: 'K1', act: 'ReplyDecided', decidedOn: '2024-03-08' };

function faults(line: object | string) {
  const reading = readLedgerLine(typeof line === 'string' ? line : JSON.stringify(line));
  return reading.ok ? [] : reading.errors.map(({ field, code }) => `${field ?? '-'} ${code}`);
}

describe('a line of the ledger 台账', () => {
  it('reads an act with its agency and request', () => {
    const { agency, request, ...act } = submitted;
    expect(readLedgerLine(JSON.stringify(submitted))).toEqual({ ok: true, line: { agency, request, act } });
  });

  it.each([
    ['no JSON at all', '{"agency":', ['- NotJson']],
    ['a list', '[]', ['- NotAnObject']],
    ['an act nobody knows', { ...submitted, act: 'Submitted' }, ['act UnknownAct']],
    ['a field nobody knows', { ...submitted, dueOn: '2024-04-01' }, ['dueOn UnknownField']],
    ['a day that does not exist', { ...submitted, submittedOn: '2024-02-30' }, ['submittedOn NotADate']],
    ['a channel not in the list', { ...submitted, channel: 'pigeon' }, ['channel NotInList']],
    ['an empty item', { ...submitted, items: ['  '] }, ['items.0 EmptyText']],
    ['no item', { ...submitted, items: [] }, ['items EmptyList']],
    ['a number for a text', { ...submitted, items: [1] }, ['items.0 WrongType']],
    ['an agency code with a slash', { ...submitted, agency: '../x' }, ['agency NotAnAgencyCode']],
    ['NUL in a text', { ...submitted, items: ['a\u0000'] }, ['items.0 UnreadableText']],
    ['half a character', { ...submitted, items: ['a\ud800'] }, ['items.0 UnreadableText']],
    ['a text without end', { ...submitted, items: ['x'.repeat(10_001)] }, ['items.0 TooLong']],
    [
      'several faults',
      { act: 'ReceiptFixed', request: 'K1' },
      ['agency MissingField', 'receivedOn MissingField', 'basis MissingField'],
    ],
    ['a line beyond every measure', 'x'.repeat(300_000), ['- LineTooLong']],
    [
      '__proto__',
      '{"agency":"A1","request":"K1","act":"FeePaid","paidOn":"2024-01-01","__proto__":{}}',
      ['__proto__ UnknownField'],
    ],
  ])('names what is wrong with %s', (_, line, expected) => {
    expect(faults(line)).toEqual(expected);
  });

  it('wants the main ground where nothing is disclosed and the items differ', () => {
    const outcomes = [
      { item: 1, outcome: 'denied.process' },
      { item: 2, outcome: 'unavailable.notHeld' },
    ];
    expect(faults({ ...replied, outcomes })).toEqual(['mainOutcome MainOutcomeNeeded']);
    expect(faults({ ...replied, outcomes, mainOutcome: 'denied.process' })).toEqual([]);
    expect(faults({ ...replied, outcomes: [outcomes[0], { item: 2, outcome: 'granted' }] })).toEqual([]);
  });

  it('lets no item have two outcomes', () => {
    const outcomes = [1, 1].map((item) => ({ item, outcome: 'granted' }));
    expect(faults({ ...replied, outcomes })).toEqual(['outcomes.1.item RepeatedItem']);
  });

  it('wants finalResult with a reversed judgment 改判, and only there', () => {
    const instance = {
      agency: 'A1',
      request: 'K1',
      act: 'InstanceConcluded',
      suit: 'S1',
      concludedOn: '2024-05-06',
    };
    expect(faults({ ...instance, result: 'reversed' })).toEqual(['finalResult FinalResultMismatch']);
    expect(faults({ ...instance, result: 'reversed', finalResult: 'revoked' })).toEqual([]);
    expect(faults({ ...instance, result: 'upheld' })).toEqual(['result NotInList']);
  });

  it('takes a dispute without a request only when it says what it is about', () => {
    const review = { agency: 'A1', act: 'ReviewAccepted', review: 'V1', acceptedOn: '2024-05-06' };
    expect(faults(review)).toEqual(['about MissingField']);
    expect(faults({ ...review, about: 'thirdParty' })).toEqual([]);
    expect(faults({ ...review, about: 'thirdParty', request: 'K1' })).toEqual([
      'about AboutOnlyWithoutRequest',
    ]);
    expect(faults({ agency: 'A1', act: 'FeePaid', paidOn: '2024-05-06' })).toEqual(['request MissingField']);
  });

  it('takes acts of table two and the name of an agency only without a request', () => {
    const stock = { agency: 'A1', act: 'StockDeclared', kind: 'normative', on: '2023-12-31', count: 0 };
    expect(faults(stock)).toEqual([]);
    expect(faults({ ...stock, request: 'K1' })).toEqual(['request RequestNotAllowed']);
    expect(faults({ agency: 'A1', act: 'AgencyNamed', name: '某局', from: '2020-01-01' })).toEqual([]);
    const fees = {
      agency: 'A1',
      act: 'FeesCollected',
      from: '2024-01-01',
      to: '2024-12-31',
      amountWan: 0.1234567,
    };
    expect(faults(fees)).toEqual(['amountWan TooPrecise']);
  });
});

describe('a rectification 更正登记', () => {
  const rectified = { agency: 'A1', request: 'K1', act: 'RecordRectified', reason: '录入错误' };

  it('checks each value as the rectified act would', () => {
    const set = { receivedOn: '2024-02-30', basis: 'signedFor', number: '1' };
    expect(faults({ ...rectified, rectifies: 'ReceiptFixed', set })).toEqual([
      'set.receivedOn NotADate',
      'set.number UnknownField',
    ]);
    expect(faults({ ...rectified, rectifies: 'RecordRectified', retract: true })).toEqual([
      'rectifies NotInList',
    ]);
  });

  it('takes an optional field away by null, never a needed one', () => {
    const set = { number: null };
    const line = JSON.stringify({ ...rectified, rectifies: 'ApplicationSubmitted', set });
    expect(readLedgerLine(line)).toMatchObject({ ok: true, line: { act: { set: { number: undefined } } } });
    const reading = readLedgerLine(line);
    expect(reading.ok && 'set' in reading.line.act && Object.keys(reading.line.act.set ?? {})).toEqual([
      'number',
    ]);
    expect(faults({ ...rectified, rectifies: 'ApplicationSubmitted', set: { items: null } })).toEqual([
      'set.items WrongType',
    ]);
  });

  it('either sets or retracts', () => {
    const which = { ...rectified, rectifies: 'ReceiptFixed' };
    expect(faults(which)).toEqual(['set SetOrRetract']);
    expect(faults({ ...which, set: {} })).toEqual(['set NothingSet']);
    expect(faults({ ...which, retract: true })).toEqual([]);
  });
});

describe('the JSON Schema of a line', () => {
  it('has one form for every act and every rectification', () => {
    const { anyOf } = ledgerSchema();
    expect(anyOf).toHaveLength(31 + 8 + 31);
  });
});
