import { corrected, correctionNotice, extended, feeNotice, feePaid, handedIn, replied } from '@test/acts';
import { submitted, thirdPartyAsked } from '@test/acts';
import { givenCase } from '@test/given-case';
import { holdingClock } from './clocks';

const inHand = handedIn('2024-05-06');
const restartedTwice = [
  ...inHand,
  correctionNotice('2024-05-10', '2024-05-20'),
  corrected('2024-05-20'),
  feeNotice('2024-05-24', '2024-05-24'),
  feePaid('2024-06-05'),
];

describe('clocks', () => {
  it('do not run before the receipt is fixed', () => {
    expect(givenCase(submitted('2024-05-06')).clocks).toEqual([]);
  });

  it('stay listed when they are replaced', () => {
    givenCase(...restartedTwice)
      .asOf('2024-06-06')
      .thenClocks('reply', { state: 'restarted' }, { state: 'restarted' }, { state: 'running' })
      .thenClock('reply', { startedOn: '2024-06-05', dueOn: '2024-07-04' });
  });

  it('the one that holds is the last of its name neither restarted nor extended', () => {
    const { clocks } = givenCase(...restartedTwice, extended('2024-06-06')).asOf('2024-06-07');
    expect(clocks.filter(({ clock }) => clock === 'reply').map(({ state }) => state)).toEqual([
      'restarted',
      'restarted',
      'extended',
      'running',
    ]);
    expect(holdingClock(clocks, 'reply')).toMatchObject({ state: 'running', dueOn: '2024-08-01' });
    expect(holdingClock(clocks, 'redo:V1')).toBeUndefined();
  });

  it('prove every day from the receipt to the due day', () => {
    const reply = holdingClock(givenCase(...restartedTwice).asOf('2024-06-06').clocks, 'reply');
    const days = reply?.days() ?? [];
    expect(days[0]).toEqual({ date: '2024-05-07', counted: false, why: 'beforeRestart', by: 'FeePaid' });
    expect(days.filter(({ counted }) => counted)).toHaveLength(20);
    expect(days.at(-1)?.date).toBe('2024-07-04');
  });

  it('prove each clock with a day for each day', () => {
    const { clocks } = givenCase(
      ...restartedTwice,
      thirdPartyAsked('T1', '2024-06-06', '2024-06-07'),
      ...replied('2024-07-03'),
    );
    for (const clock of clocks) {
      const days = clock.days();
      expect(days.at(-1)?.date ?? null).toBe(clock.dueOn);
      expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
    }
  });

  it('for an agency that never had the case say what the case says', () => {
    givenCase(...inHand)
      .seenBy('B')
      .asOf('2024-05-07')
      .thenClock('reply', { state: 'running' });
  });
});
