import { localDate, stateCouncilCalendar } from '@taizhang/deadlines';
import {
  correctionLapsed,
  correctionNotice,
  decided,
  delivered,
  dispatched,
  extended,
  handedIn,
} from '@test/acts';
import { judged, received, rectified, replied, retracted, reviewAccepted, reviewConcluded } from '@test/acts';
import { submitted, suitAccepted, thirdPartyAsked, thirdPartyReplied, withdrawn } from '@test/acts';
import { by, givenCase, TODAY } from '@test/given-case';
import { decide } from './decide';

const inHand = handedIn('2024-05-06');
const whole = [...inHand, ...replied('2024-05-20'), delivered('2024-05-22')];
const names = (given: ReturnType<typeof givenCase>) => given.decision.accepted.map(({ act }) => act.act);

describe('decide', () => {
  it('takes a whole case at once, in any order, and answers in legal order', () => {
    expect(
      names(
        givenCase()
          .when(...whole.toReversed())
          .thenRecorded(),
      ),
    ).toEqual(whole.map(({ act }) => act));
  });

  it('puts an act recorded late in its legal place: lateness is no reason to refuse', () => {
    givenCase(...whole)
      .when(extended('2024-05-08'), thirdPartyAsked('T1', '2024-05-09', '2024-05-09'))
      .thenRecorded()
      .thenStage('delivered');
  });

  it('refuses what is impossible and takes the rest', () => {
    const given = givenCase().when(
      ...inHand,
      submitted('2024-05-07'),
      thirdPartyReplied('T1', '2024-05-08'),
      ...replied('2024-05-20'),
    );
    expect(names(given)).toEqual(['ApplicationSubmitted', 'ReceiptFixed', 'ReplyDecided', 'ReplyDispatched']);
    expect(given.decision.refused.map(({ proposed, refusal }) => [proposed.act.act, refusal.code])).toEqual([
      ['ApplicationSubmitted', 'AlreadySubmitted'],
      ['ThirdPartyReplied', 'NoSuchConsultation'],
    ]);
  });

  it('refuses every act of a case that has no submission', () => {
    const given = givenCase().when(received('2024-05-06'), withdrawn('2024-05-07'));
    expect(given.decision.refused.map(({ refusal }) => refusal.code)).toEqual(['NoSuchCase', 'NoSuchCase']);
  });

  it('rectifications come after the acts proposed with them', () => {
    const right = rectified('ReceiptFixed', { receivedOn: localDate('2024-05-07') });
    expect(
      names(
        givenCase()
          .when(right, ...inHand)
          .thenRecorded(),
      ),
    ).toEqual(['ApplicationSubmitted', 'ReceiptFixed', 'RecordRectified']);
  });

  it('a pair that stands only together is taken together', () => {
    givenCase(...inHand, withdrawn('2024-05-10'))
      .when(received('2024-05-08'))
      .thenRefused('ReceiptAlreadyFixed');
    givenCase(...inHand, withdrawn('2024-05-10'))
      .when(retracted('ReceiptFixed', 1), received('2024-05-08'))
      .thenRecorded()
      .thenRegister({ receivedOn: '2024-05-08' });
  });

  it('takes today, not tomorrow', () => {
    givenCase(...inHand)
      .when(decided(TODAY))
      .thenRecorded();
    givenCase(...inHand)
      .when(decided('2026-07-01'))
      .thenRefused('LegalDayInFuture');
  });

  it('lets a lapse be recorded from the day after its last day', () => {
    const asked = givenCase(...inHand, correctionNotice('2024-05-10', '2024-05-20'));
    asked.today('2024-05-20').when(correctionLapsed('2024-05-20')).thenRefused('LegalDayInFuture');
    asked.today('2024-05-21').when(correctionLapsed('2024-05-20')).thenRecorded();
  });

  it('names the recorded act that a new one would make impossible', () => {
    givenCase(...inHand, thirdPartyAsked('T1', '2024-05-10'))
      .when(thirdPartyAsked('T1', '2024-05-08'))
      .thenRefused('LaterActNoLongerStands', {
        names: { act: 'ThirdPartyConsulted', on: localDate('2024-05-10') },
      });
    givenCase(...inHand)
      .when(received('2024-05-05'))
      .thenRefused('BeforeSubmission');
  });

  it('nothing proposed is nothing decided', () => {
    expect(givenCase(...whole).when().decision).toEqual({ accepted: [], refused: [] });
  });

  it('a dispute of its own stands without an application', () => {
    const context = { today: TODAY, calendar: stateCouncilCalendar, withoutRequest: true };
    const acts = [
      reviewAccepted('V1', '2024-06-03'),
      reviewConcluded('V1', '2024-07-01'),
      suitAccepted('S1', '2024-07-10'),
      judged('S1', '2024-09-02'),
    ].map((act) => by('A', act));
    expect(decide([], acts, context)).toEqual({ accepted: acts, refused: [] });
    expect(decide([], [by('A', judged('S2', '2024-09-02'))], context).refused).toMatchObject([
      { refusal: { code: 'NoSuchSuit' } },
    ]);
  });

  it('the dispatch of a hand delivery waits for nobody else’s delivery', () => {
    givenCase(...inHand, decided('2024-05-20'))
      .when(delivered('2024-05-23'), dispatched('2024-05-21', 'entrusted'))
      .thenRecorded()
      .thenRegister({ concludedOn: '2024-05-23' });
  });
});
