import { LETTER_FORMATS, renderLetter } from '@taizhang/report-documents';
import type { DocumentTable, LetterFormat, OfficialLetter, RenderedLetter } from '@taizhang/report-documents';
import { DELIVERY_RECEIPT, deliveryReceiptRows } from './content/delivery-receipt';
import type { DeliveryReceipt, FormRow, LetterModel } from './content/letter';

export { LETTER_FORMATS };
export type { LetterFormat };

export const DRAFT_NOTICE = '草稿：未编文号，不得发出。';

/** The letter as it goes out, with its number; or, without one, as a draft that says so. */
export function numbered(letter: LetterModel, documentNumber: string | null): LetterModel {
  return { ...letter, documentNumber, notice: null };
}

export function asDraft(letter: LetterModel): LetterModel {
  return { ...letter, documentNumber: null, notice: DRAFT_NOTICE };
}

/** The bytes of a letter; equal letters are equal bytes. */
export function printLetter(letter: LetterModel, format: LetterFormat): Promise<RenderedLetter> {
  return renderLetter(officialLetter(letter), format);
}

/** Everything in the order in which it stands on the page. */
export function officialLetter(given: LetterModel): OfficialLetter {
  const letter = withoutControls(given);
  const { title, notice, documentNumber, addressee, paragraphs, enclosures, remedy, signature } = letter;
  const { deliveryReceipt } = letter;
  const blankless = (text: string) => ({ text, blank: text.includes('【待填写') });
  return {
    info: {
      title,
      agency: signature?.agency ?? '',
      subject: documentNumber ?? title,
      description: '',
      datedOn: letter.datedOn,
    },
    title,
    notice,
    documentNumber,
    addressee,
    form: letter.form.length > 0 ? formTable(title, letter.form) : null,
    paragraphs: [
      ...paragraphs,
      ...(remedy === null ? [] : [blankless(remedy)]),
      ...enclosureLines(enclosures).map(blankless),
    ],
    signature,
    footnotes: letter.contact === null ? [] : [letter.contact],
    behind: deliveryReceipt && { title: DELIVERY_RECEIPT, form: receiptTable(letter, deliveryReceipt) },
  };
}

/** Controls and what is no character: people's texts and settings may hold them, no XML may, and no page shows them. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ');
}

function withoutControls(letter: LetterModel): LetterModel {
  const { addressee, paragraphs, enclosures, remedy, contact, signature } = letter;
  return {
    ...letter,
    addressee: addressee && plain(addressee),
    paragraphs: paragraphs.map(({ text, blank }) => ({ text: plain(text), blank })),
    enclosures: enclosures.map(plain),
    remedy: remedy && plain(remedy),
    contact: contact && plain(contact),
    signature: signature && { ...signature, agency: plain(signature.agency) },
  };
}

/** 附件：1. … as GB/T 9704 numbers them, before the signature. */
function enclosureLines(enclosures: readonly string[]): readonly string[] {
  if (enclosures.length === 1) return [`附件：${enclosures[0]}`];
  return enclosures.map((title, index) => `${index === 0 ? '附件：' : '　　　'}${index + 1}. ${title}`);
}

const LABELS = 0.24;

function receiptTable(letter: LetterModel, receipt: DeliveryReceipt): DocumentTable {
  return formTable(DELIVERY_RECEIPT, deliveryReceiptRows(letter, receipt));
}

function formTable(caption: string, form: readonly FormRow[]): DocumentTable {
  const cell = { colSpan: 1, rowSpan: 1 } as const;
  return {
    code: 'form',
    caption,
    columnWidths: [LABELS, 1 - LABELS],
    headRows: 0,
    rows: form.map(({ label, text }) => [
      { ...cell, role: 'rowHead', text: label },
      { ...cell, role: 'rowHead', text: plain(text) },
    ]),
  };
}
