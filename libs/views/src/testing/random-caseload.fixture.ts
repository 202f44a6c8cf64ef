import type { LedgerAct } from '@taizhang/case-handling';
import { addDays, localDate } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { APPLICANT_CATEGORIES, OUTCOMES } from '@taizhang/request-case';
import fc from 'fast-check';
import type { Recording } from './real-log.fixture';

/** Dates of one case: the n-th act falls some days after the one before it. */
type DaysOn = (gap: number) => LocalDate;

const AGENCIES = ['A1', 'A2'];
const SUCCESSOR = 'B1';

function daysFrom(first: LocalDate, gaps: readonly number[]): DaysOn {
  let day = first;
  return (at) => (day = addDays(day, gaps[at % gaps.length] ?? 1));
}

const choices = fc.record({
  agency: fc.constantFrom(...AGENCIES),
  first: fc.integer({ min: 0, max: 500 }).map((days) => addDays(localDate('2024-01-02'), days)),
  gaps: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 6 }),
  category: fc.constantFrom(...APPLICANT_CATEGORIES),
  outcome: fc.constantFrom(...OUTCOMES),
  course: fc.constantFrom('answered', 'corrected', 'lapsed', 'withdrawn', 'transferred', 'open'),
  dispute: fc.constantFrom('none', 'review', 'suit', 'sharedReview'),
  afterwards: fc.subarray(['receiptMoved', 'dispatchMoved', 'replyRetracted', 'recategorised', 'voided']),
  /** Which acts are recorded late, and which not at all. */
  late: fc.array(fc.nat(12), { maxLength: 2 }),
  left: fc.array(fc.nat(12), { maxLength: 1 }),
  /** Acts recorded by one command. */
  together: fc.integer({ min: 1, max: 3 }),
});
type Choices = typeof choices extends fc.Arbitrary<infer Value> ? Value : never;

interface Told {
  readonly agency: string;
  readonly act: LedgerAct;
}

function beginning({ agency, category }: Choices, on: DaysOn): readonly Told[] {
  const applicant = { category, name: '李四' };
  const submission = { channel: 'internet', applicant, items: ['甲', '乙'] } as const;
  return [
    { agency, act: { act: 'ApplicationSubmitted', submittedOn: on(0), ...submission } },
    { agency, act: { act: 'ReceiptFixed', receivedOn: on(1), basis: 'confirmed' } },
  ];
}

function reply(agency: string, { outcome }: Choices, on: DaysOn): readonly Told[] {
  const outcomes = [1, 2].map((item) => ({ item, outcome }));
  return [
    { agency, act: { act: 'ReplyDecided', decidedOn: on(2), outcomes } },
    { agency, act: { act: 'ReplyDispatched', dispatchedOn: on(3), method: 'post' } },
  ];
}

function course(chosen: Choices, on: DaysOn): readonly Told[] {
  const { agency } = chosen;
  const notice = (): Told => {
    const issuedOn = on(4);
    const correctBy = addDays(issuedOn, 10);
    return { agency, act: { act: 'CorrectionNoticeIssued', issuedOn, points: ['说清'], correctBy } };
  };
  switch (chosen.course) {
    case 'open':
      return [];
    case 'answered':
      return reply(agency, chosen, on);
    case 'corrected':
      return [
        notice(),
        { agency, act: { act: 'CorrectionReceived', receivedOn: on(5) } },
        ...reply(agency, chosen, on),
      ];
    case 'lapsed':
      return [notice(), { agency, act: { act: 'CorrectionLapsed', closedOn: addDays(on(5), 11) } }];
    case 'withdrawn':
      return [{ agency, act: { act: 'RequestWithdrawn', withdrawnOn: on(5) } }];
    case 'transferred':
      return [
        { agency, act: { act: 'CaseTransferred', transferredOn: on(5), toAgency: SUCCESSOR } },
        ...reply(SUCCESSOR, chosen, on),
      ];
  }
}

function disputes({ agency: first, course: taken, dispute }: Choices, key: string, on: DaysOn) {
  const agency = taken === 'transferred' ? SUCCESSOR : first;
  const acts: Record<Choices['dispute'], () => readonly LedgerAct[]> = {
    none: () => [],
    review: () => [
      { act: 'ReviewAccepted', review: `R-${key}`, acceptedOn: on(1) },
      { act: 'ReviewConcluded', review: `R-${key}`, concludedOn: on(2), result: 'upheld' },
    ],
    sharedReview: () => [{ act: 'ReviewAccepted', review: 'R-shared', acceptedOn: localDate('2025-11-03') }],
    suit: () => [
      { act: 'LitigationAccepted', suit: `S-${key}`, acceptedOn: on(1) },
      { act: 'InstanceConcluded', suit: `S-${key}`, concludedOn: on(2), result: 'claimsRejected' },
      { act: 'AppealAccepted', suit: `S-${key}`, acceptedOn: on(3) },
      { act: 'InstanceConcluded', suit: `S-${key}`, concludedOn: on(4), result: 'appealDismissed' },
    ],
  };
  return acts[dispute]().map((act): Told => ({ agency, act }));
}

function afterthoughts({ agency, afterwards, first, category }: Choices): readonly Told[] {
  const reason = '登记有误';
  const other = category === 'business' ? 'research' : 'business';
  const acts: Record<string, LedgerAct> = {
    receiptMoved: {
      act: 'RecordRectified',
      rectifies: 'ReceiptFixed',
      set: { receivedOn: addDays(first, 1) },
      reason,
    },
    dispatchMoved: {
      act: 'RecordRectified',
      rectifies: 'ReplyDispatched',
      set: { dispatchedOn: addDays(first, 40) },
      reason,
    },
    replyRetracted: { act: 'RecordRectified', rectifies: 'ReplyDispatched', retract: true, reason },
    recategorised: {
      act: 'RecordRectified',
      rectifies: 'ApplicationSubmitted',
      set: { applicant: { category: other } },
      reason,
    },
    voided: { act: 'RequestVoided', voidedOn: localDate('2025-12-01'), because: 'enteredTwice' },
  };
  return afterwards.flatMap((name) => {
    const act = acts[name];
    return act ? [{ agency, act }] : [];
  });
}

/** One case as it is recorded: late acts come after the others, acts of one agency may come together. */
function recordings(chosen: Choices, at: number): readonly Recording[] {
  const request = `K${String(at).padStart(3, '0')}`;
  const on = daysFrom(chosen.first, chosen.gaps);
  const acts = [
    ...beginning(chosen, on),
    ...course(chosen, on),
    ...disputes(chosen, request, on),
    ...afterthoughts(chosen),
  ].filter((_, place) => place < 2 || !chosen.left.includes(place));
  const isLate = (_: Told, place: number) => place > 0 && chosen.late.includes(place);
  const inTime = acts.filter((told, place) => !isLate(told, place));
  return [...inTime, ...acts.filter(isLate)].reduce<readonly Recording[]>((made, { agency, act }) => {
    const last = made.at(-1);
    const joins = last && last.agency === agency && last.acts.length < chosen.together;
    if (!joins) return [...made, { agency, request, acts: [act] }];
    return [...made.slice(0, -1), { ...last, acts: [...last.acts, act] }];
  }, []);
}

/** Many cases of two agencies and a successor, their recordings mixed as in an office; each case keeps its order. */
export const randomCaseload = fc
  .tuple(
    fc.array(choices, { minLength: 18, maxLength: 18 }),
    fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  )
  .map(([cases, picks]) => mixed(cases.map(recordings), picks));

function mixed(cases: readonly (readonly Recording[])[], picks: readonly number[]): readonly Recording[] {
  const waiting = cases.map((acts) => [...acts]);
  const order: Recording[] = [];
  for (let at = 0; waiting.some((acts) => acts.length > 0); at += 1) {
    const open = waiting.filter((acts) => acts.length > 0);
    const next = open[(picks[at % picks.length] ?? 0) % open.length]?.shift();
    if (next) order.push(next);
  }
  return order;
}
