import type { LocalDate } from '@taizhang/deadlines';
import { clocksOf, draftOf, foldCase, holdingClock, isAwaited } from '@taizhang/request-case';
import type { ConsultationSent, LetterKind } from '@taizhang/request-case';
import type { LetterSettings } from '../settings/settings';
import { consultationsOf, whyNot } from './fitting';
import { feeFits } from './fee';
import { actsOf, caseOn, lastAct } from './letter-case';
import type { LetterCase, LetterWish } from './letter-case';
import { isServed } from './recipient';
import type { LetterRefusal } from './refusal';

/** Everything that a letter's words are taken from: the case as it stood on the day that the letter bears. */
export interface LetterScene {
  readonly the: LetterCase;
  readonly wish: LetterWish;
  readonly datedOn: LocalDate;
  readonly settings: LetterSettings | null;
}

export type SceneReading =
  { readonly ok: true; readonly scene: LetterScene } | { readonly ok: false; readonly code: LetterRefusal };

/** Checks that the case and the clerk's wish give the letter its facts. */
export function sceneOf(
  the: LetterCase,
  wish: LetterWish,
  settings: LetterSettings | null,
  today: LocalDate,
): SceneReading {
  const datedOn = ACT_DAYS[wish.kind]?.(the, wish.consultation) ?? wish.datedOn;
  const fault = whyNot(wish.kind, the) ?? dayFault(the, wish.kind, datedOn, today) ?? wishFault(the, wish);
  if (fault) return { ok: false, code: fault };
  const scene = { the: caseOn(the, datedOn), wish, datedOn, settings };
  const untrue = untrueOnItsDay(scene);
  return untrue ? { ok: false, code: untrue } : { ok: true, scene };
}

/** What the letter would say, and its day does not bear out. */
function untrueOnItsDay(scene: LetterScene): LetterRefusal | null {
  const { kind } = scene.wish;
  if (kind === 'extensionNotice') return extensionHolds(scene) ? null : 'ExtensionWithoutEffect';
  return kind === 'thirdPartyNotice' && opinionAwaited(scene) ? 'OpinionAwaited' : null;
}

type DayOf = (the: LetterCase, consultation?: string) => LocalDate | undefined;

/** The day that an act of the case puts on its letter; where there is none the clerk's day stands. */
const ACT_DAYS: { readonly [Kind in LetterKind]?: DayOf } = {
  correctionNotice: (the) => lastAct(the, 'CorrectionNoticeIssued')?.issuedOn,
  reasonsNotice: (the) => lastAct(the, 'ReasonsRequested')?.requestedOn,
  extensionNotice: (the) => lastAct(the, 'ExtensionNotified')?.notifiedOn,
  delayedReplyNotice: (the) => lastAct(the, 'DelayedReplyNotified')?.notifiedOn,
  feeNotice: (the) => lastAct(the, 'FeeNoticeIssued')?.issuedOn,
  thirdPartyConsultation: (the, key) => sentOn(actsOf(the, 'ThirdPartyConsulted'), key),
  jointAgencyConsultation: (the, key) => sentOn(actsOf(the, 'AgencyConsulted'), key),
};

function sentOn(asked: readonly ConsultationSent[], key: string | undefined): LocalDate | undefined {
  return asked.find(({ consultation }) => consultation === key)?.sentOn;
}

function dayFault(
  the: LetterCase,
  kind: LetterKind,
  datedOn: LocalDate,
  today: LocalDate,
): LetterRefusal | null {
  if (datedOn > today) return 'DatedInFuture';
  const { receipt, submission } = foldCase(the.history);
  const from = kind === 'registrationForm' ? submission?.submittedOn : receipt?.receivedOn;
  return from && datedOn < from ? 'DatedBeforeReceipt' : null;
}

function wishFault(the: LetterCase, wish: LetterWish): LetterRefusal | null {
  if (wish.deliveryReceipt && !isServed(wish.kind)) return 'NotServed';
  switch (wish.kind) {
    case 'reply':
      if (wish.draft === undefined) return 'DraftNeeded';
      return draftOf(the.file, wish.draft) ? null : 'NoSuchDraft';
    case 'feeNotice':
      return feeFits(the, wish.units) ? null : 'FeeDoesNotFit';
    case 'consultationConfirmation':
    case 'consultationNotice':
    case 'thirdPartyNotice':
      return consultationFault(the, wish);
    default:
      return null;
  }
}

function consultationFault(the: LetterCase, { kind, consultation }: LetterWish): LetterRefusal | null {
  if (consultation === undefined) return 'ConsultationNeeded';
  const asked = consultationsOf(the).find(({ key }) => key === consultation);
  if (!asked || (kind !== 'consultationNotice' && asked.side !== 'thirdParty')) return 'NoSuchConsultation';
  const opinion = actsOf(the, 'ThirdPartyReplied').find((act) => act.consultation === consultation)?.opinion;
  return kind === 'thirdPartyNotice' && opinion === 'consents' ? 'ThirdPartyConsents' : null;
}

/** Told in time and once, art. 33: only then is there a later day to tell. */
function extensionHolds({ the, datedOn }: LetterScene): boolean {
  const clocks = clocksOf(foldCase(the.history), the.agency, the.calendar, datedOn);
  return clocks.some(({ clock, state }) => clock === 'reply' && state === 'extended');
}

/** Art. 32: the third party has fifteen working days from its receipt; before they are over it has let nothing pass. */
function opinionAwaited({ the, wish, datedOn }: LetterScene): boolean {
  const asked = foldCase(the.history).consultations.find(
    ({ side, key }) => side === 'thirdParty' && key === wish.consultation,
  );
  return asked === undefined || isAwaited(asked, the.calendar, datedOn);
}

/** The last day to answer as the letter's day saw it; null while it is not certain. */
export function certainReplyDay({ the, datedOn }: LetterScene): LocalDate | null {
  const clocks = clocksOf(foldCase(the.history), the.agency, the.calendar, datedOn);
  const reply = holdingClock(clocks, 'reply');
  return reply && !reply.provisional ? reply.dueOn : null;
}
