import { decided, delivered, dispatched, extended, handedIn, received, replied, returned } from '@test/acts';
import { correctionNotice, submitted, withdrawn } from '@test/acts';
import { givenCase } from '@test/given-case';

/** Received 2024-05-06, answered by 05-31. */
const inHand = handedIn('2024-05-06');

describe('reply 答复 (art. 33, 36; 国办公开办函〔2016〕235号)', () => {
  it.each(['post', 'email', 'portal', 'fax', 'onSite'] as const)('by %s concludes when sent', (method) => {
    givenCase(...inHand, decided('2024-05-20'), dispatched('2024-05-21', method))
      .thenStage('dispatched')
      .thenRegister({ dispatchedOn: '2024-05-21', concludedOn: '2024-05-21', outcome: 'granted' })
      .thenClock('reply', { state: 'met' });
  });

  it.each(['handDelivery', 'entrusted'] as const)('by %s concludes when signed for', (method) => {
    const sent = givenCase(...inHand, decided('2024-05-20'), dispatched('2024-05-21', method));
    sent
      .asOf('2024-05-22')
      .thenStage('dispatched')
      .thenRegister({ dispatchedOn: '2024-05-21', concludedOn: null, outcome: null })
      .thenClock('reply', { state: 'running' });
    sent
      .when(delivered('2024-05-23'))
      .thenStage('delivered')
      .thenRegister({ dispatchedOn: '2024-05-21', concludedOn: '2024-05-23' })
      .thenFlags();
  });

  it('is in time on the last day and late a day after', () => {
    givenCase(...inHand, ...replied('2024-05-31'), delivered('2024-06-04')).thenFlags();
    givenCase(...inHand, ...replied('2024-06-01'), delivered('2024-06-04')).thenFlags('replyLate');
  });

  it('by hand is in time when it arrives in time 直接送达以签收日为准', () => {
    const sent = [...inHand, decided('2024-05-30'), dispatched('2024-05-31', 'handDelivery')];
    givenCase(...sent, delivered('2024-05-31')).thenFlags();
    givenCase(...sent, delivered('2024-06-03')).thenFlags('replyLate');
    givenCase(...sent)
      .asOf('2024-06-03')
      .thenFlags('overdue', 'serviceProofMissing');
  });

  it('by hand over the year end belongs to the year of its delivery and is flagged', () => {
    givenCase(
      ...handedIn('2024-12-16'),
      decided('2024-12-30'),
      dispatched('2024-12-31', 'handDelivery'),
      delivered('2025-01-02'),
    )
      .thenRegister({ concludedOn: '2025-01-02' })
      .thenFlags('dispatchAcrossYearEnd');
  });

  it('dated in one year and posted in the next is flagged; within one year it is not', () => {
    givenCase(
      ...handedIn('2024-12-16'),
      decided('2024-12-31'),
      dispatched('2025-01-02'),
      delivered('2025-01-06'),
    )
      .thenFlags('dispatchAcrossYearEnd')
      .thenRegister({ concludedOn: '2025-01-02' });
    givenCase(
      ...handedIn('2024-12-16'),
      decided('2024-12-30'),
      dispatched('2024-12-31'),
      delivered('2025-01-06'),
    ).thenFlags();
  });

  it('posted on a public holiday is posted', () => {
    givenCase(...handedIn('2022-01-10'), ...replied('2022-02-01'), delivered('2022-02-10')).thenFlags();
  });

  it('given at the counter on the day of the request needs no proof of service 当场答复', () => {
    givenCase(...inHand, decided('2024-05-06'), dispatched('2024-05-06', 'onSite'))
      .thenFlags()
      .thenStage('dispatched');
  });

  it('nothing is closed by waiting: overdue until it is answered', () => {
    const open = givenCase(...inHand);
    open.asOf('2024-05-31').thenFlags().thenClock('reply', { state: 'running', dueOn: '2024-05-31' });
    open.asOf('2024-06-03').thenFlags('overdue').thenRegister({ overdue: true, concludedOn: null });
  });

  it('that came back is sent again; the first sending has concluded the request', () => {
    const back = givenCase(...inHand, ...replied('2024-05-20'), returned('2024-05-27'));
    back.thenStage('returned').thenFlags('serviceProofMissing');
    back
      .when(dispatched('2024-05-28', 'entrusted'), delivered('2024-05-30'))
      .thenRecorded()
      .thenStage('delivered')
      .thenRegister({ dispatchedOn: '2024-05-20', concludedOn: '2024-05-20' })
      .thenFlags();
    back.when(dispatched('2024-05-28')).thenStage('dispatched');
  });

  it('by hand that came back has concluded nothing', () => {
    givenCase(...inHand, decided('2024-05-20'), dispatched('2024-05-21', 'entrusted'), returned('2024-05-24'))
      .asOf('2024-05-27')
      .thenStage('returned')
      .thenRegister({ concludedOn: null })
      .today('2024-05-27')
      .thenNext('ReplyDispatched', true);
  });

  it('decided twice goes out as decided last', () => {
    givenCase(...inHand, decided('2024-05-20', ['granted']), decided('2024-05-22', ['denied.process']))
      .when(dispatched('2024-05-23'))
      .thenRegister({ outcome: 'denied.process' });
  });

  it('before the receipt is fixed concludes all the same, and is never late', () => {
    givenCase(submitted('2024-05-06'), ...replied('2024-05-08'))
      .when(received('2024-05-09'))
      .thenRecorded()
      .thenRegister({ concludedOn: '2024-05-08', receivedOn: '2024-05-09' })
      .thenFlags('serviceProofMissing');
  });
});

describe('replies that cannot be', () => {
  it('refuses an item that the application does not have', () => {
    givenCase(...inHand)
      .when(decided('2024-05-20', ['granted', 'denied.process']))
      .thenRefused('NoSuchItem');
    givenCase(...handedIn('2024-05-06', { items: ['甲项', '乙项'] }))
      .when(decided('2024-05-20', ['granted', 'denied.process']))
      .thenRecorded();
  });

  it('refuses to send what was not decided, or not yet', () => {
    givenCase(...inHand)
      .when(dispatched('2024-05-20'))
      .thenRefused('NoReplyDecided');
    givenCase(...inHand, decided('2024-05-21'))
      .when(dispatched('2024-05-20'))
      .thenRefused('NoReplyDecided');
  });

  it('refuses a delivery or return of what was not sent', () => {
    givenCase(...inHand, decided('2024-05-21'))
      .when(delivered('2024-05-23'))
      .thenRefused('NoReplyDispatched');
    givenCase(...inHand, decided('2024-05-21'))
      .when(returned('2024-05-23'))
      .thenRefused('NoReplyDispatched');
  });

  it('a second delivery, and a return after delivery, change nothing', () => {
    const served = givenCase(...inHand, ...replied('2024-05-20'), delivered('2024-05-22'));
    served.when(delivered('2024-05-22')).thenRecorded().thenStage('delivered').thenFlags();
    served.when(returned('2024-05-27')).thenRecorded().thenStage('delivered');
  });
});

describe('the outcome of a reply over several items (art. 37, POL-6)', () => {
  const items = ['甲项', '乙项', '丙项'];
  const answered = (...outcomes: Parameters<typeof decided>[1] & object) =>
    givenCase(
      ...handedIn('2022-03-01', { items }),
      decided('2022-03-18', outcomes),
      dispatched('2022-03-18'),
    );

  it('something given and something not is partial, whatever the rest 区分处理', () => {
    answered('granted', 'denied.stateSecret', 'unavailable.notHeld').thenRegister({ outcome: 'partial' });
    answered('granted', 'granted', 'partial').thenRegister({ outcome: 'partial' });
  });

  it('all given is granted', () => {
    answered('granted', 'granted', 'granted').thenRegister({ outcome: 'granted' });
  });

  it('nothing given takes the main ground, else the first in the form’s order', () => {
    const none = ['unavailable.notHeld', 'denied.process', 'denied.stateSecret'] as const;
    answered(...none).thenRegister({ outcome: 'denied.stateSecret' });
    const mainOutcome = 'denied.process' as const;
    givenCase(...handedIn('2022-03-01', { items }), decided('2022-03-18', none, { mainOutcome }))
      .when(dispatched('2022-03-18'))
      .thenRegister({ outcome: 'denied.process' });
  });

  it('a main ground is no ground for something that was given', () => {
    const mainOutcome = 'granted' as const;
    const none = ['denied.process', 'denied.thirdParty'] as const;
    givenCase(...handedIn('2022-03-01', { items }), decided('2022-03-18', none, { mainOutcome }))
      .when(dispatched('2022-03-18'))
      .thenRegister({ outcome: 'denied.thirdParty' });
  });
});

describe('what the office may do about the reply', () => {
  it('decides it once, when the request is in hand', () => {
    givenCase(submitted('2024-05-06')).thenNext('ReplyDecided', false, 'NotReceived');
    givenCase(...inHand).thenNext('ReplyDecided', true);
    givenCase(...inHand, decided('2024-05-20')).thenNext('ReplyDecided', false, 'ReplyAlreadyDecided');
    givenCase(...inHand, withdrawn('2024-05-08')).thenNext('ReplyDecided', false, 'CaseEnded');
  });

  it('sends what it decided, and again only what came back', () => {
    givenCase(...inHand).thenNext('ReplyDispatched', false, 'NoReplyDecided');
    givenCase(...inHand, decided('2024-05-20')).thenNext('ReplyDispatched', true);
    givenCase(...inHand, ...replied('2024-05-20')).thenNext(
      'ReplyDispatched',
      false,
      'ReplyAlreadyDispatched',
    );
    givenCase(...inHand, ...replied('2024-05-20'), returned('2024-05-27')).thenNext('ReplyDispatched', true);
  });

  it('does not send what was decided before the request ended otherwise', () => {
    givenCase(...inHand, decided('2024-05-20'), withdrawn('2024-05-21')).thenNext(
      'ReplyDispatched',
      false,
      'CaseEnded',
    );
  });

  it('notes the delivery or the return of what it sent', () => {
    givenCase(...inHand).thenNext('ReplyDelivered', false, 'NoReplyDispatched');
    givenCase(...inHand, ...replied('2024-05-20'))
      .thenNext('ReplyDelivered', true)
      .thenNext('ReplyReturned', true);
    givenCase(...inHand, ...replied('2024-05-20'), delivered('2024-05-22'))
      .thenNext('ReplyDelivered', false, 'ReplyAlreadyDelivered')
      .thenNext('ReplyReturned', false, 'ReplyAlreadyDelivered');
  });

  it('does not hand over what was sent by hand when the request has ended otherwise', () => {
    const byHand = [decided('2024-05-20'), dispatched('2024-05-21', 'entrusted'), withdrawn('2024-05-22')];
    givenCase(...inHand, ...byHand)
      .thenNext('ReplyDelivered', false, 'CaseEnded')
      .thenNext('ReplyReturned', true);
  });

  it('may answer although a correction is awaited', () => {
    givenCase(...inHand, correctionNotice('2024-05-10', '2024-05-20'), extended('2024-05-13')).thenNext(
      'ReplyDecided',
      true,
    );
  });
});
