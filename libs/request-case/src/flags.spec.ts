import { correctionNotice, decided, delivered, dispatched, extended, handedIn, received } from '@test/acts';
import { replied, submitted, thirdPartyAsked, transferred, voided, withdrawn } from '@test/acts';
import { givenCase } from '@test/given-case';
import type { GivenCase } from '@test/given-case';
import { FLAGS } from './flags';
import type { Flag } from './flags';

const inHand = handedIn('2024-05-06');
const served = (on: string) => givenCase(...inHand, ...replied(on), delivered('2024-06-07'));
const asked = (on: string) => givenCase(...inHand, correctionNotice(on, '2024-05-24'));
const over = (first: string, second: string) =>
  givenCase(...handedIn('2024-12-16'), decided(first), dispatched(second), delivered('2025-01-06'));
const refused = (on: string, remedyStated: boolean) =>
  givenCase(...handedIn('2023-12-25'), decided(on, ['denied.process'], { remedyStated }));

/** Each flag on the last day without it and the first day with it. A flag without a case does not compile. */
const RAISED: { readonly [F in Flag]: readonly [without: () => GivenCase, raised: () => GivenCase] } = {
  replyLate: [() => served('2024-05-31'), () => served('2024-06-01')],
  correctionNoticeLate: [() => asked('2024-05-14'), () => asked('2024-05-15')],
  secondCorrectionNotice: [
    () => asked('2024-05-10'),
    () => asked('2024-05-10').when(correctionNotice('2024-05-13', '2024-05-24')),
  ],
  extensionLate: [
    () => givenCase(...inHand, extended('2024-05-31')).asOf('2024-06-03'),
    () => givenCase(...inHand, extended('2024-06-03')).asOf('2024-06-03'),
  ],
  extensionTooLong: [
    () => givenCase(...inHand, extended('2024-05-31', 20)).asOf('2024-06-03'),
    () => givenCase(...inHand, extended('2024-05-31', 21)).asOf('2024-06-03'),
  ],
  replyAfterEnd: [
    () => givenCase(...inHand, decided('2024-05-08'), withdrawn('2024-05-08')),
    () => givenCase(...inHand, withdrawn('2024-05-08'), decided('2024-05-09')),
  ],
  overdue: [() => givenCase(...inHand).asOf('2024-05-31'), () => givenCase(...inHand).asOf('2024-06-01')],
  dispatchAcrossYearEnd: [() => over('2024-12-30', '2024-12-31'), () => over('2024-12-31', '2025-01-01')],
  serviceProofMissing: [
    () => givenCase(...inHand, decided('2024-05-08'), dispatched('2024-05-08', 'onSite')),
    () => givenCase(...inHand, decided('2024-05-08'), dispatched('2024-05-08', 'email')),
  ],
  provisionalCalendar: [
    () =>
      givenCase()
        .today('2026-12-01')
        .when(...handedIn('2026-12-01')),
    () =>
      givenCase()
        .today('2026-12-28')
        .when(...handedIn('2026-12-28')),
  ],
  unconfirmedSubmission: [
    () => givenCase(submitted('2024-05-06')).asOf('2024-05-07'),
    () => givenCase(submitted('2024-05-06')).asOf('2024-05-08'),
  ],
  reviewFirstNotStated: [() => refused('2023-12-31', false), () => refused('2024-01-01', false)],
  oldRegulation: [
    () => givenCase(...handedIn('2019-05-15')).asOf('2019-05-16'),
    () => givenCase(...handedIn('2019-05-14')).asOf('2019-05-16'),
  ],
};

describe('flags', () => {
  it.each(FLAGS)('%s', (flag) => {
    const [without, raised] = RAISED[flag];
    expect(without().register.flags).not.toContain(flag);
    expect(raised().register.flags).toContain(flag);
  });

  it('stand in the order of the list', () => {
    const { flags } = givenCase(
      ...inHand,
      correctionNotice('2024-06-03', '2024-06-14'),
      ...replied('2024-06-05'),
    ).register;
    expect(flags).toEqual(['replyLate', 'correctionNoticeLate', 'serviceProofMissing']);
  });

  it('a refusal that names its remedies is in order 已告知先复议', () => {
    refused('2024-01-02', true).asOf('2024-01-03').thenFlags();
  });

  it('an open consultation makes the due day provisional, but not the calendar', () => {
    givenCase(...inHand, thirdPartyAsked('T1', '2024-05-08'))
      .asOf('2024-05-10')
      .thenFlags()
      .thenRegister({ replyDueProvisional: true });
  });

  it('an unconfirmed submission is pointed out until it is confirmed, ended, handed on or voided', () => {
    const waiting = submitted('2024-05-06', { channel: 'internet' });
    givenCase(waiting, received('2024-05-09')).asOf('2024-05-10').thenFlags();
    givenCase(waiting, withdrawn('2024-05-09')).asOf('2024-05-10').thenFlags();
    givenCase(waiting, voided('2024-05-09')).asOf('2024-05-10').thenFlags();
    const handedOn = givenCase(waiting, transferred('2024-05-09', 'B')).asOf('2024-05-10');
    handedOn.thenFlags().seenBy('B').thenFlags('unconfirmedSubmission');
  });

  it('received before the present regulation: fifteen working days, fifteen more, all provisional', () => {
    const old = handedIn('2019-05-14');
    givenCase(...old)
      .asOf('2019-06-04')
      .thenFlags('oldRegulation')
      .thenRegister({ replyDueOn: '2019-06-04', replyDueProvisional: true })
      .thenNoClock('correctionNotice');
    givenCase(...old, extended('2019-06-04', 15))
      .asOf('2019-06-05')
      .thenFlags('oldRegulation')
      .thenRegister({ replyDueOn: '2019-06-26' });
    givenCase(...old, extended('2019-06-04', 16))
      .asOf('2019-06-05')
      .thenFlags('oldRegulation', 'extensionTooLong');
    givenCase(...handedIn('2019-05-15'))
      .asOf('2019-06-13')
      .thenFlags()
      .thenRegister({ replyDueOn: '2019-06-13', replyDueProvisional: false });
  });

  it('counts no day of the prolonged Spring Festival of 2020', () => {
    givenCase(...handedIn('2020-01-20'))
      .asOf('2020-02-25')
      .thenFlags()
      .thenClock('correctionNotice', { dueOn: '2020-02-06' })
      .thenRegister({ replyDueOn: '2020-02-25' });
  });

  it('counts the worked third of January 2023', () => {
    const [reply] = givenCase(...handedIn('2022-12-30'))
      .asOf('2023-01-03')
      .clocks.filter(({ clock }) => clock === 'reply');
    expect(reply?.days().find(({ counted }) => counted)?.date).toBe('2023-01-03');
  });
});
