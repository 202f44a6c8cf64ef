import { localDate } from '@taizhang/deadlines';
import { lettersThatFit, makeLetter, personalFieldsIn } from '@taizhang/letters';
import type { LetterCase, LetterRefusal, LetterWish, OwnWording } from '@taizhang/letters';
import {
  correctionNotice,
  extended,
  feeNotice,
  handedIn,
  submitted,
  thirdPartyAsked,
  thirdPartyReplied,
  voided,
} from '@test/acts';
import type { GivenAct } from '@test/given-case';
import { approved, drafted, reviewed } from '@test/office-acts';
import { letterCase, SETTINGS } from './stories';

const TODAY = localDate('2026-06-30');
const inHand = handedIn('2024-05-06', { applicant: { category: 'business', name: '某某公司' } });
const OWN: OwnWording = { settings: SETTINGS, template: null };

const make = (the: LetterCase, wish: Partial<LetterWish> & Pick<LetterWish, 'kind'>, own = OWN) =>
  makeLetter(the, { datedOn: localDate('2024-05-20'), ...wish }, own, TODAY);
const refusalOf = (the: LetterCase, wish: Partial<LetterWish> & Pick<LetterWish, 'kind'>) => {
  const answer = make(the, wish);
  return answer.status === 'refused' ? answer.code : null;
};
const made = (the: LetterCase, wish: Partial<LetterWish> & Pick<LetterWish, 'kind'>, own = OWN) => {
  const answer = make(the, wish, own);
  if (answer.status === 'refused') throw new Error(answer.code);
  return answer.letter;
};
const saidIn = (...asked: Parameters<typeof made>) =>
  made(...asked)
    .paragraphs.map(({ text }) => text)
    .join('\n');

describe('the facts of a letter', () => {
  it('are those of the case: nothing fits before the receipt but the form', () => {
    const fits = lettersThatFit(letterCase([submitted('2024-05-06')]));
    expect(fits.filter(({ reason }) => reason === null).map(({ kind }) => kind)).toEqual([
      'registrationForm',
    ]);
    expect(new Set(fits.map(({ reason }) => reason))).toEqual(new Set([null, 'NotReceived']));
  });

  it('are none in a case that was voided, or before there is one', () => {
    expect(refusalOf(letterCase([...inHand, voided('2024-05-07')]), { kind: 'receipt' })).toBe('CaseVoided');
    expect(refusalOf(letterCase([]), { kind: 'registrationForm' })).toBe('NotSubmitted');
  });

  const REFUSED: readonly (readonly [LetterRefusal, LetterCase, LetterWish['kind'], Partial<LetterWish>?])[] =
    [
      ['NoCorrectionNotice', letterCase(inHand), 'correctionNotice'],
      ['NoReasonsRequested', letterCase(inHand), 'reasonsNotice'],
      ['NoExtension', letterCase(inHand), 'extensionNotice'],
      ['ExtensionWithoutEffect', letterCase([...inHand, extended('2024-07-01')]), 'extensionNotice'],
      ['NoDelayedReply', letterCase(inHand), 'delayedReplyNotice'],
      ['NoFeeNotice', letterCase(inHand), 'feeNotice'],
      ['FeeDoesNotFit', letterCase([...inHand, feeNotice('2024-05-10')]), 'feeNotice', { units: 34 }],
      ['NoConsultation', letterCase(inHand), 'consultationNotice'],
      [
        'ConsultationNeeded',
        letterCase([...inHand, thirdPartyAsked('T1', '2024-05-09')]),
        'consultationNotice',
      ],
      [
        'NoSuchConsultation',
        letterCase([...inHand, thirdPartyAsked('T1', '2024-05-09')]),
        'consultationConfirmation',
        { consultation: 'T2' },
      ],
      ['NothingDisclosed', letterCase([...inHand, thirdPartyAsked('T1', '2024-05-09')]), 'thirdPartyNotice'],
      ['NoDraft', letterCase(inHand), 'reply'],
      ['DraftNeeded', letterCase(inHand, ['account:han', drafted('2024-05-10', 'R1')]), 'reply'],
      [
        'NoSuchDraft',
        letterCase(inHand, ['account:han', drafted('2024-05-10', 'R1')]),
        'reply',
        { draft: 'R2' },
      ],
      ['NotServed', letterCase(inHand), 'registrationForm', { deliveryReceipt: true }],
      ['DatedBeforeReceipt', letterCase(inHand), 'receipt', { datedOn: localDate('2024-05-05') }],
      ['DatedInFuture', letterCase(inHand), 'receipt', { datedOn: localDate('2026-07-01') }],
      ['ReceivedUnderOldRegulation', letterCase(handedIn('2019-05-14')), 'receipt'],
    ];
  it.each(REFUSED.map(([code, ...rest]) => ({ code, rest })))('$code', ({ code, rest }) => {
    const [the, kind, more] = rest;
    expect(refusalOf(the, { kind, ...more })).toBe(code);
  });

  it('say that the third party let its time pass when it has, and not a day before 逾期未提出意见', () => {
    const done = [
      ['account:han', drafted('2024-05-21', 'R1')],
      ['account:wang', reviewed('2024-05-21', 'R1')],
      ['account:li', approved('2024-05-22', 'R1')],
    ] as const;
    const saying = (on: string, ...asked: readonly GivenAct[]) => {
      const the = letterCase([...inHand, ...asked], ...done);
      const letter = {
        kind: 'thirdPartyNotice',
        consultation: 'T1',
        addressee: '乙公司',
        matters: ['协议。'],
      } as const;
      const answer = make(the, { ...letter, datedOn: localDate(on) });
      if (answer.status === 'refused') return answer.code;
      return answer.letter.paragraphs.map(({ text }) => text).join('');
    };
    // Received on Saturday 11 May: the fifteen working days end on Friday 31 May.
    const asked = thirdPartyAsked('T1', '2024-05-09', '2024-05-11');
    expect(saying('2024-05-31', asked)).toBe('OpinionAwaited');
    expect(saying('2024-06-03', asked)).toContain('你（单位）逾期未提出意见。');
    expect(saying('2024-06-03', thirdPartyAsked('T1', '2024-05-09'))).toBe('OpinionAwaited');
    const replied = [asked, thirdPartyReplied('T1', '2024-05-27')];
    expect(saying('2024-05-24', ...replied)).toBe('OpinionAwaited');
    expect(saying('2024-05-28', ...replied)).toContain('于2024年5月27日提出不同意公开的意见。');
  });

  it('put the day of the act on its letter, whatever day the clerk names', () => {
    const the = letterCase([...inHand, correctionNotice('2024-05-10', '2024-05-24')]);
    expect(made(the, { kind: 'correctionNotice' })).toMatchObject({
      datedOn: '2024-05-10',
      signature: { date: '2024年5月10日' },
    });
  });

  it('give the form of delivery whom and where it goes; the address is one more field of the person', () => {
    const address = '某某市某某街道2号';
    const the = letterCase(
      handedIn('2024-05-06', { applicant: { category: 'business', name: '某某公司', address } }),
    );
    const served = { kind: 'receipt', deliveryReceipt: true } as const;
    expect(made(the, served).deliveryReceipt).toEqual({ requestNumber: '2024-0012', address });
    expect(made(the, { kind: 'receipt' }).deliveryReceipt).toBeNull();
    expect(personalFieldsIn(served)).toEqual(['applicant.name', 'applicant.address']);
    const elsewhere = { ...served, kind: 'assistanceLetter' } as const;
    expect(made(the, { ...elsewhere, addressee: '某局', matters: ['某事'] }).deliveryReceipt).toMatchObject({
      address: null,
    });
    expect(personalFieldsIn(elsewhere)).toEqual([]);
  });

  it('name no last day that is not certain', () => {
    const the = letterCase(handedIn('2026-06-29', { applicant: { category: 'naturalPerson', name: '甲' } }));
    const said = saidIn(the, { kind: 'receipt', datedOn: TODAY });
    expect(said).toContain('20个工作日（截至2026年7月27日）内作出答复');
    const consulting = letterCase([...inHand, thirdPartyAsked('T1', '2024-05-09'), extended('2024-05-31')]);
    expect(saidIn(consulting, { kind: 'extensionNotice' })).toContain('延长20个工作日。');
  });

  it('do not tell a third party who applied', () => {
    const the = letterCase([
      ...inHand,
      thirdPartyAsked('T1', '2024-05-09', '2024-05-11'),
      thirdPartyReplied('T1', '2024-05-20'),
    ]);
    const wish = { kind: 'thirdPartyConsultation', addressee: '乙公司', matters: ['协议。'] } as const;
    expect(JSON.stringify(made(the, wish))).not.toContain('某某公司');
  });

  it('do not tell others who applied where an item names him, and tell him what he wrote', () => {
    const applicant = { category: 'naturalPerson' as const, name: '王某某', idNumber: '110101199003071234' };
    const items = ['王某某（身份证号110101199003071234）与乙公司签订的协议'];
    const the = letterCase(handedIn('2024-05-06', { applicant, items }));
    const others = { addressee: '乙公司', matters: ['协议。'] };
    for (const kind of ['thirdPartyConsultation', 'jointAgencyConsultation', 'assistanceLetter'] as const) {
      const said = saidIn(the, { kind, ...others });
      expect(said).toContain('“申请人（身份证号×××）与乙公司签订的协议”');
      expect(said).not.toContain('王某某');
    }
    expect(saidIn(the, { kind: 'receipt' })).toContain(items[0]);
  });

  it('that are missing stand as marked blanks, each once', () => {
    const nameless = letterCase(handedIn('2024-05-06'));
    expect(made(nameless, { kind: 'receipt' }, { settings: null, template: null })).toMatchObject({
      addressee: '【待填写：申请人姓名或者名称】',
      blanks: ['申请人姓名或者名称', '联系单位和电话'],
    });
  });

  it("fill the agency's own wording, and are never read as markup themselves", () => {
    const items = ['{{agencyName}}与{{points}}'];
    const the = letterCase(
      handedIn('2024-05-06', { applicant: { category: 'business', name: '甲' }, items }),
    );
    const template = '{{you}}的申请（{{items}}）于{{receivedOn}}收到。\n\n特此回执。';
    expect(made(the, { kind: 'receipt' }, { settings: SETTINGS, template }).paragraphs).toEqual([
      { text: '你单位的申请（“{{agencyName}}与{{points}}”）于2024年5月6日收到。', blank: false },
      { text: '特此回执。', blank: false },
    ]);
  });
});
