import { correctionNotice, decided, delivered, dispatched, feeNotice, handedIn, received } from '@test/acts';
import { rectified, redone, redoOrdered, replied, retracted, reviewAccepted, submitted } from '@test/acts';
import { thirdPartyAsked, thirdPartyReplied, voided, withdrawn } from '@test/acts';
import { localDate } from '@taizhang/deadlines';
import { givenCase } from '@test/given-case';

const inHand = handedIn('2024-05-06');
const day = localDate;

describe('rectification of the record 更正登记', () => {
  it('puts the right value in the place of the wrong one and keeps both', () => {
    const given = givenCase(...inHand, rectified('ReceiptFixed', { receivedOn: day('2024-05-07') }));
    given.asOf('2024-05-08').thenRegister({ receivedOn: '2024-05-07', replyDueOn: '2024-06-03' });
    const receipt = given.history.find(({ act }) => act.act === 'ReceiptFixed');
    expect(receipt).toMatchObject({
      act: { receivedOn: '2024-05-07' },
      recorded: { act: { receivedOn: '2024-05-06' } },
      rectifiedBy: [{ version: 3, act: { reason: '登记有误' } }],
    });
  });

  it('the last one wins', () => {
    givenCase(
      ...inHand,
      rectified('ReceiptFixed', { receivedOn: day('2024-05-07') }),
      rectified('ReceiptFixed', { receivedOn: day('2024-05-08') }),
    )
      .asOf('2024-05-09')
      .thenRegister({ receivedOn: '2024-05-08' });
  });

  it('moves an act to its new legal place', () => {
    givenCase(...inHand, withdrawn('2024-05-10'), decided('2024-05-13'))
      .when(rectified('RequestWithdrawn', { withdrawnOn: day('2024-05-14') }))
      .thenRecorded()
      .thenFlags()
      .thenRegister({ concludedOn: '2024-05-14' });
  });

  it('takes away an optional field that is set to nothing', () => {
    givenCase(...inHand, feeNotice('2024-05-10', '2024-05-10'))
      .when(rectified('FeeNoticeIssued', { receivedOn: undefined }))
      .thenRecorded()
      .thenClock('fee', { startedOn: null });
  });

  it('reaches an act by its key, or by its count in the order of the days first written down', () => {
    const asked = [thirdPartyAsked('T2', '2024-05-09'), thirdPartyAsked('T1', '2024-05-08')];
    const byKey = givenCase(...inHand, ...asked).when(
      rectified('ThirdPartyConsulted', { sentOn: day('2024-05-10') }, 'T1'),
    );
    expect(byKey.request.consultations).toMatchObject([
      { key: 'T2', sentOn: '2024-05-09' },
      { key: 'T1', sentOn: '2024-05-10' },
    ]);
    const again = byKey.when(rectified('ThirdPartyConsulted', { sentOn: day('2024-05-07') }, 1));
    expect(again.request.consultations[0]).toMatchObject({ key: 'T1', sentOn: '2024-05-07' });
  });

  it('reaches reviews, suits and redos by their keys', () => {
    const answered = [...inHand, ...replied('2024-05-20'), delivered('2024-05-22')];
    givenCase(...answered, reviewAccepted('V1', '2024-06-03'), reviewAccepted('V2', '2024-06-04'))
      .when(rectified('ReviewAccepted', { acceptedOn: day('2024-06-05') }, 'V1'))
      .thenRecorded()
      .asOf('2024-06-06')
      .thenClock('reviewDecision:V1', { startedOn: '2024-06-05' });
    givenCase(
      ...answered,
      redoOrdered('V1', '2024-06-03'),
      redoOrdered('V2', '2024-06-03'),
      redone('V1', '2024-06-05'),
    )
      .when(rectified('RedoOrdered', { workingDays: 10 }, 'V2'))
      .thenRecorded()
      .asOf('2024-06-06')
      .thenClock('redo:V2', { dueOn: '2024-06-18' });
  });

  it('refuses what it cannot find, and what it finds twice', () => {
    const twice = [...inHand, decided('2024-05-20'), decided('2024-05-21')];
    givenCase(...inHand)
      .when(retracted('ReplyDecided'))
      .thenRefused('NothingToRectify', { field: 'which' });
    givenCase(...twice)
      .when(retracted('ReplyDecided', 3))
      .thenRefused('NothingToRectify', { field: 'which' });
    givenCase(...twice)
      .when(retracted('ReplyDecided', 'V1'))
      .thenRefused('NothingToRectify', { field: 'which' });
    givenCase(...twice)
      .when(retracted('ReplyDecided'))
      .thenRefused('RectificationAmbiguous', { field: 'which' });
    givenCase(...twice)
      .when(retracted('ReplyDecided', 2))
      .thenRecorded();
  });

  it('names the later act that could no longer stand', () => {
    givenCase(...inHand, thirdPartyAsked('T1', '2024-05-08'), thirdPartyReplied('T1', '2024-05-10'))
      .when(rectified('ThirdPartyConsulted', { sentOn: day('2024-05-13') }))
      .thenRefused('LaterActNoLongerStands', { names: { act: 'ThirdPartyReplied', on: day('2024-05-10') } });
    givenCase(...inHand, decided('2024-05-20'), dispatched('2024-05-21'))
      .when(retracted('ReplyDecided'))
      .thenRefused('LaterActNoLongerStands', { names: { act: 'ReplyDispatched', on: day('2024-05-21') } });
    givenCase(...inHand)
      .when(retracted('ApplicationSubmitted'))
      .thenRefused('LaterActNoLongerStands', { names: { act: 'ReceiptFixed', on: day('2024-05-06') } });
  });

  it('names the rectified act itself where its own new day is impossible', () => {
    givenCase(...inHand)
      .when(rectified('ReceiptFixed', { receivedOn: day('2024-05-05') }))
      .thenRefused('LaterActNoLongerStands', { names: { act: 'ReceiptFixed', on: day('2024-05-05') } });
    givenCase(...inHand)
      .when(rectified('ReceiptFixed', { receivedOn: day('2026-07-01') }))
      .thenRefused('LaterActNoLongerStands', { names: { act: 'ReceiptFixed', on: day('2026-07-01') } });
  });

  it('corrects a voided case too, and brings nothing of it back', () => {
    givenCase(...inHand, voided('2024-05-20'))
      .when(rectified('ReceiptFixed', { receivedOn: day('2024-05-07') }))
      .thenRecorded()
      .thenStage('voided');
  });
});

describe('retraction of an act that never was 撤销误记', () => {
  it('takes the act out of force, and a second time changes nothing', () => {
    const given = givenCase(...inHand, withdrawn('2024-05-10'), retracted('RequestWithdrawn'));
    given.asOf('2024-05-13').thenStage('inHand').thenRegister({ concludedOn: null });
    given.when(retracted('RequestWithdrawn')).thenRecorded().asOf('2024-05-13').thenStage('inHand');
  });

  it('is itself taken back by a later rectification', () => {
    givenCase(...inHand, withdrawn('2024-05-10'), retracted('RequestWithdrawn'))
      .when(rectified('RequestWithdrawn', { withdrawnOn: day('2024-05-13') }))
      .thenRecorded()
      .thenRegister({ stage: 'withdrawn', concludedOn: '2024-05-13' });
  });

  it('lets the act be recorded anew; a rectification then means the one that stands', () => {
    givenCase(...inHand, retracted('ReceiptFixed'), received('2024-05-08'))
      .when(rectified('ReceiptFixed', { receivedOn: day('2024-05-09') }))
      .thenRecorded()
      .asOf('2024-05-10')
      .thenRegister({ receivedOn: '2024-05-09' });
    givenCase(...inHand, thirdPartyAsked('T1', '2024-05-08'), retracted('ThirdPartyConsulted', 'T1'))
      .when(thirdPartyAsked('T1', '2024-05-10'), retracted('ThirdPartyConsulted', 'T1'))
      .thenRecorded();
  });

  it('of an act that came back in two versions is refused', () => {
    givenCase(...inHand, retracted('ReceiptFixed'), received('2024-05-08'))
      .when(rectified('ReceiptFixed', { receivedOn: day('2024-05-07') }, 1))
      .thenRefused('LaterActNoLongerStands', { names: { act: 'ReceiptFixed', on: day('2024-05-08') } });
  });

  it('leaves nothing of a case whose only act is taken back', () => {
    givenCase(submitted('2024-05-06'))
      .when(retracted('ApplicationSubmitted'))
      .thenRecorded()
      .thenRegister({ category: null, stage: 'submitted' })
      .thenNext('ApplicationSubmitted', true);
  });

  it('is not needed for a wrong last day of a notice', () => {
    givenCase(...inHand, correctionNotice('2024-05-10', '2024-05-20'))
      .when(rectified('CorrectionNoticeIssued', { correctBy: day('2024-05-24') }))
      .thenRecorded()
      .thenClock('correction', { dueOn: '2024-05-24' });
  });
});
