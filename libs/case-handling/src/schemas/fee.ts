import { FEE_BASES } from '@taizhang/request-case';
import { z } from 'zod';
import { amount, day } from './values';

const YUAN_DECIMALS = 2;
const MOST_YUAN = 1_000_000_000;

/** 收费通知, art. 42; 国办函〔2020〕109号. */
export const feeNoticeIssued = z.strictObject({
  issuedOn: day,
  receivedOn: day.optional(),
  amountYuan: amount(YUAN_DECIMALS, MOST_YUAN),
  basis: z.enum(FEE_BASES),
});

export const feePaid = z.strictObject({ paidOn: day });
export const feeLapsed = z.strictObject({ closedOn: day });
