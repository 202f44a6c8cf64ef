import { localDate } from '@taizhang/deadlines';
import type { OfficeActFields, OfficeActName } from '@taizhang/request-case';

/** Office acts told in one line each, for tests. What does not matter to a test has a plain value. */
function officeAct<Name extends OfficeActName, Fields extends OfficeActFields[Name]>(
  name: Name,
  fields: Fields,
): { readonly act: Name } & Fields {
  return { act: name, ...fields };
}

const HASH = 'a'.repeat(64);

export const assigned = (on: string, handler: string) =>
  officeAct('HandlerAssigned', { assignedOn: localDate(on), handler });
export const contacted = (on: string, reached = true) =>
  officeAct('ContactAttempted', { contactedOn: localDate(on), by: 'phone' as const, reached });
export const searched = (on: string, found = false) =>
  officeAct('SearchRecorded', {
    searchedOn: localDate(on),
    searchedBy: '档案室',
    places: ['电子公文系统'],
    keywords: ['征收'],
    found,
  });

export const attached = (
  on: string,
  document: string,
  more: Partial<OfficeActFields['DocumentAttached']> = {},
) =>
  officeAct('DocumentAttached', {
    attachedOn: localDate(on),
    document,
    kind: 'letter' as const,
    title: '答复书',
    mediaType: 'application/pdf',
    bytes: 1000,
    sha256: HASH,
    ...more,
  });
export const setAside = (on: string, document: string) =>
  officeAct('DocumentSetAside', { setAsideOn: localDate(on), document, reason: '误附' });

export const drafted = (on: string, draft: string, more: Partial<OfficeActFields['ReplyDrafted']> = {}) =>
  officeAct('ReplyDrafted', {
    draftedOn: localDate(on),
    draft,
    outcomes: [{ item: 1, outcome: 'granted' as const }],
    paragraphs: ['现予公开。'],
    ...more,
  });
export const reviewed = (on: string, draft: string) =>
  officeAct('ReplyReviewed', { reviewedOn: localDate(on), draft });
export const sentBack = (on: string, draft: string) =>
  officeAct('ReplySentBack', { sentBackOn: localDate(on), draft, remarks: '请补充理由' });
export const approved = (on: string, draft: string) =>
  officeAct('ReplyApproved', { approvedOn: localDate(on), draft });

/** A letter whose bytes lie under those documents, attached with `attached`. */
export const issued = (on: string, letter: string, more: Partial<OfficeActFields['LetterIssued']> = {}) =>
  officeAct('LetterIssued', {
    issuedOn: localDate(on),
    letter,
    kind: 'receipt' as const,
    documents: [{ document: 'D1', sha256: HASH }],
    ...more,
  });
export const thirdPartyTold = (on: string, consultation: string) =>
  officeAct('ThirdPartyInformed', { informedOn: localDate(on), consultation });
