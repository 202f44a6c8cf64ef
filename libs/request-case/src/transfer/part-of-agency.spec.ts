import { localDate, stateCouncilCalendar as calendar } from '@taizhang/deadlines';
import { correctionNotice, decided, extended, handedIn, rectified, retracted } from '@test/acts';
import { replied, reviewAccepted, transferred, voided } from '@test/acts';
import { AGENCY, appended, by, TODAY } from '@test/given-case';
import type { GivenAct } from '@test/given-case';
import { decide } from '../decide';
import type { RecordedAct } from '../history';
import { historyInForce } from '../history-in-force';
import { partOf } from './part-of-agency';

/** Acts recorded one after the other; the n-th has version n. */
function told(...acts: readonly GivenAct[]): readonly RecordedAct[] {
  return acts.reduce((recorded: readonly RecordedAct[], given) => {
    const proposed = 'agency' in given ? given : by(AGENCY, given);
    const decision = decide(recorded, [proposed], { today: TODAY, calendar });
    expect(decision.refused).toEqual([]);
    return appended(recorded, decision);
  }, []);
}

const seen = (recorded: readonly RecordedAct[], agency: string) =>
  partOf(recorded, agency, calendar).acts.map(({ version }) => version);
const whole = (recorded: readonly RecordedAct[]) => recorded.map(({ version }) => version);

/** Versions 1 to 3: received by A, handed to B on 2024-05-15. */
const handedOver = [...handedIn('2024-05-06'), transferred('2024-05-15', 'B')];

describe('what an agency sees of a case that it handed over', () => {
  it('is what was recorded under it, also afterwards; its successor sees the whole', () => {
    const recorded = told(
      ...handedOver,
      by('B', correctionNotice('2024-05-16', '2024-05-24')),
      ...replied('2024-05-20'),
      by('B', decided('2024-05-27')),
    );
    expect(seen(recorded, 'A')).toEqual([1, 2, 3, 5, 6]);
    expect(seen(recorded, 'B')).toEqual(whole(recorded));
  });

  it('is the parts before its own too, where the case went on', () => {
    const recorded = told(
      ...handedOver,
      by('B', extended('2024-05-17')),
      by('B', transferred('2024-05-20', 'C')),
      by('C', decided('2024-05-27')),
    );
    expect(seen(recorded, 'A')).toEqual([1, 2, 3]);
    expect(seen(recorded, 'B')).toEqual([1, 2, 3, 4, 5]);
    expect(seen(recorded, 'C')).toEqual(whole(recorded));
    expect(partOf(recorded, 'A', calendar).laterHolders).toEqual(['B', 'C']);
  });

  it('is put right by whoever puts it right; what is put right in the successor’s part stays there', () => {
    const recorded = told(
      ...handedOver,
      by('B', decided('2024-05-27')),
      by('B', rectified('ReceiptFixed', { receivedOn: localDate('2024-05-07') })),
      by('B', rectified('ReplyDecided', { decidedOn: localDate('2024-05-28') })),
      by('B', retracted('ReplyDecided')),
    );
    expect(seen(recorded, 'A')).toEqual([1, 2, 3, 5]);
    const [, receipt] = historyInForce(partOf(recorded, 'A', calendar).acts, calendar);
    expect(receipt?.act).toMatchObject({ act: 'ReceiptFixed', receivedOn: '2024-05-07' });
  });

  it('is void when the whole is', () => {
    const recorded = told(...handedOver, by('B', extended('2024-05-17')), by('B', voided('2024-05-20')));
    expect(seen(recorded, 'A')).toEqual([1, 2, 3, 5]);
  });

  it('has the act that was meant by a count, though acts between are not seen', () => {
    const recorded = told(
      ...handedOver,
      by('B', decided('2024-05-20')),
      decided('2024-05-21'),
      decided('2024-05-22'),
      rectified('ReplyDecided', { decidedOn: localDate('2024-05-23') }, 2),
      rectified('ReplyDecided', { decidedOn: localDate('2024-05-24') }, 3),
    );
    const { acts } = partOf(recorded, 'A', calendar);
    expect(acts.map(({ version }) => version)).toEqual([1, 2, 3, 5, 6, 7, 8]);
    const days = historyInForce(acts, calendar).flatMap(({ act, recorded: { version } }) =>
      act.act === 'ReplyDecided' ? [[version, act.decidedOn]] : [],
    );
    expect(days).toEqual([
      [5, '2024-05-23'],
      [6, '2024-05-24'],
    ]);
  });

  it('is the whole again when the transfer turns out to be none', () => {
    const recorded = told(...handedOver, retracted('CaseTransferred'));
    expect(seen(recorded, 'A')).toEqual(whole(recorded));
    expect(seen(recorded, 'B')).toEqual([]);
    expect(partOf(recorded, 'B', calendar).holds({ agency: 'B', version: 9 })).toBe(false);
  });

  it('is nothing where another agency was the successor all along', () => {
    const recorded = told(...handedOver, rectified('CaseTransferred', { toAgency: 'C' }));
    expect(seen(recorded, 'B')).toEqual([]);
    expect(seen(recorded, 'C')).toEqual(whole(recorded));
    expect(seen(recorded, 'A')).toEqual([1, 2, 3, 4]);
  });

  it('has the acts of the office that stand under it', () => {
    const recorded = told(...handedOver);
    const { holds } = partOf(recorded, 'A', calendar);
    expect(holds({ agency: 'A', version: 7 })).toBe(true);
    expect(holds({ agency: 'B', version: 8 })).toBe(false);
  });

  it('is everything while nobody handed the case over, whoever asks', () => {
    const recorded = told(
      ...handedIn('2024-05-06'),
      ...replied('2024-05-20'),
      reviewAccepted('V1', '2024-06-03'),
    );
    expect(partOf(recorded, 'A', calendar)).toMatchObject({ acts: recorded, laterHolders: [] });
  });
});
