import type { LocalDate } from '@taizhang/deadlines';
import type { LetterKind } from '@taizhang/request-case';

/** A letter 文书 as it will be printed; both renderings take this and nothing else. */
export interface LetterModel {
  readonly kind: LetterKind;
  readonly title: string;
  /** 文号; null for papers that bear none, and for drafts. */
  readonly documentNumber: string | null;
  /** Says on a draft that it is one. */
  readonly notice: string | null;
  /** Whom the letter addresses, without the colon; null for papers that the office keeps. */
  readonly addressee: string | null;
  readonly recipient: 'applicant' | 'thirdParty' | 'agency' | 'file';
  readonly paragraphs: readonly LetterParagraph[];
  /** Rows of a form: what is asked, and what stands there. */
  readonly form: readonly FormRow[];
  /** Titles of what goes out with it, in order. */
  readonly enclosures: readonly string[];
  /** How to seek a remedy; null for papers that cannot be attacked by themselves. */
  readonly remedy: string | null;
  readonly contact: string | null;
  /** Null where another signs than the agency. */
  readonly signature: { readonly agency: string; readonly date: string } | null;
  /** 送达回证, to be signed on delivery; null where none was asked for. */
  readonly deliveryReceipt: DeliveryReceipt | null;
  readonly datedOn: LocalDate;
  /** What the facts, the settings or the clerk did not give; a letter with blanks does not go out. */
  readonly blanks: readonly string[];
}

export interface LetterParagraph {
  readonly text: string;
  /** Holds a place that somebody must still fill. */
  readonly blank: boolean;
}

/** What stands on the form beside the letter's own title, number and addressee. */
export interface DeliveryReceipt {
  /** 受理编号 */
  readonly requestNumber: string | null;
  readonly address: string | null;
}

export interface FormRow {
  readonly label: string;
  readonly text: string;
}
