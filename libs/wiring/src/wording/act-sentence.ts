import type { LegalAct } from '@taizhang/request-case';
import { ACT_WORDS } from './acts';
import { CATEGORY_WORDS, OUTCOME_WORDS } from './derived';
import {
  CHANNEL_WORDS,
  DISPATCH_WORDS,
  FEE_BASIS_WORDS,
  JUDGMENT_WORDS,
  OPINION_WORDS,
  RECEIPT_BASIS_WORDS,
  REVIEW_RESULT_WORDS,
  VOIDING_WORDS,
} from './values';

/** The act in office words, without its day: 「发出补正告知书，2022-01-20 前补正」. */
export function actSentence(act: LegalAct): string {
  const more = particulars(act);
  return more ? `${ACT_WORDS[act.act]}：${more}` : ACT_WORDS[act.act];
}

function particulars(act: LegalAct): string {
  return ofHandling(act) ?? ofReply(act) ?? ofDispute(act) ?? '';
}

function ofHandling(act: LegalAct): string | undefined {
  switch (act.act) {
    case 'ApplicationSubmitted':
      return `${CHANNEL_WORDS[act.channel]}，${CATEGORY_WORDS[act.applicant.category]}，${act.items.length} 项`;
    case 'ReceiptFixed':
      return RECEIPT_BASIS_WORDS[act.basis];
    case 'CorrectionNoticeIssued':
      return `${act.correctBy} 前补正`;
    case 'CorrectionLapsed':
    case 'FeeLapsed':
      return `${act.closedOn} 结案`;
    case 'ReasonsGiven':
      return act.reasonable ? '理由合理' : '理由不合理';
    case 'DelayedReplyNotified':
      return `延至 ${act.replyBy} 前答复`;
    case 'ExtensionNotified':
      return `延长 ${act.workingDays} 个工作日`;
    case 'FeeNoticeIssued':
      return `${act.amountYuan} 元，${FEE_BASIS_WORDS[act.basis]}`;
    default:
      return ofConsultation(act);
  }
}

function ofConsultation(act: LegalAct): string | undefined {
  switch (act.act) {
    case 'ThirdPartyConsulted':
    case 'AgencyConsulted':
      return act.receivedOn ? `${act.consultation}，对方 ${act.receivedOn} 收到` : act.consultation;
    case 'ThirdPartyReplied':
    case 'AgencyReplied':
      return `${act.consultation}，${OPINION_WORDS[act.opinion]}`;
    default:
      return undefined;
  }
}

function ofReply(act: LegalAct): string | undefined {
  switch (act.act) {
    case 'ReplyDecided': {
      const outcomes = act.outcomes.map(({ item, outcome }) => `第 ${item} 项${OUTCOME_WORDS[outcome]}`);
      return [act.documentNumber, ...outcomes].filter(Boolean).join('，');
    }
    case 'ReplyDispatched':
      return DISPATCH_WORDS[act.method];
    case 'CaseTransferred':
      return act.toAgency;
    case 'RequestVoided':
      return VOIDING_WORDS[act.because];
    default:
      return undefined;
  }
}

function ofDispute(act: LegalAct): string | undefined {
  switch (act.act) {
    case 'ReviewAccepted':
      return act.review;
    case 'ReviewConcluded':
      return `${act.review}，${REVIEW_RESULT_WORDS[act.result]}`;
    case 'LitigationAccepted':
    case 'AppealAccepted':
      return act.suit;
    case 'InstanceConcluded':
      return `${act.suit}，${JUDGMENT_WORDS[act.result]}`;
    case 'RedoOrdered':
      return `依 ${act.by}`;
    case 'RedoDispatched':
      return `${act.by ? `依 ${act.by}，` : ''}${OUTCOME_WORDS[act.outcome]}`;
    default:
      return undefined;
  }
}
