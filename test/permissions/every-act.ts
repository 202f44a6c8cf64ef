import type { LocalDate } from '@taizhang/deadlines';
import { foldCase } from '@taizhang/request-case';
import type { ActName, OfficeAct, OfficeActName, RectifiableAct } from '@taizhang/request-case';
import {
  approved,
  assigned,
  attached,
  contacted,
  drafted,
  issued,
  reviewed,
  searched,
  sentBack,
  setAside,
  thirdPartyTold,
} from '@test/office-acts';
import { plausibleAct, TOLD_ACTS } from '../histories/plausible-act';

/** An act on its way to the door, which reads its other fields. */
export interface SentAct {
  readonly act: ActName | OfficeActName;
}

type OfficeActs = { readonly [Name in OfficeActName]: OfficeAct<Name> };

/** One of each act of the office, of papers, drafts and letters with those keys. A forgotten act does not compile. */
export function officeActs(on: LocalDate, handler: string): OfficeActs {
  return {
    HandlerAssigned: assigned(on, handler),
    ContactAttempted: contacted(on),
    SearchRecorded: searched(on),
    DocumentAttached: attached(on, 'D1'),
    DocumentSetAside: setAside(on, 'D1'),
    ReplyDrafted: drafted(on, 'R1'),
    ReplyReviewed: reviewed(on, 'R1'),
    ReplySentBack: sentBack(on, 'R1'),
    ReplyApproved: approved(on, 'R1'),
    LetterIssued: issued(on, 'L1'),
    ThirdPartyInformed: thirdPartyTold(on, 'T1'),
  };
}

/** Strikes out the ninety-ninth act of the name, which is not there: nothing can come of it. */
export function strikingOut(rectifies: RectifiableAct) {
  return { act: 'RecordRectified', rectifies, which: 99, retract: true, reason: '误记' } as const;
}

/** One of each act of law and of the office on that day, with fields that the door reads. */
export function everyAct(on: LocalDate, handler: string): readonly SentAct[] {
  const request = foldCase([]);
  return [
    ...TOLD_ACTS.map((name) => plausibleAct(name, { on, request, draw: 1 })),
    strikingOut('ReceiptFixed'),
    ...Object.values(officeActs(on, handler)),
  ];
}
