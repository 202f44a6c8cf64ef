import type { LetterKind } from '@taizhang/request-case';

/** Stand inside a sentence. */
export const INLINE_PLACEHOLDERS = [
  'agencyName',
  'applicantName',
  'you',
  'requestNumber',
  'receivedOn',
  'items',
  'issuedOn',
  'replyPeriod',
  'correctBy',
  'extendedPeriod',
  'replyBy',
  'addressee',
  'opinionPeriod',
  'consultedSide',
  'sentOn',
  'thirdPartyOpinion',
  'tariff',
  'units',
  'amount',
  'payPeriod',
  'feePayment',
  'returnAddress',
] as const;
export type InlinePlaceholder = (typeof INLINE_PLACEHOLDERS)[number];

/** Stand on a line of their own and become paragraphs. */
export const BLOCK_PLACEHOLDERS = ['points', 'matters', 'findings', 'draft'] as const;
export type BlockPlaceholder = (typeof BLOCK_PLACEHOLDERS)[number];

export type Placeholder = InlinePlaceholder | BlockPlaceholder;

/** Kinds whose wording an agency may replace; forms have their layout instead of sentences. */
export const TEMPLATE_KINDS = [
  'receipt',
  'correctionNotice',
  'reasonsNotice',
  'extensionNotice',
  'delayedReplyNotice',
  'thirdPartyConsultation',
  'consultationNotice',
  'thirdPartyNotice',
  'jointAgencyConsultation',
  'assistanceLetter',
  'feeNotice',
  'reply',
] as const satisfies readonly LetterKind[];
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

export function isTemplateKind(kind: LetterKind): kind is TemplateKind {
  return TEMPLATE_KINDS.some((one) => one === kind);
}

interface Allowed {
  /** Without these the letter would not say what the law wants it to say. */
  readonly needed: readonly Placeholder[];
  readonly optional: readonly Placeholder[];
}

const TO_APPLICANT: readonly Placeholder[] = [
  'agencyName',
  'you',
  'applicantName',
  'requestNumber',
  'issuedOn',
];
/** Who applied is nothing for a third party or another unit to know (个人信息保护法 art. 6). */
const TO_OTHERS: readonly Placeholder[] = ['agencyName', 'requestNumber', 'issuedOn', 'addressee'];

/** The fixed list of each kind, with the article that makes a placeholder needed. */
export const ALLOWED: { readonly [Kind in TemplateKind]: Allowed } = {
  receipt: { needed: ['receivedOn', 'items'], optional: [...TO_APPLICANT, 'replyPeriod'] },
  // Art. 30: what is to be corrected, and by when.
  correctionNotice: {
    needed: ['points', 'correctBy'],
    optional: [...TO_APPLICANT, 'receivedOn', 'items', 'returnAddress'],
  },
  reasonsNotice: { needed: ['receivedOn'], optional: [...TO_APPLICANT, 'items', 'returnAddress'] },
  // Art. 33: the extension is told.
  extensionNotice: { needed: ['extendedPeriod'], optional: [...TO_APPLICANT, 'receivedOn', 'items'] },
  // Art. 35: the day of the later reply is told.
  delayedReplyNotice: { needed: ['replyBy'], optional: [...TO_APPLICANT, 'receivedOn', 'items'] },
  // Art. 32: in writing, fifteen working days.
  thirdPartyConsultation: {
    needed: ['matters', 'opinionPeriod'],
    optional: [...TO_OTHERS, 'items', 'returnAddress'],
  },
  consultationNotice: {
    needed: ['consultedSide'],
    optional: [...TO_APPLICANT, 'receivedOn', 'items', 'sentOn'],
  },
  // Art. 32: content and reasons are told in writing.
  thirdPartyNotice: { needed: ['matters', 'thirdPartyOpinion'], optional: [...TO_OTHERS, 'items'] },
  // Art. 34: fifteen working days, silence consents.
  jointAgencyConsultation: {
    needed: ['items', 'opinionPeriod'],
    optional: [...TO_OTHERS, 'matters', 'returnAddress'],
  },
  assistanceLetter: { needed: ['matters'], optional: [...TO_OTHERS, 'items', 'receivedOn'] },
  // 国办函〔2020〕109号: basis, rate, sum, how and until when to pay.
  feeNotice: {
    needed: ['tariff', 'units', 'amount', 'payPeriod', 'feePayment'],
    optional: [...TO_APPLICANT, 'receivedOn', 'items'],
  },
  // Art. 36, 37: the finding of each item and its reasons.
  reply: { needed: ['receivedOn', 'items', 'findings', 'draft'], optional: [...TO_APPLICANT] },
};
