import {
  decided,
  delivered,
  dispatched,
  handedIn,
  replied,
  reviewAccepted,
  reviewConcluded,
} from '@test/acts';
import { suitAccepted, voided } from '@test/acts';
import { givenCase } from '@test/given-case';

/** Refused for 过程性信息, delivered 2023-11-22: review by 2024-01-22. */
const refused = [
  ...handedIn('2023-10-25'),
  ...replied('2023-11-20', 'denied.process'),
  delivered('2023-11-22'),
];
const reviewed = [...refused, reviewAccepted('V1', '2023-12-15')];

describe('review 行政复议 (行政复议法 art. 20, 62; 行政诉讼法 art. 45)', () => {
  it('may be asked for in sixty days, rolled off rest days', () => {
    givenCase(...refused)
      .asOf('2024-01-22')
      .thenClock('reviewApplication', { startedOn: '2023-11-22', dueOn: '2024-01-22', state: 'running' })
      .asOf('2024-01-23')
      .thenClock('reviewApplication', { state: 'lapsed' });
    givenCase(...reviewed).thenClock('reviewApplication', { state: 'met' });
  });

  it('rolls to a worked Saturday after the National Day', () => {
    givenCase(...handedIn('2023-07-03'), ...replied('2023-07-28'), delivered('2023-07-31'))
      .asOf('2023-08-01')
      .thenClock('reviewApplication', { dueOn: '2023-10-07' });
  });

  it('is decided in sixty days, rolled over the Spring Festival', () => {
    givenCase(...reviewed)
      .asOf('2023-12-18')
      .thenClock('reviewDecision:V1', { dueOn: '2024-02-18', state: 'running' })
      .when(reviewConcluded('V1', '2024-02-05', 'upheld', '2024-02-07'))
      .asOf('2024-02-07')
      .thenClock('reviewDecision:V1', { state: 'met' })
      .thenClock('suitAfterReview:V1', { startedOn: '2024-02-07', dueOn: '2024-02-22', state: 'running' })
      .when(suitAccepted('S1', '2024-02-20'))
      .asOf('2024-02-20')
      .thenClock('suitAfterReview:V1', { state: 'met' });
  });

  it('leaves the suit open when the organ stays silent 复议机关逾期不作决定', () => {
    givenCase(...reviewed)
      .asOf('2024-02-18')
      .thenNoClock('suitAfterReview:V1')
      .asOf('2024-02-19')
      .thenClock('reviewDecision:V1', { state: 'overdue' })
      .thenClock('suitAfterReview:V1', { startedOn: '2024-02-18' });
  });

  it('whose decision is not known to be delivered starts no period for the suit', () => {
    const decidedOnly = givenCase(...reviewed, reviewConcluded('V1', '2024-02-05'));
    decidedOnly.thenClock('suitAfterReview:V1', { startedOn: null, dueOn: null });
    givenCase(...reviewed, reviewConcluded('V1', '2024-02-05', 'upheld', '2024-02-07'))
      .asOf('2024-02-06')
      .thenClock('suitAfterReview:V1', { startedOn: null });
  });

  it('that was taken back leaves no suit after review', () => {
    givenCase(...reviewed, reviewConcluded('V1', '2024-02-05', 'terminated', '2024-02-07')).thenNoClock(
      'suitAfterReview:V1',
    );
  });

  it('refused at the door stands without acceptance 不予受理', () => {
    givenCase(...refused)
      .when(reviewConcluded('V1', '2023-12-20', 'notAccepted', '2023-12-22'))
      .thenRecorded()
      .thenNoClock('reviewDecision:V1')
      .thenClock('suitAfterReview:V1', { startedOn: '2023-12-22' });
  });

  it('refuses a key used twice, an unknown key, a second end and a delivery before the decision', () => {
    givenCase(...reviewed)
      .when(reviewAccepted('V1', '2023-12-20'))
      .thenRefused('ReviewKeyUsed');
    givenCase(...reviewed)
      .when(reviewConcluded('V2', '2024-02-05'))
      .thenRefused('NoSuchReview');
    givenCase(...reviewed)
      .when(reviewConcluded('V1', '2023-12-14'))
      .thenRefused('NoSuchReview');
    givenCase(...reviewed, reviewConcluded('V1', '2024-02-05'))
      .when(reviewConcluded('V1', '2024-02-05'))
      .thenRefused('ReviewAlreadyConcluded');
    givenCase(...reviewed)
      .when(reviewConcluded('V1', '2024-02-05', 'upheld', '2024-02-04'))
      .thenRefused('DeliveredBeforeConcluded');
    givenCase(...reviewed)
      .today('2024-02-05')
      .when(reviewConcluded('V1', '2024-02-05', 'upheld', '2024-02-06'))
      .thenRefused('LegalDayInFuture', { field: 'deliveredOn' });
  });
});

describe('the applicant’s other remedies', () => {
  it('before 2024 a refusal may be sued against at once, six months; a month longer where the clause is missing', () => {
    givenCase(...refused)
      .asOf('2023-12-01')
      .thenClock('suit', { dueOn: '2024-05-22', state: 'running' });
    const untold = decided('2022-02-01', ['denied.process'], { remedyStated: false });
    givenCase(...handedIn('2022-01-10'), untold, dispatched('2022-02-01'), delivered('2022-02-10'))
      .asOf('2022-03-01')
      .thenClock('suit', { dueOn: '2023-02-10' })
      .thenClock('reviewApplication', { dueOn: '2023-02-10' })
      .thenFlags();
  });

  it('since 2024 refusals under articles 14 to 16 go to review first 复议前置', () => {
    const since = (outcome: Parameters<typeof replied>[1]) =>
      givenCase(...handedIn('2024-04-08'), ...replied('2024-04-30', outcome), delivered('2024-05-06'));
    since('denied.process').asOf('2024-05-07').thenNoClock('suit');
    since('denied.administrativeQuery').asOf('2024-05-07').thenClock('suit', { dueOn: '2024-11-06' });
    since('unavailable.notHeld').asOf('2024-05-07').thenClock('suit', { state: 'running' });
  });

  it('of a partial reply the given part may be sued over, the refused one goes to review', () => {
    givenCase(
      ...handedIn('2024-04-08', { items: ['甲项', '乙项'] }),
      decided('2024-04-30', ['granted', 'denied.thirdParty']),
      dispatched('2024-04-30'),
      delivered('2024-05-06'),
    )
      .asOf('2024-05-07')
      .thenClock('suit', { state: 'running' })
      .thenClock('reviewApplication', { state: 'running' });
  });

  it('run from the sending of a data message, and of post only from its delivery', () => {
    givenCase(...handedIn('2024-04-08'), decided('2024-04-30'), dispatched('2024-04-30', 'email'))
      .asOf('2024-05-06')
      .thenClock('reviewApplication', { startedOn: '2024-04-30' });
    givenCase(...handedIn('2024-04-08'), ...replied('2024-04-30'))
      .asOf('2024-05-06')
      .thenNoClock('reviewApplication');
  });

  it('run from the end of a reply period that passed unanswered 不作为', () => {
    const silent = givenCase(...handedIn('2024-05-06'));
    silent.asOf('2024-05-31').thenNoClock('suitForInaction').thenNoClock('reviewApplication');
    silent
      .asOf('2024-06-03')
      .thenClock('suitForInaction', { startedOn: '2024-05-31', dueOn: '2024-12-02', state: 'running' })
      .thenClock('reviewApplication', { startedOn: '2024-05-31', dueOn: '2024-07-30' });
    silent.when(...replied('2024-06-05')).thenClock('suitForInaction', { state: 'ended' });
  });
});

describe('whether a review may be noted', () => {
  it('when there is an act or an inaction to dispute', () => {
    givenCase(...handedIn('2024-05-06'))
      .today('2024-05-31')
      .thenNext('ReviewAccepted', false, 'NothingToDispute')
      .today('2024-06-03')
      .thenNext('ReviewAccepted', true);
    givenCase(...refused)
      .thenNext('ReviewAccepted', true)
      .thenNext('ReviewConcluded', false, 'NoReviewPending');
    givenCase(...reviewed).thenNext('ReviewConcluded', true);
    givenCase(...refused, voided('2023-12-01')).thenNext('ReviewAccepted', false, 'CaseVoided');
  });
});
