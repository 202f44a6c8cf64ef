import type { LocalDate } from '@taizhang/deadlines';
import type { ActRules } from '../act-rules';
import type { RequestCase } from '../case';
import { notInHand, notOpen } from '../case-state';
import type { ConsultationReplied, ConsultationSent, Opinion } from './acts';

/** Whom the agency asked: the third party (art. 32) or another agency (art. 34). */
export type ConsultedSide = 'thirdParty' | 'agency';

export interface Consultation {
  readonly side: ConsultedSide;
  readonly key: string;
  readonly sentOn: LocalDate;
  readonly receivedOn: LocalDate | null;
  readonly replied: { readonly on: LocalDate; readonly opinion: Opinion } | null;
}

function find(request: RequestCase, side: ConsultedSide, key: string): Consultation | undefined {
  return request.consultations.find((one) => one.side === side && one.key === key);
}

function sent(side: ConsultedSide): ActRules<ConsultationSent> {
  return {
    dayOf: (act) => act.sentOn,
    otherDays: (act) => ({ receivedOn: act.receivedOn }),
    impossible: (act, before) => {
      if (find(before, side, act.consultation)) return 'ConsultationKeyUsed';
      return act.receivedOn !== undefined && act.receivedOn < act.sentOn ? 'ReceivedBeforeSent' : null;
    },
    evolve: (before, { consultation: key, sentOn, receivedOn }) => ({
      ...before,
      consultations: [
        ...before.consultations,
        { side, key, sentOn, receivedOn: receivedOn ?? null, replied: null },
      ],
    }),
    unlawful: (now) => notInHand(now),
  };
}

function replied(side: ConsultedSide): ActRules<ConsultationReplied> {
  return {
    dayOf: (act) => act.repliedOn,
    impossible: (act, before) => {
      const asked = find(before, side, act.consultation);
      if (!asked) return 'NoSuchConsultation';
      return asked.replied ? 'ConsultationAlreadyReplied' : null;
    },
    evolve: (before, { consultation, repliedOn, opinion }) => ({
      ...before,
      consultations: before.consultations.map((one) =>
        one.side === side && one.key === consultation ? { ...one, replied: { on: repliedOn, opinion } } : one,
      ),
    }),
    unlawful: (now) =>
      notOpen(now) ??
      (now.consultations.some((one) => one.side === side && !one.replied) ? null : 'NoConsultationAwaited'),
  };
}

export const thirdPartyConsulted = sent('thirdParty');
export const thirdPartyReplied = replied('thirdParty');
export const agencyConsulted = sent('agency');
export const agencyReplied = replied('agency');
