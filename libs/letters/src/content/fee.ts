import { feeForApplications, feeForNthApplication, feeForPages } from '@taizhang/request-case';
import type { FeeNoticeIssued } from '@taizhang/request-case';
import { lastAct } from './letter-case';
import type { LetterCase } from './letter-case';

type FeeBasis = FeeNoticeIssued['basis'];

/** The tariff in our words, 国办函〔2020〕109号 art. 4, 5. */
export const TARIFFS: { readonly [Basis in FeeBasis]: string } = {
  perItem:
    '按件计收，同一申请人一个自然月内申请10件以下（含10件）的不收费，第11件至第30件每件100元，第31件起每增加10件为一档，每件的标准逐档提高100元',
  perPage:
    '按量计收，同一件申请30页以下（含30页）的不收费，第31页至第100页每页10元，第101页至第200页每页20元，第201页起每页40元',
};

/** What was counted, as the notice says it. */
export function unitsText(basis: FeeBasis, units: number): string {
  return basis === 'perItem'
    ? `申请人在本自然月内提出的政府信息公开申请至本件累计${units}件`
    : `本件申请提供的政府信息共${units}页`;
}

/**
 * Whether the recorded sum is what the tariff gives for so many applications or pages; unknown numbers fit any sum. A
 * fee per item may be asked for the whole month or for this application alone.
 */
export function feeFits(the: LetterCase, units: number | undefined): boolean {
  const notice = lastAct(the, 'FeeNoticeIssued');
  if (!notice || units === undefined) return true;
  const sums =
    notice.basis === 'perPage'
      ? [feeForPages(units)]
      : [feeForApplications(units), feeForNthApplication(units)];
  return sums.includes(notice.amountYuan);
}
