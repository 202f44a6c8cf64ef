import { localDate } from '@taizhang/deadlines';
import { archived, corrected, correctionNotice, decided, delivered, dispatched, extended } from '@test/acts';
import { handedIn, received, rectified, replied, submitted, transferred, withdrawn } from '@test/acts';
import { by, givenCase } from '@test/given-case';

/** Received 2024-05-06 by A, answered by 05-31; handed to B on 05-15. */
const inHand = handedIn('2024-05-06');
const handedOver = [...inHand, transferred('2024-05-15', 'B')];

describe('transfer of a case 职责划转 (国办公开办函〔2019〕14号, POL-12)', () => {
  it('ends the case for the agency that was asked', () => {
    givenCase(...handedOver)
      .thenStage('transferred')
      .thenRegister({
        receivedOn: '2024-05-06',
        concludedOn: '2024-05-15',
        outcome: 'other.other',
        overdue: false,
      })
      .thenClock('reply', { state: 'ended' })
      .thenFlags();
  });

  it('is received by the successor on the day of transfer, and its clock runs on', () => {
    givenCase(...handedOver)
      .seenBy('B')
      .asOf('2024-05-16')
      .thenStage('inHand')
      .thenRegister({ receivedOn: '2024-05-15', replyDueOn: '2024-05-31', concludedOn: null, outcome: null })
      .asOf('2024-06-03')
      .thenFlags('overdue');
  });

  it('before the receipt is fixed leaves the receipt day to the successor', () => {
    const given = givenCase(
      submitted('2024-05-06'),
      transferred('2024-05-08', 'B'),
      by('B', received('2024-05-10')),
    );
    given.thenRegister({ receivedOn: null, concludedOn: '2024-05-08' });
    given.seenBy('B').asOf('2024-05-13').thenRegister({ receivedOn: '2024-05-10', replyDueOn: '2024-06-06' });
  });

  it('the successor answers under its own name; the first agency’s line does not change', () => {
    const given = givenCase(...handedOver, by('B', decided('2024-05-30')), by('B', dispatched('2024-05-31')));
    given
      .seenBy('B')
      .thenStage('dispatched')
      .thenRegister({ dispatchedOn: '2024-05-31', concludedOn: '2024-05-31', outcome: 'granted' })
      .thenFlags('serviceProofMissing');
    given.thenStage('transferred').thenRegister({ dispatchedOn: null, outcome: 'other.other' }).thenFlags();
  });

  it('the successor sends the paper that came with the file', () => {
    givenCase(...inHand, decided('2024-05-14'), transferred('2024-05-15', 'B'))
      .when(by('B', dispatched('2024-05-20')), by('B', delivered('2024-05-22')))
      .thenRecorded()
      .seenBy('B')
      .thenRegister({ stage: 'delivered', outcome: 'granted', concludedOn: '2024-05-20' });
  });

  it('a correction asked before goes on, an extension told before is used up', () => {
    const asked = correctionNotice('2024-05-10', '2024-05-20');
    givenCase(...inHand, asked, transferred('2024-05-15', 'B'), by('B', corrected('2024-05-20')))
      .seenBy('B')
      .asOf('2024-05-21')
      .thenRegister({ replyDueOn: '2024-06-18' });
    givenCase(...inHand, extended('2024-05-10'), transferred('2024-05-15', 'B'))
      .seenBy('B')
      .today('2024-05-16')
      .thenRegister({ replyDueOn: '2024-07-01' })
      .thenNext('ExtensionNotified', false, 'AlreadyExtended');
  });

  it('an answer of the first agency afterwards is flagged there and ends nothing at the successor', () => {
    const late = givenCase(...handedOver, ...replied('2024-05-20'));
    late.thenStage('transferred').thenFlags('replyAfterEnd', 'serviceProofMissing');
    late.seenBy('B').asOf('2024-05-21').thenStage('inHand').thenRegister({ dispatchedOn: null }).thenFlags();
    late.today('2024-05-21').thenNext('ReplyDecided', true);
  });

  it('of an ended case moves the file, not the ending', () => {
    const given = givenCase(...inHand, ...replied('2024-05-10'), transferred('2024-05-15', 'B'));
    given.thenRegister({ concludedOn: '2024-05-10', outcome: 'granted' });
    given
      .seenBy('B')
      .thenRegister({ stage: 'dispatched', concludedOn: '2024-05-10', dispatchedOn: '2024-05-10' });
  });

  it('on one day: what the first agency did stands before, what the successor did after', () => {
    givenCase(...inHand, transferred('2024-05-15', 'B'), by('B', decided('2024-05-15')))
      .when(by('A', correctionNotice('2024-05-15', '2024-05-24')), by('B', dispatched('2024-05-15')))
      .thenRecorded()
      .seenBy('B')
      .thenRegister({ concludedOn: '2024-05-15', stage: 'dispatched' });
  });

  it('goes on to a third agency', () => {
    const given = givenCase(...handedOver, by('B', transferred('2024-05-20', 'C')));
    given.seenBy('B').thenStage('transferred').thenRegister({ concludedOn: '2024-05-20' });
    given.seenBy('C').asOf('2024-05-21').thenRegister({ stage: 'inHand', receivedOn: '2024-05-20' });
  });

  it('is refused to an agency that had the case, and to one that has it no more', () => {
    givenCase(...inHand)
      .when(transferred('2024-05-15', 'A'))
      .thenRefused('TransferToSelf');
    givenCase(...handedOver)
      .when(by('B', transferred('2024-05-20', 'A')))
      .thenRefused('TransferToSelf');
    givenCase(...handedOver)
      .when(transferred('2024-05-20', 'C'))
      .thenRefused('NotTheHolder');
  });

  it('lets the successor act from the day of transfer, and nobody else', () => {
    givenCase(...inHand)
      .when(by('B', decided('2024-05-20')))
      .thenRefused('BeforeTransfer');
    givenCase(...handedOver)
      .when(by('B', decided('2024-05-14')))
      .thenRefused('BeforeTransfer');
    givenCase(...handedOver)
      .when(by('C', decided('2024-05-20')))
      .thenRefused('BeforeTransfer');
  });

  it('recorded late puts what came after it where it belongs, or names what cannot stand', () => {
    givenCase(...inHand, ...replied('2024-05-20'))
      .when(transferred('2024-05-15', 'B'))
      .thenRecorded()
      .thenFlags('replyAfterEnd', 'serviceProofMissing');
    givenCase(...handedOver, by('B', transferred('2024-05-20', 'C')))
      .when(transferred('2024-05-10', 'D'))
      .thenRefused('LaterActNoLongerStands', {
        names: { act: 'CaseTransferred', on: transferred('2024-05-15', 'B').transferredOn },
      });
  });

  it('names no act of the successor to the agency that handed the case over', () => {
    const answered = givenCase(...handedOver, by('B', decided('2024-05-20')));
    const later = rectified('CaseTransferred', { transferredOn: localDate('2024-05-21') });
    const names = { act: 'ReplyDecided', on: localDate('2024-05-20') } as const;
    answered.when(by('A', later)).thenRefused('LaterActNoLongerStands');
    answered.when(by('B', later)).thenRefused('LaterActNoLongerStands', { names });
  });

  it('leaves each agency its own archive', () => {
    const filed = givenCase(...handedOver, archived('2024-05-16'));
    filed.thenStage('archived').seenBy('B').asOf('2024-05-17').thenStage('inHand');
    filed
      .when(
        by('B', decided('2024-05-20')),
        by('B', dispatched('2024-05-20')),
        by('B', archived('2024-06-20')),
      )
      .thenRecorded()
      .seenBy('B')
      .thenStage('archived');
    filed.when(archived('2024-06-20')).thenRefused('AlreadyArchived');
  });

  it('may be done with an open case', () => {
    givenCase(...inHand).thenNext('CaseTransferred', true);
    givenCase(...inHand, withdrawn('2024-05-08')).thenNext('CaseTransferred', false, 'CaseEnded');
  });
});

describe('archive 归档 (art. 45)', () => {
  it('stands at the end, once', () => {
    const ended = givenCase(...inHand, ...replied('2024-05-20'), delivered('2024-05-22'));
    ended.when(archived('2024-06-20')).thenRecorded().thenStage('archived');
    ended.when(archived('2024-06-20')).when(archived('2024-06-20')).thenRefused('AlreadyArchived');
  });

  it('may be done when the case has ended, once', () => {
    givenCase().thenNext('CaseArchived', false, 'NotSubmitted');
    givenCase(...inHand).thenNext('CaseArchived', false, 'NotEnded');
    givenCase(...inHand, ...replied('2024-05-20')).thenNext('CaseArchived', true);
    givenCase(...inHand, ...replied('2024-05-20'), archived('2024-06-20')).thenNext(
      'CaseArchived',
      false,
      'AlreadyArchived',
    );
  });
});
