import { decided, delivered, dispatched, handedIn, replied, submitted, voided, withdrawn } from '@test/acts';
import { givenCase } from '@test/given-case';

const inHand = handedIn('2022-06-06');

describe('withdrawal 撤回申请', () => {
  it('ends the request on the day it reaches the agency', () => {
    givenCase(...inHand, withdrawn('2022-06-10'))
      .thenStage('withdrawn')
      .thenClock('reply', { state: 'ended', dueOn: '2022-07-04' })
      .thenRegister({ concludedOn: '2022-06-10', outcome: 'other.other', dispatchedOn: null, overdue: false })
      .thenFlags();
  });

  it('after the dispatch changes nothing', () => {
    givenCase(...inHand, ...replied('2022-06-08'), delivered('2022-06-09'), withdrawn('2022-06-10'))
      .thenStage('delivered')
      .thenRegister({ concludedOn: '2022-06-08', outcome: 'granted' })
      .thenFlags();
  });

  it('on the day of the dispatch comes after it, in the ledger’s order', () => {
    givenCase(...inHand, withdrawn('2022-06-08'))
      .when(...replied('2022-06-08'))
      .thenRecorded()
      .thenRegister({ concludedOn: '2022-06-08', outcome: 'granted', stage: 'dispatched' });
  });

  it('a reply afterwards is recorded, ends nothing and is flagged', () => {
    const late = givenCase(...inHand, withdrawn('2022-06-10'), decided('2022-06-13'));
    late.thenStage('withdrawn').thenFlags('replyAfterEnd');
    late
      .when(dispatched('2022-06-14'), delivered('2022-06-15'))
      .thenRecorded()
      .thenStage('withdrawn')
      .thenRegister({ concludedOn: '2022-06-10', outcome: 'other.other' })
      .thenFlags('replyAfterEnd');
  });

  it('a reply decided before and sent afterwards is flagged, by post and by hand', () => {
    const decidedBefore = [...inHand, decided('2022-06-09'), withdrawn('2022-06-10')];
    givenCase(...decidedBefore).thenFlags();
    for (const method of ['post', 'handDelivery'] as const) {
      givenCase(...decidedBefore, dispatched('2022-06-13', method))
        .thenStage('withdrawn')
        .thenFlags('replyAfterEnd', 'serviceProofMissing');
    }
  });

  it('reaches the agency before a reply by hand is signed for', () => {
    givenCase(...inHand, decided('2022-06-08'), dispatched('2022-06-09', 'handDelivery'))
      .when(withdrawn('2022-06-10'), delivered('2022-06-13'))
      .thenStage('withdrawn')
      .thenFlags('replyAfterEnd');
  });

  it('happens once', () => {
    givenCase(...inHand, withdrawn('2022-06-10'))
      .when(withdrawn('2022-06-10'))
      .thenRefused('AlreadyWithdrawn');
  });

  it('may be taken of an open request only', () => {
    givenCase(submitted('2022-06-06')).thenNext('RequestWithdrawn', true);
    givenCase(...inHand, ...replied('2022-06-08')).thenNext('RequestWithdrawn', false, 'CaseEnded');
    givenCase(...inHand, voided('2022-06-08')).thenNext('RequestWithdrawn', false, 'CaseVoided');
    givenCase().thenNext('RequestWithdrawn', false, 'NotSubmitted');
  });
});
