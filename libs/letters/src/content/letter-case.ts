import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { LegalAct, ActInForce, LetterKind, OfficeFile } from '@taizhang/request-case';

/** What a letter is filled from: the case, as the caller has opened it. */
export interface LetterCase {
  /** Code of the agency whose letter it is. */
  readonly agency: string;
  readonly agencyName: string;
  /** 受理编号; null before there is one. */
  readonly number: string | null;
  readonly history: readonly ActInForce[];
  readonly file: OfficeFile;
  readonly calendar: Calendar;
}

/** What the clerk says about the letter beside the facts of the case. */
export interface LetterWish {
  readonly kind: LetterKind;
  /** The day on the letter, where no act of the case gives it. */
  readonly datedOn: LocalDate;
  /** The approved draft of a reply. */
  readonly draft?: string;
  /** The consultation that it asks, tells of or answers. */
  readonly consultation?: string;
  /** The third party or the agency that it is addressed to. */
  readonly addressee?: string;
  /** What the clerk adds: what concerns the third party, what another unit is asked for; a paragraph each. */
  readonly matters?: readonly string[];
  /** Of a fee notice: applications of the month, or pages. */
  readonly units?: number;
  /** With a 送达回证 behind it. */
  readonly deliveryReceipt?: boolean;
}

/** The acts of one kind that stand on the day, in legal order. */
export function actsOf<Name extends LegalAct['act']>(
  { history }: Pick<LetterCase, 'history'>,
  name: Name,
  upTo?: LocalDate,
): readonly Extract<LegalAct, { readonly act: Name }>[] {
  const is = (act: LegalAct): act is Extract<LegalAct, { readonly act: Name }> => act.act === name;
  return history
    .filter(({ legalDay }) => upTo === undefined || legalDay <= upTo)
    .map(({ act }) => act)
    .filter(is);
}

/** The last of them. */
export function lastAct<Name extends LegalAct['act']>(
  from: Pick<LetterCase, 'history'>,
  name: Name,
  upTo?: LocalDate,
): Extract<LegalAct, { readonly act: Name }> | undefined {
  return actsOf(from, name, upTo).at(-1);
}

/** The case as it stood on a day. */
export function caseOn(the: LetterCase, day: LocalDate): LetterCase {
  return { ...the, history: the.history.filter(({ legalDay }) => legalDay <= day) };
}
