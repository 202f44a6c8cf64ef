import { handlerAssigned } from './assignment/assignment';
import { thirdPartyInformed } from './consultation/third-party-informed';
import { contactAttempted } from './contact/contact';
import { replyApproved, replyDrafted, replyReviewed, replySentBack } from './drafting/drafting';
import { letterIssued } from './letters/letters';
import type { OfficeActFields, OfficeActName } from './office-act';
import type { OfficeActRules } from './office-act-rules';
import { documentAttached, documentSetAside } from './papers/papers';
import { searchRecorded } from './search/search';

/** The rules of every office act. A forgotten act does not compile. */
export const RULES_OF_OFFICE_ACTS: {
  readonly [Name in OfficeActName]: OfficeActRules<OfficeActFields[Name]>;
} = {
  HandlerAssigned: handlerAssigned,
  ContactAttempted: contactAttempted,
  SearchRecorded: searchRecorded,
  DocumentAttached: documentAttached,
  DocumentSetAside: documentSetAside,
  ReplyDrafted: replyDrafted,
  ReplyReviewed: replyReviewed,
  ReplySentBack: replySentBack,
  ReplyApproved: replyApproved,
  LetterIssued: letterIssued,
  ThirdPartyInformed: thirdPartyInformed,
};

/** The rules of one office act, whatever its name. */
export function rulesOfOffice<Name extends OfficeActName>(name: Name): OfficeActRules<OfficeActFields[Name]> {
  return RULES_OF_OFFICE_ACTS[name];
}
