import type { LetterKind, PaperKind } from '@taizhang/request-case';

/** Papers that are made from the record itself. */
export type MadeKind = 'registerExtract' | 'searches' | 'timeline';
export type EvidenceKind = PaperKind | LetterKind | MadeKind;

/**
 * Where a paper stands in the list: first the group, then the place inside it. A reviewing organ or a court reads a
 * case in the order in which it went: application, receipt, correction, consultation, extension, search, harm,
 * approval, answer with its service, rules, timeline; what came after the answer stands last.
 */
const PLACES: { readonly [Kind in EvidenceKind]: readonly [group: number, place: number] } = {
  envelope: [1, 1],
  waybill: [1, 2],
  application: [1, 3],
  identity: [1, 4],
  authorisation: [1, 5],
  registerExtract: [2, 1],
  registrationForm: [2, 2],
  receipt: [2, 3],
  correctionNotice: [3, 1],
  reasonsNotice: [3, 1],
  correction: [3, 1],
  thirdPartyConsultation: [4, 1],
  jointAgencyConsultation: [4, 1],
  consultationConfirmation: [4, 1],
  consultationNotice: [4, 1],
  assistanceLetter: [4, 1],
  thirdPartyNotice: [4, 1],
  consultation: [4, 1],
  opinion: [4, 1],
  extensionNotice: [5, 1],
  delayedReplyNotice: [5, 1],
  feeNotice: [5, 1],
  extension: [5, 1],
  searches: [6, 1],
  searchRecord: [6, 2],
  harmAssessment: [7, 1],
  approvalSheet: [8, 1],
  reply: [9, 1],
  letter: [9, 1],
  material: [9, 2],
  serviceProof: [9, 3],
  legalBasis: [10, 1],
  timeline: [11, 1],
  reviewPaper: [12, 1],
  courtPaper: [12, 2],
  other: [12, 3],
};

export function placeOf(kind: EvidenceKind): readonly [group: number, place: number] {
  return PLACES[kind];
}
