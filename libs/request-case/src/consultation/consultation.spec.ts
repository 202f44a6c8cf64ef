import { agencyAsked, agencyReplied, handedIn, replied, submitted, withdrawn } from '@test/acts';
import { thirdPartyAsked, thirdPartyReplied } from '@test/acts';
import { givenCase } from '@test/given-case';

/** Received 2024-05-06; without consultations answered by 05-31. */
const inHand = handedIn('2024-05-06');
const asked = thirdPartyAsked('T1', '2024-05-08', '2024-05-09');

describe('consultation 征求意见 (art. 32, 33, 34)', () => {
  it('stops the count after the sending day, up to the reply (POL-4)', () => {
    givenCase(...handedIn('2024-03-01'), thirdPartyAsked('T1', '2024-03-08', '2024-03-12'))
      .asOf('2024-03-20')
      .thenStage('consulting')
      .thenClock('thirdParty:T1', { dueOn: '2024-04-02', state: 'running' })
      .when(thirdPartyReplied('T1', '2024-03-25'))
      .asOf('2024-03-26')
      .thenStage('inHand')
      .thenRegister({ replyDueOn: '2024-04-16', replyDueProvisional: false })
      .thenClock('thirdParty:T1', { state: 'met' });
  });

  it('without a reply the stop ends with the fifteenth working day 逾期未提出意见', () => {
    const given = givenCase(...inHand, asked);
    given
      .asOf('2024-05-29')
      .thenStage('consulting')
      .thenClock('thirdParty:T1', { dueOn: '2024-05-29', state: 'running' });
    given
      .asOf('2024-05-30')
      .thenStage('inHand')
      .thenClock('thirdParty:T1', { state: 'lapsed' })
      .thenRegister({ replyDueOn: '2024-06-25' });
  });

  it('a reply after the fifteenth working day prolongs nothing', () => {
    givenCase(...inHand, asked, thirdPartyReplied('T1', '2024-06-07'))
      .asOf('2024-06-10')
      .thenRegister({ replyDueOn: '2024-06-25' })
      .thenClock('thirdParty:T1', { state: 'late' });
  });

  it('overlapping consultations are a union, never a sum', () => {
    givenCase(
      ...inHand,
      asked,
      agencyAsked('T1', '2024-05-15', '2024-05-16'),
      thirdPartyReplied('T1', '2024-05-20'),
      agencyReplied('T1', '2024-05-24'),
    )
      .asOf('2024-05-27')
      .thenRegister({ replyDueOn: '2024-06-20' });
  });

  it('names the days it took out in the proof', () => {
    const { clocks } = givenCase(...inHand, asked, thirdPartyReplied('T1', '2024-05-20')).asOf('2024-05-21');
    const reply = clocks.find(({ clock }) => clock === 'reply');
    const suspended = reply?.days().filter(({ why }) => why === 'suspended') ?? [];
    expect(suspended.map(({ date }) => date).slice(0, 2)).toEqual(['2024-05-09', '2024-05-10']);
    expect(new Set(suspended.map((day) => day.by))).toEqual(new Set(['thirdParty:T1']));
    expect(reply).toMatchObject({ dueOn: '2024-06-14' });
  });

  it('without the other side’s receipt day the period is open and the due day provisional', () => {
    const open = givenCase(...inHand, thirdPartyAsked('T1', '2024-05-08'));
    open
      .asOf('2024-05-20')
      .thenStage('consulting')
      .thenClock('thirdParty:T1', { startedOn: null, dueOn: null, provisional: true })
      .thenRegister({ replyDueOn: '2024-06-14', replyDueProvisional: true })
      .thenFlags();
    open.asOf('2024-12-31').thenStage('consulting').thenRegister({ overdue: false });
    open
      .when(thirdPartyReplied('T1', '2024-05-20'))
      .asOf('2024-05-21')
      .thenRegister({ replyDueOn: '2024-06-14', replyDueProvisional: false });
  });

  it('an open one stops moving the due day when the request has ended', () => {
    givenCase(...inHand, thirdPartyAsked('T1', '2024-05-08'), ...replied('2024-05-20'))
      .asOf('2024-05-20')
      .thenRegister({ replyDueOn: '2024-06-14' })
      .asOf('2026-06-01')
      .thenRegister({ replyDueOn: '2024-06-14' });
  });

  it('a receipt day that lies ahead is not known yet', () => {
    givenCase(...inHand, thirdPartyAsked('T1', '2024-05-08', '2024-05-13'))
      .asOf('2024-05-10')
      .thenClock('thirdParty:T1', { startedOn: null })
      .asOf('2024-05-13')
      .thenClock('thirdParty:T1', { startedOn: '2024-05-13' });
  });

  it('sent after the due day gives back no time', () => {
    givenCase(...inHand, thirdPartyAsked('T1', '2024-06-03', '2024-06-04'))
      .asOf('2024-06-05')
      .thenFlags('overdue')
      .thenRegister({ replyDueOn: '2024-05-31' });
    givenCase(...inHand, thirdPartyAsked('T1', '2024-06-03'))
      .asOf('2024-06-05')
      .thenFlags('overdue')
      .thenRegister({ replyDueOn: '2024-05-31', replyDueProvisional: false });
  });

  it('sent on the due day stops nothing any more', () => {
    givenCase(...inHand, thirdPartyAsked('T1', '2024-05-31', '2024-05-31'))
      .asOf('2024-06-03')
      .thenFlags('overdue');
  });

  it('sent on the receipt day stops the days from the next one on', () => {
    givenCase(...inHand, agencyAsked('G1', '2024-05-06', '2024-05-06'), agencyReplied('G1', '2024-05-10'))
      .asOf('2024-05-13')
      .thenRegister({ replyDueOn: '2024-06-06' });
  });
});

describe('consultations that cannot be', () => {
  it('refuses a key used twice on one side, not across sides', () => {
    givenCase(...inHand, asked)
      .when(thirdPartyAsked('T1', '2024-05-10'))
      .thenRefused('ConsultationKeyUsed');
    givenCase(...inHand, asked)
      .when(agencyAsked('T1', '2024-05-10'))
      .thenRecorded();
  });

  it('refuses a receipt before the sending, or after today', () => {
    givenCase(...inHand)
      .when(thirdPartyAsked('T1', '2024-05-10', '2024-05-09'))
      .thenRefused('ReceivedBeforeSent');
    givenCase(...inHand)
      .today('2024-05-10')
      .when(agencyAsked('G1', '2024-05-10', '2024-05-11'))
      .thenRefused('LegalDayInFuture', { field: 'receivedOn' });
  });

  it('refuses an opinion nobody asked for, before it was asked for, and a second one', () => {
    givenCase(...inHand)
      .when(thirdPartyReplied('T1', '2024-05-10'))
      .thenRefused('NoSuchConsultation');
    givenCase(...inHand, asked)
      .when(agencyReplied('T1', '2024-05-10'))
      .thenRefused('NoSuchConsultation');
    givenCase(...inHand, asked)
      .when(thirdPartyReplied('T1', '2024-05-07'))
      .thenRefused('NoSuchConsultation');
    givenCase(...inHand, asked, thirdPartyReplied('T1', '2024-05-10'))
      .when(thirdPartyReplied('T1', '2024-05-10'))
      .thenRefused('ConsultationAlreadyReplied');
  });
});

describe('what the office may do about consultations', () => {
  it('asks while the request is in hand', () => {
    givenCase(submitted('2024-05-06')).thenNext('ThirdPartyConsulted', false, 'NotReceived');
    givenCase(...inHand).thenNext('AgencyConsulted', true);
    givenCase(...inHand, withdrawn('2024-05-08')).thenNext('ThirdPartyConsulted', false, 'CaseEnded');
  });

  it('takes opinions that it waits for', () => {
    givenCase(...inHand, asked)
      .thenNext('ThirdPartyReplied', true)
      .thenNext('AgencyReplied', false, 'NoConsultationAwaited');
  });
});
