import { yearOf } from '@taizhang/deadlines';
import type { ProcessingFees } from '@taizhang/report-documents';
import { foldCase } from '@taizhang/request-case';
import type { ActInForce } from '@taizhang/request-case';

export interface FeesAsked {
  readonly agency: string;
  readonly year: number;
}

/** 信息处理费 paid to an agency in a year, as the histories of its cases tell it. Art. 42; 国办函〔2020〕109号. */
export function processingFees(
  histories: readonly (readonly ActInForce[])[],
  asked: FeesAsked,
): ProcessingFees {
  const paid = histories.map((history) => amountsPaid(history, asked)).filter(({ length }) => length > 0);
  const fen = paid.flat().reduce((sum, yuan) => sum + Math.round(yuan * 100), 0);
  return { requests: paid.length, yuan: fen / 100 };
}

/** A payment is of the notice before it; one that no new notice asked for is the same payment told again. */
function amountsPaid(history: readonly ActInForce[], { agency, year }: FeesAsked): readonly number[] {
  if (foldCase(history).voided !== null) return [];
  const amounts: number[] = [];
  let asked: number | null = null;
  for (const { act, recorded } of history) {
    if (act.act === 'FeeNoticeIssued') asked = act.amountYuan;
    if (act.act !== 'FeePaid') continue;
    if (asked !== null && recorded.agency === agency && yearOf(act.paidOn) === year) amounts.push(asked);
    asked = null;
  }
  return amounts;
}
