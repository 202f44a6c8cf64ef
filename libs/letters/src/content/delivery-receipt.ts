import type { DeliveryReceipt, FormRow, LetterModel } from './letter';
import { lastAct } from './letter-case';
import { recipientOf } from './recipient';
import type { LetterScene } from './scene';
import { readable } from './values';

export const DELIVERY_RECEIPT = '送达回证';

/** What whoever takes the letter over, or hands it over, fills in. */
const BY_HAND = [
  '送达方式',
  '收件日期',
  '受送达人签名或者盖章',
  '代收人签名及与受送达人的关系',
  '拒收事由及见证人签名',
  '送达人签名',
  '备注',
];

/** The form behind the letter, where the clerk wishes one. */
export function deliveryReceiptOf(scene: LetterScene): DeliveryReceipt | null {
  const { the, wish } = scene;
  return wish.deliveryReceipt ? { requestNumber: the.number, address: addressOf(scene) } : null;
}

/** Where the applicant lives; of others the office knows no address. */
function addressOf({ the, wish }: LetterScene): string | null {
  if (recipientOf(wish.kind) !== 'applicant') return null;
  return readable(lastAct(the, 'ApplicationSubmitted')?.applicant.address);
}

/** What the program knows, then what is filled in by hand. */
export function deliveryReceiptRows(letter: LetterModel, receipt: DeliveryReceipt): readonly FormRow[] {
  const known: readonly (readonly [label: string, text: string | null])[] = [
    ['申请编号', receipt.requestNumber],
    ['送达文书', letter.title],
    ['文号', letter.documentNumber],
    ['受送达人', letter.addressee],
    ['送达地址', receipt.address],
  ];
  return [
    ...known.map(([label, text]) => ({ label, text: text ?? '' })),
    ...BY_HAND.map((label) => ({ label, text: '' })),
  ];
}
