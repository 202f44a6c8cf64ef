import { DECISION_KINDS, DOCUMENT_KINDS, REPEAL_WAYS } from '@taizhang/proactive-disclosure';
import { z } from 'zod';
import { amount, count, day, key } from './values';

const FIRST_YEAR = 2008;
const LAST_YEAR = 2200;
const year = z.int().min(FIRST_YEAR).max(LAST_YEAR);
const documentKind = z.enum(DOCUMENT_KINDS);

/** Six decimals of 万元 are whole 分. */
const WAN_DECIMALS = 6;
const MOST_WAN = 100_000_000;
const figure = z.number().min(-1e15).max(1e15);

/** The acts behind table two 主动公开情况, art. 20, 50(1); they belong to the agency, not to a request. */
export const disclosureActs = {
  DocumentIssued: z.strictObject({
    act: z.literal('DocumentIssued'),
    kind: documentKind,
    number: key,
    issuedOn: day,
  }),
  DocumentRepealed: z.strictObject({
    act: z.literal('DocumentRepealed'),
    kind: documentKind,
    number: key,
    repealedOn: day,
    how: z.enum(REPEAL_WAYS),
  }),
  StockDeclared: z.strictObject({ act: z.literal('StockDeclared'), kind: documentKind, on: day, count }),
  DecisionsCounted: z.strictObject({
    act: z.literal('DecisionsCounted'),
    kind: z.enum(DECISION_KINDS),
    from: day,
    to: day,
    count,
  }),
  FeesCollected: z.strictObject({
    act: z.literal('FeesCollected'),
    from: day,
    to: day,
    amountWan: amount(WAN_DECIMALS, MOST_WAN),
  }),
  FormFigure: z.strictObject({ act: z.literal('FormFigure'), year, cell: key, value: figure }),
  FigureDeclared: z.strictObject({
    act: z.literal('FigureDeclared'),
    year,
    key,
    label: key,
    value: figure,
    unit: key,
  }),
} as const;
