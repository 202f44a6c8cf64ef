import {
  correctionLapsed,
  correctionNotice,
  decided,
  delivered,
  dispatched,
  feeLapsed,
  feeNotice,
} from '@test/acts';
import {
  handedIn,
  received,
  redone,
  redoOrdered,
  replied,
  submitted,
  transferred,
  voided,
  withdrawn,
} from '@test/acts';
import { by, givenCase } from '@test/given-case';
import type { GivenAct } from '@test/given-case';
import { classify, rulesWith } from '../index';
import type { Policies } from '../index';

/** The same reading for every year of the tales. */
function rulesFor(policies: Partial<Policies>) {
  const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
  return rulesWith({ policies: Object.fromEntries(years.map((year) => [year, policies])) });
}

function classified(acts: readonly GivenAct[], rules = rulesWith()) {
  return classify(givenCase(...acts).history, 'request-1', rules);
}

/** agency, received year and rule, concluded year, outcome and rule. */
function told(acts: readonly GivenAct[], policies: Partial<Policies> = {}) {
  return classified(acts, rulesFor(policies)).cases.map(
    ({ agency, received: one, receivedYear, concluded }) => [
      `${agency} ${receivedYear} ${one.rule}`,
      concluded ? `${concluded.year} ${concluded.as} ${concluded.by.rule}` : 'open',
    ],
  );
}

const overNewYear = [...handedIn('2022-12-16'), decided('2022-12-30'), dispatched('2023-01-03')];

describe('an application as the annual report sees it', () => {
  it('is new in the year of its receipt and concluded in the year of its end (C2, C4)', () => {
    expect(told(overNewYear)).toEqual([['A 2022 C2.receipt', '2023 granted C4.reply']]);
  });

  it('stands in the principal’s column, with the act behind each fact (C11)', () => {
    const { cases } = classified([
      ...handedIn('2022-03-01', { applicant: { category: 'research' } }),
      withdrawn('2022-03-02'),
    ]);
    expect(cases).toMatchObject([
      {
        agency: 'A',
        stream: 'request-1',
        unit: 1,
        column: 'research',
        received: { act: 'ReceiptFixed', ordinal: 2, on: '2022-03-01' },
        concluded: { by: { act: 'RequestWithdrawn', ordinal: 3, on: '2022-03-02' } },
      },
    ]);
  });

  it('is open while nothing ended it, a reply by hand not signed for included (C5)', () => {
    expect(told(handedIn('2022-12-16'))).toEqual([['A 2022 C2.receipt', 'open']]);
    const byHand = [
      ...handedIn('2022-12-16'),
      decided('2022-12-30'),
      dispatched('2022-12-30', 'handDelivery'),
    ];
    expect(told(byHand)[0]?.[1]).toBe('open');
    expect(told([...byHand, delivered('2023-01-03')])[0]?.[1]).toBe('2023 granted C4.reply');
  });

  it.each<[string, readonly GivenAct[], string]>([
    ['撤回', [withdrawn('2022-03-08')], '2022 other.other C13.withdrawal'],
    [
      '逾期不补正',
      [correctionNotice('2022-03-08', '2022-03-18'), correctionLapsed('2022-04-01')],
      '2022 other.correctionOverdue C4.correctionLapsed',
    ],
    [
      '逾期不缴费',
      [feeNotice('2022-03-08', '2022-03-08'), feeLapsed('2022-05-01')],
      '2022 other.feeOverdue C4.feeLapsed',
    ],
    ['答复', replied('2022-03-20', 'denied.process'), '2022 denied.process C4.reply'],
  ])('%s', (_, acts, concluded) => {
    expect(told([...handedIn('2022-03-01'), ...acts])).toEqual([['A 2022 C2.receipt', concluded]]);
  });

  it('answered before its receipt was fixed is concluded no earlier than received', () => {
    expect(told([submitted('2022-12-28'), ...replied('2022-12-30'), received('2023-01-03')])).toEqual([
      ['A 2023 C2.receipt', '2023 granted C4.reply'],
    ]);
  });

  it('without receipt, and voided, is counted nowhere and says why', () => {
    expect(classified([submitted('2022-03-01')])).toMatchObject({
      cases: [],
      notCounted: [{ agency: 'A', why: 'noReceipt' }],
    });
    expect(classified([...handedIn('2022-03-01'), voided('2022-03-02')])).toEqual({
      cases: [],
      notCounted: [{ agency: 'A', why: 'voided' }],
      disputes: [],
    });
  });
});

describe('POL-3: the day of conclusion', () => {
  it('may be the date on the paper', () => {
    expect(told(overNewYear, { conclusionDay: 'documentDate' })[0]?.[1]).toBe(
      '2022 granted POL-3.documentDate',
    );
  });

  it('may be the day on which staff closed the case', () => {
    const lapsed = [
      ...handedIn('2022-12-05'),
      correctionNotice('2022-12-12', '2022-12-26'),
      correctionLapsed('2023-01-03'),
    ];
    expect(told(lapsed)[0]?.[1]).toBe('2022 other.correctionOverdue C4.correctionLapsed');
    expect(told(lapsed, { conclusionDay: 'closingDay' })[0]?.[1]).toBe(
      '2023 other.correctionOverdue POL-3.closingDay',
    );
  });

  it('read anew at a new year loses no case and concludes none twice', () => {
    for (const year of [2022, 2023]) {
      const rules = rulesWith({ policies: { [year]: { conclusionDay: 'documentDate' } } });
      expect(classified(overNewYear, rules).cases[0]?.concluded?.year).toBe(year);
    }
  });
});

describe('POL-6: several items', () => {
  const items = ['甲项', '乙项', '丙项'];
  const mixed = [
    ...handedIn('2022-03-01', { items }),
    decided('2022-03-18', ['granted', 'denied.stateSecret', 'unavailable.notHeld']),
    dispatched('2022-03-18'),
  ];

  it('are one 件 under the rule that brought them together (C6, C7)', () => {
    expect(told(mixed)).toEqual([['A 2022 C2.receipt', '2022 partial C4.reply+C6.partial']]);
    const refused = [
      ...handedIn('2022-03-01', { items }),
      decided('2022-03-18', ['denied.process', 'denied.stateSecret', 'denied.process']),
      dispatched('2022-03-18'),
    ];
    expect(told(refused)[0]?.[1]).toBe('2022 denied.stateSecret C4.reply+C7.mainGround');
  });

  it('may each be a 件 of its own', () => {
    expect(told(mixed, { mixedOutcome: 'splitIntoItems' }).map(([, concluded]) => concluded)).toEqual([
      '2022 granted C4.reply+POL-6.splitIntoItems',
      '2022 denied.stateSecret C4.reply+POL-6.splitIntoItems',
      '2022 unavailable.notHeld C4.reply+POL-6.splitIntoItems',
    ]);
    const open = classified(handedIn('2022-03-01', { items }), rulesFor({ mixedOutcome: 'splitIntoItems' }));
    expect(open.cases.map(({ unit }) => unit)).toEqual([1, 2, 3]);
  });
});

describe('POL-10: a redone reply', () => {
  const redoneIn = (day: string) => [
    ...handedIn('2022-03-01'),
    ...replied('2022-03-18', 'denied.process'),
    redoOrdered('V1', '2022-06-01'),
    redone('V1', day, 'granted'),
  ];

  it('counts no second time (C12)', () => {
    expect(told(redoneIn('2022-06-15'))).toEqual([['A 2022 C2.receipt', '2022 denied.process C4.reply']]);
  });

  it('may replace the reply within its year, never across years', () => {
    const replace = { redo: 'replaceWithinYear' } as const;
    expect(told(redoneIn('2022-06-15'), replace)[0]?.[1]).toBe(
      '2022 granted C4.reply+POL-10.replaceWithinYear',
    );
    expect(told(redoneIn('2023-01-05'), replace)[0]?.[1]).toBe('2022 denied.process C4.reply');
  });
});

describe('POL-12: a transferred case', () => {
  const handedOver = [
    ...handedIn('2022-03-01'),
    transferred('2022-03-08', 'B'),
    by('B', decided('2022-03-18')),
  ];
  const answered = [...handedOver, by('B', dispatched('2022-03-18'))];
  const successor = { transfer: 'successorTakesYear' } as const;

  it('ends as 其他 at the first agency and is new at the successor', () => {
    expect(told(answered)).toEqual([
      ['A 2022 C2.receipt', '2022 other.other POL-12.transfer'],
      ['B 2022 POL-12.transfer', '2022 granted C4.reply'],
    ]);
  });

  it('may be the successor’s alone, within the year of receipt', () => {
    expect(told(answered, successor)).toEqual([
      ['B 2022 POL-12.successorTakesYear', '2022 granted C4.reply'],
    ]);
    expect(classified(answered, rulesFor(successor)).notCounted).toEqual([
      { agency: 'A', why: 'takenOverBySuccessor' },
    ]);
    const nextYear = [...handedIn('2022-12-16'), transferred('2023-01-05', 'B')];
    expect(told(nextYear, successor)).toEqual([
      ['A 2022 C2.receipt', '2023 other.other POL-12.transfer'],
      ['B 2023 POL-12.transfer', 'open'],
    ]);
  });

  it('before the receipt is fixed was never received by the first agency', () => {
    const early = [submitted('2022-03-01'), transferred('2022-03-02', 'B'), by('B', received('2022-03-04'))];
    expect(told(early)).toEqual([['B 2022 C2.receipt', 'open']]);
    expect(classified(early).notCounted).toEqual([{ agency: 'A', why: 'noReceipt' }]);
  });

  it('that had ended before stays where it ended', () => {
    const ended = [...handedIn('2022-03-01'), ...replied('2022-03-04'), transferred('2022-03-08', 'B')];
    expect(told(ended)).toEqual([['A 2022 C2.receipt', '2022 granted C4.reply']]);
    expect(classified(ended).notCounted).toEqual([{ agency: 'B', why: 'endedBeforeTransfer' }]);
  });

  it('goes through every agency that held it', () => {
    const thrice = [
      ...handedIn('2022-03-01'),
      transferred('2022-03-08', 'B'),
      by('B', transferred('2023-01-05', 'C')),
    ];
    expect(told(thrice)).toEqual([
      ['A 2022 C2.receipt', '2022 other.other POL-12.transfer'],
      ['B 2022 POL-12.transfer', '2023 other.other POL-12.transfer'],
      ['C 2023 POL-12.transfer', 'open'],
    ]);
  });
});
