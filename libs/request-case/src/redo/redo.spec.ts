import { delivered, handedIn, judged, redone, redoOrdered, replied, reviewAccepted } from '@test/acts';
import { reviewConcluded, suitAccepted, voided } from '@test/acts';
import { givenCase } from '@test/given-case';

const refused = [
  ...handedIn('2022-03-01'),
  ...replied('2022-03-18', 'denied.process'),
  delivered('2022-03-21'),
];
const revoked = [
  ...refused,
  reviewAccepted('V1', '2022-04-06'),
  reviewConcluded('V1', '2022-05-20', 'revoked', '2022-05-23'),
];

describe('redo 责令重新答复', () => {
  it('has the ordered working days, else twenty, from the day the order reached the agency', () => {
    givenCase(...revoked, redoOrdered('V1', '2022-05-23'))
      .asOf('2022-05-24')
      .thenClock('redo:V1', { startedOn: '2022-05-23', dueOn: '2022-06-21', state: 'running' });
    givenCase(...revoked, redoOrdered('V1', '2022-05-23', 10))
      .asOf('2022-06-08')
      .thenClock('redo:V1', { dueOn: '2022-06-07', state: 'overdue' });
  });

  it('is kept when dispatched in time, and no second answer to the request', () => {
    givenCase(...revoked, redoOrdered('V1', '2022-05-23'), redone('V1', '2022-06-21'))
      .thenClock('redo:V1', { state: 'met' })
      .thenRegister({ outcome: 'denied.process', concludedOn: '2022-03-18', dispatchedOn: '2022-03-18' })
      .thenFlags();
    givenCase(...revoked, redoOrdered('V1', '2022-05-23'), redone('V1', '2022-06-22')).thenClock('redo:V1', {
      state: 'late',
    });
  });

  it('may stand without a recorded order, and then has no clock', () => {
    givenCase(...revoked)
      .when(redone('V1', '2022-06-21'))
      .thenRecorded()
      .thenNoClock('redo:V1');
  });

  it('without naming the order answers the one that has waited longest', () => {
    const unnamed = { ...redone('V1', '2022-06-21'), by: undefined };
    givenCase(...revoked, redoOrdered('V1', '2022-05-23'), unnamed).thenClock('redo:V1', { state: 'met' });
  });

  it('told twice is one order and one answer', () => {
    const order = redoOrdered('V1', '2022-05-23');
    givenCase(...revoked, order, order)
      .asOf('2022-05-24')
      .thenClocks('redo:V1', { state: 'running' })
      .when(redone('V1', '2022-06-21'), redone('V1', '2022-06-21'))
      .thenRecorded()
      .asOf('2022-06-30')
      .thenClocks('redo:V1', { state: 'met' });
  });

  it('may be noted when a review or a court has decided', () => {
    givenCase(...refused)
      .thenNext('RedoOrdered', false, 'NothingOrdered')
      .thenNext('RedoDispatched', false, 'NoRedoAwaited');
    givenCase(...revoked).thenNext('RedoOrdered', true);
    givenCase(...revoked, redoOrdered('V1', '2022-05-23')).thenNext('RedoDispatched', true);
    givenCase(...refused, suitAccepted('S1', '2022-05-09'), judged('S1', '2022-08-01', 'revoked')).thenNext(
      'RedoOrdered',
      true,
    );
    givenCase(...revoked, voided('2022-06-01')).thenNext('RedoOrdered', false, 'CaseVoided');
  });
});
