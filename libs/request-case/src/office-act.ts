import type { HandlerAssigned } from './assignment/acts';
import type { ThirdPartyInformed } from './consultation/acts';
import type { ContactAttempted } from './contact/acts';
import type { ReplyApproved, ReplyDrafted, ReplyReviewed, ReplySentBack } from './drafting/acts';
import type { LetterIssued } from './letters/acts';
import type { DocumentAttached, DocumentSetAside } from './papers/acts';
import type { SearchRecorded } from './search/acts';

/** What the office does beside the legal acts: it stands in the case's stream and never moves a clock or a cell. */
export interface OfficeActFields {
  HandlerAssigned: HandlerAssigned;
  ContactAttempted: ContactAttempted;
  SearchRecorded: SearchRecorded;
  DocumentAttached: DocumentAttached;
  DocumentSetAside: DocumentSetAside;
  ReplyDrafted: ReplyDrafted;
  ReplyReviewed: ReplyReviewed;
  ReplySentBack: ReplySentBack;
  ReplyApproved: ReplyApproved;
  LetterIssued: LetterIssued;
  ThirdPartyInformed: ThirdPartyInformed;
}

export type OfficeActName = keyof OfficeActFields;

/** An office act as data: `{ act: 'HandlerAssigned', assignedOn, handler }`. */
export type OfficeAct<Name extends OfficeActName = OfficeActName> = {
  [N in Name]: { readonly act: N } & OfficeActFields[N];
}[Name];

const NAMES: { readonly [N in OfficeActName]: true } = {
  HandlerAssigned: true,
  ContactAttempted: true,
  SearchRecorded: true,
  DocumentAttached: true,
  DocumentSetAside: true,
  ReplyDrafted: true,
  ReplyReviewed: true,
  ReplySentBack: true,
  ReplyApproved: true,
  LetterIssued: true,
  ThirdPartyInformed: true,
};

export const OFFICE_ACT_NAMES: readonly string[] = Object.keys(NAMES);

export function isOfficeActName(name: string): name is OfficeActName {
  return Object.hasOwn(NAMES, name);
}
