import { isLocalDate } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { z } from 'zod';
import { STRANDS } from './report-texts';
import type { ReportTexts } from './report-texts';

export type ReadTexts =
  { readonly ok: true; readonly texts: ReportTexts } | { readonly ok: false; readonly sentence: string };

/** Control characters and half characters stand in no XML; tabs and line ends are white space. */
const UNPRINTABLE = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/u;

const text = z
  .string('应为文字')
  .refine((one) => !UNPRINTABLE.test(one), '含有不能印刷的控制字符')
  .optional();
const paragraphs = z
  .union(
    [text.unwrap().transform((one) => [one]), z.array(text.unwrap())],
    '应为文字，或者由各段文字组成的列表',
  )
  .optional();
const day = z
  .custom<LocalDate>((one) => typeof one === 'string' && isLocalDate(one), '应为 2025-01-20 这样的日期')
  .optional();

const strands = { proactive: paragraphs, onRequest: paragraphs, management: paragraphs };
const reportTexts = z.strictObject(
  {
    preamble: paragraphs,
    electronicVersion: text,
    contact: text,
    overall: z
      .strictObject({ ...strands, platform: paragraphs, supervision: paragraphs }, '应为对象')
      .optional(),
    problems: paragraphs,
    other: paragraphs,
    scopeNotes: z.strictObject({ table2: text, table3: text, table4: text }, '应为对象').optional(),
    signature: z.strictObject({ agency: text, date: day }, '应为对象').optional(),
  },
  '应为对象，键见说明',
);

/** Reads a texts file; what is wrong with it is said in one sentence that names the place. */
export function readTexts(json: string): ReadTexts {
  const parsed = parse(json);
  if (!parsed.ok) return parsed;
  const { success, data, error } = reportTexts.safeParse(parsed.value);
  if (success) return { ok: true, texts: data };
  const [issue] = error.issues;
  return { ok: false, sentence: issue ? sentenceOf(issue) : '文字文件读不懂。' };
}

function parse(json: string) {
  try {
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    return { ok: true as const, value };
  } catch {
    return { ok: false as const, sentence: '文字文件不是 JSON，请核对引号、逗号和括号。' };
  }
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => [...issue.path, key].join('.')).join('、');
    return `文字文件里没有 ${keys} 这个键，请核对拼写；能写的键有 ${KEYS}。`;
  }
  return place === '' ? `文字文件${issue.message}。` : `文字文件的 ${place} ${issue.message}。`;
}

const KEYS = [
  ...['preamble', 'electronicVersion', 'contact'],
  ...STRANDS.map((strand) => `overall.${strand}`),
  ...['problems', 'other', 'scopeNotes.table2', 'scopeNotes.table3', 'scopeNotes.table4'],
  ...['signature.agency', 'signature.date'],
].join('、');
