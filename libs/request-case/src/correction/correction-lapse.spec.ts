import { corrected, correctionLapsed, correctionNotice, handedIn, transferred, withdrawn } from '@test/acts';
import { by, givenCase } from '@test/given-case';

/** Received 2024-05-06; asked for a correction by 05-20. */
const inHand = handedIn('2024-05-06');
const asked = correctionNotice('2024-05-10', '2024-05-20');

describe('a correction that never came 逾期不补正', () => {
  it('ends the request the day after the last day, however late staff close it (POL-3)', () => {
    givenCase(...handedIn('2022-12-05'), correctionNotice('2022-12-12', '2022-12-26'))
      .when(correctionLapsed('2023-01-03'))
      .thenRecorded()
      .thenStage('abandonedCorrection')
      .thenClock('correction', { state: 'lapsed' })
      .thenClock('reply', { state: 'ended' })
      .thenRegister({
        concludedOn: '2022-12-27',
        outcome: 'other.correctionOverdue',
        replyDueOn: null,
        overdue: false,
      })
      .thenFlags();
  });

  it('is refused where the correction came in time, on the last day or the day after it', () => {
    for (const day of ['2024-05-17', '2024-05-20', '2024-05-21']) {
      givenCase(...inHand, asked, corrected(day))
        .when(correctionLapsed('2024-05-24'))
        .thenRefused('CorrectionAlreadyReceived');
    }
  });

  it('stands where the correction came later: the request had ended by law, and stays ended', () => {
    const lapsed = givenCase(...inHand, asked, corrected('2024-05-24')).when(correctionLapsed('2024-05-30'));
    lapsed.thenRecorded().thenStage('abandonedCorrection').thenRegister({ concludedOn: '2024-05-21' });
    givenCase(...inHand, asked, correctionLapsed('2024-05-30'))
      .when(corrected('2024-05-31'))
      .thenRecorded()
      .thenStage('abandonedCorrection');
  });

  it('is refused without a notice, and a second time', () => {
    givenCase(...inHand)
      .when(correctionLapsed('2024-05-24'))
      .thenRefused('NoCorrectionNotice');
    givenCase(...inHand, asked, correctionLapsed('2024-05-24'))
      .when(correctionLapsed('2024-05-24'))
      .thenRefused('CorrectionAlreadyLapsed');
  });

  it('is refused before the last day has passed, and with a closing day after today', () => {
    const given = givenCase(...inHand, asked);
    given.today('2024-05-20').when(correctionLapsed('2024-05-20')).thenRefused('LegalDayInFuture');
    given.today('2024-05-21').when(correctionLapsed('2024-05-21')).thenRecorded();
    given
      .today('2024-05-27')
      .when(correctionLapsed('2024-05-28'))
      .thenRefused('LegalDayInFuture', { field: 'closedOn' });
  });

  it('of a transferred case takes effect at the successor, not before it had the case', () => {
    givenCase(...inHand, asked, transferred('2024-05-24', 'B'), by('B', correctionLapsed('2024-05-30')))
      .thenRegister({ concludedOn: '2024-05-24', outcome: 'other.other' })
      .seenBy('B')
      .thenRegister({ concludedOn: '2024-05-24', outcome: 'other.correctionOverdue' });
    givenCase(...inHand, asked, transferred('2024-05-15', 'B'), by('B', correctionLapsed('2024-05-30')))
      .seenBy('B')
      .thenRegister({ concludedOn: '2024-05-21', stage: 'abandonedCorrection' });
  });

  it('comes too late for a request that was withdrawn before', () => {
    givenCase(...inHand, asked, withdrawn('2024-05-16'))
      .when(correctionLapsed('2024-05-24'))
      .thenRecorded()
      .thenStage('withdrawn')
      .thenRegister({ concludedOn: '2024-05-16', outcome: 'other.other' });
  });
});
