import { localDate, stateCouncilCalendar } from '@taizhang/deadlines';
import {
  corrected,
  correctionLapsed,
  correctionNotice,
  decided,
  dispatched,
  feeLapsed,
  feeNotice,
  handedIn,
} from '@test/acts';
import { received, rectified, retracted, reviewAccepted, reviewConcluded, submitted } from '@test/acts';
import { thirdPartyAsked, transferred, withdrawn } from '@test/acts';
import { appended, by } from '@test/given-case';
import type { GivenAct } from '@test/given-case';
import type { HistoryOptions } from './history-in-force';
import { historyInForce } from './history-in-force';

/** The acts as recorded one after the other, asked or not whether they may stand. */
function recorded(...acts: readonly GivenAct[]) {
  const accepted = acts.map((act) => ('agency' in act ? act : by('A', act)));
  return appended([], { accepted, refused: [] });
}

function inForce(acts: readonly GivenAct[], options?: HistoryOptions) {
  return historyInForce(recorded(...acts), stateCouncilCalendar, options);
}

const named = (acts: readonly GivenAct[], options?: HistoryOptions) =>
  inForce(acts, options).map(({ act, legalDay }) => `${legalDay} ${act.act}`);

const inHand = handedIn('2024-05-06');

describe('history in force', () => {
  it('stands by legal day, not by recording', () => {
    expect(named([decided('2024-05-20'), received('2024-05-07'), submitted('2024-05-06')])).toEqual([
      '2024-05-06 ApplicationSubmitted',
      '2024-05-07 ReceiptFixed',
      '2024-05-20 ReplyDecided',
    ]);
  });

  it('breaks ties by the ledger’s list, then by recording', () => {
    const day = '2024-05-06';
    const acts = [
      withdrawn(day),
      dispatched(day),
      decided(day, ['partial']),
      decided(day),
      received(day),
      submitted(day),
    ];
    expect(inForce(acts).map(({ recorded: { version } }) => version)).toEqual([6, 5, 3, 4, 2, 1]);
  });

  it('puts a successor’s acts of the day after the transfer', () => {
    const acts = [by('B', decided('2024-05-15')), transferred('2024-05-15', 'B'), ...inHand];
    expect(named(acts).slice(2)).toEqual(['2024-05-15 CaseTransferred', '2024-05-15 ReplyDecided']);
  });

  it('leaves out rectifications and what they retract', () => {
    expect(named([...inHand, withdrawn('2024-05-10'), retracted('RequestWithdrawn')])).toEqual([
      '2024-05-06 ApplicationSubmitted',
      '2024-05-06 ReceiptFixed',
    ]);
  });

  describe('the legal day of a lapse', () => {
    const lapseDay = (...acts: readonly GivenAct[]) => inForce([...inHand, ...acts]).at(-1)?.legalDay;

    it('of a correction is the day after its last day, a rest day too', () => {
      expect(lapseDay(correctionNotice('2024-05-10', '2024-05-17'), correctionLapsed('2024-06-03'))).toBe(
        '2024-05-18',
      );
    });

    it('of a fee is the day after its twentieth working day', () => {
      expect(lapseDay(feeNotice('2024-05-10', '2024-05-13'), feeLapsed('2024-07-01'))).toBe('2024-06-12');
    });

    it('without a last day is the day of closing', () => {
      expect(lapseDay(feeNotice('2024-05-10'), feeLapsed('2024-07-01'))).toBe('2024-07-01');
      expect(lapseDay(feeLapsed('2024-07-01'))).toBe('2024-07-01');
      expect(lapseDay(correctionLapsed('2024-07-01'))).toBe('2024-07-01');
    });

    it('follows the first notice while nothing came, 一次性告知', () => {
      const notices = [
        correctionNotice('2024-05-14', '2024-05-24'),
        correctionNotice('2024-05-10', '2024-05-20'),
      ];
      expect(lapseDay(...notices, correctionLapsed('2024-06-03'))).toBe('2024-05-21');
    });

    it('follows the last notice issued by the day of closing once the first was answered', () => {
      const again = [
        correctionNotice('2024-05-10', '2024-05-20'),
        corrected('2024-05-13'),
        correctionNotice('2024-05-14', '2024-05-24'),
      ];
      expect(lapseDay(...again, correctionLapsed('2024-06-03'))).toBe('2024-05-25');
    });

    it('moves with a rectified notice', () => {
      const moved = rectified('CorrectionNoticeIssued', { correctBy: localDate('2024-05-24') });
      expect(
        lapseDay(correctionNotice('2024-05-10', '2024-05-20'), correctionLapsed('2024-06-03'), moved),
      ).toBe('2024-05-25');
    });
  });

  describe('as known at an ordinal', () => {
    const acts = [...inHand, withdrawn('2024-05-10'), retracted('RequestWithdrawn'), decided('2024-05-13')];

    it.each([
      [2, 2],
      [3, 3],
      [4, 2],
      [5, 3],
    ])('%i: %i acts', (knownAt, count) => {
      expect(inForce(acts, { knownAt })).toHaveLength(count);
    });
  });

  describe('as of a day', () => {
    it('sees the acts up to that day', () => {
      expect(named([...inHand, decided('2024-05-20')], { asOf: localDate('2024-05-19') })).toHaveLength(2);
      expect(named([...inHand, decided('2024-05-20')], { asOf: localDate('2024-05-20') })).toHaveLength(3);
    });

    it('does not know days inside an act that lie ahead', () => {
      const acts = [
        ...inHand,
        thirdPartyAsked('T1', '2024-05-08', '2024-05-13'),
        feeNotice('2024-05-08', '2024-05-13'),
        reviewAccepted('V1', '2024-05-08'),
        reviewConcluded('V1', '2024-05-08', 'upheld', '2024-05-13'),
      ];
      const ahead = (asOf: string) =>
        JSON.stringify(inForce(acts, { asOf: localDate(asOf) }).map(({ act }) => act)).includes('2024-05-13');
      expect(ahead('2024-05-12')).toBe(false);
      expect(ahead('2024-05-13')).toBe(true);
    });

    it('sees an act where its rectification put it, whenever that was recorded', () => {
      const moved = [
        ...inHand,
        withdrawn('2024-05-10'),
        rectified('RequestWithdrawn', { withdrawnOn: localDate('2024-05-20') }),
      ];
      expect(named(moved, { asOf: localDate('2024-05-19') })).toHaveLength(2);
    });
  });
});
