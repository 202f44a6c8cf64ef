import { InMemoryKeyVault, recordActs, requestStream } from '@taizhang/case-handling';
import type { LedgerAct } from '@taizhang/case-handling';
import { addDays, addMonths, localDate, stateCouncilCalendar } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { InMemoryEventStore } from '@taizhang/event-store';
import type { StoredEvent } from '@taizhang/event-store';
import { seeded } from '../measuring/numbers';

/** The years that the cases of a big log lie in. */
export const FIRST_YEAR = 2021;
export const YEARS = 4;
const MONTHS = YEARS * 12;
const CASES_A_MONTH = 4;
const AGENCY = 'TEMPLATE';
const TODAY = localDate('2026-01-31');

const CATEGORIES = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService'] as const;
const OUTCOMES = [
  'granted',
  'partial',
  'denied.process',
  'unavailable.notHeld',
  'notProcessed.petition',
] as const;

/** A case's acts: submitted, received, decided, dispatched and, if wanted, delivered. */
function actsOf(month: number, random: () => number, delivered: boolean): readonly LedgerAct[] {
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
    values[Math.floor(random() * values.length)] ?? values[0];
  const first = addMonths(localDate(`${FIRST_YEAR}-01-01`), month);
  const submittedOn = addDays(first, Math.floor(random() * 28));
  const repliedOn = addDays(submittedOn, 5 + Math.floor(random() * 12));
  const sent: readonly LedgerAct[] = [
    {
      act: 'ApplicationSubmitted',
      submittedOn,
      channel: 'internet',
      applicant: { category: pick(CATEGORIES), name: '申请人', phone: '010-00000000' },
      items: ['某地块的征收批复及其附图'],
    },
    { act: 'ReceiptFixed', receivedOn: submittedOn, basis: 'confirmed' },
    { act: 'ReplyDecided', decidedOn: repliedOn, outcomes: [{ item: 1, outcome: pick(OUTCOMES) }] },
    { act: 'ReplyDispatched', dispatchedOn: repliedOn, method: 'email' },
  ];
  const deliveredOn: LocalDate = addDays(repliedOn, 1);
  return delivered ? [...sent, { act: 'ReplyDelivered', deliveredOn }] : sent;
}

/**
 * Some cases for every month, in their order, as the product's own write path records and seals them. The big logs
 * are copies of these: they differ from one another in what the seed drew.
 */
export async function templateCases(
  seed: number,
  actsEach: 4 | 5,
): Promise<readonly (readonly StoredEvent[])[]> {
  const random = seeded(seed);
  const ports = { store: new InMemoryEventStore(), vault: new InMemoryKeyVault() };
  const cases: (readonly StoredEvent[])[] = [];
  for (let index = 0; index < MONTHS * CASES_A_MONTH; index += 1) {
    const [request, commandId] = [`T${index}`, `template-${index}`];
    const acts = actsOf(Math.floor(index / CASES_A_MONTH), random, actsEach === 5);
    const answer = await recordActs(
      {
        agency: AGENCY,
        request,
        acts,
        commandId,
        recordedBy: 'bench',
        today: TODAY,
        calendar: stateCouncilCalendar,
      },
      ports,
    );
    if (answer.status !== 'recorded') throw new Error(`a template case was ${JSON.stringify(answer)}`);
    cases.push(await ports.store.readStream(requestStream(AGENCY, request)));
  }
  return cases;
}
