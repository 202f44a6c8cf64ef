import { readFileSync } from 'node:fs';
import { POLICY_OPTIONS } from '@taizhang/annual-report';
import { isLocalDate, localDate } from '@taizhang/deadlines';
import { z } from 'zod';
import { ConfigError } from '../config';

const day = z.string().refine(isLocalDate, '不是日期（YYYY-MM-DD）').transform(localDate);

const overlay = z.strictObject({
  region: z.string().min(1),
  source: z.string().min(1),
  restDays: z.array(day),
  workdays: z.array(day),
});

const policies = z.strictObject({
  conclusionDay: z.enum(POLICY_OPTIONS.conclusionDay).optional(),
  mixedOutcome: z.enum(POLICY_OPTIONS.mixedOutcome).optional(),
  disputeYear: z.enum(POLICY_OPTIONS.disputeYear).optional(),
  suitUnit: z.enum(POLICY_OPTIONS.suitUnit).optional(),
  redo: z.enum(POLICY_OPTIONS.redo).optional(),
  transfer: z.enum(POLICY_OPTIONS.transfer).optional(),
  effectiveJudgment: z.enum(POLICY_OPTIONS.effectiveJudgment).optional(),
});

const rulesFile = z.strictObject({
  version: z.string().min(1),
  agencies: z.record(
    z.string(),
    z.strictObject({
      overlay: overlay.optional(),
      policies: z.record(z.string().regex(/^\d{4}$/, '年度须为四位数字'), policies).optional(),
    }),
  ),
});

export type AdoptedRules = z.infer<typeof rulesFile>['agencies'][string];

/** What a versioned file adopts for some agencies. */
export interface RulesFile {
  readonly version: string;
  readonly agencies: ReadonlyMap<string, AdoptedRules>;
}

/** Null without a file; every fault of the file is named with its place. @throws ConfigError */
export function readRulesFile(file: string | null): RulesFile | null {
  if (file === null) return null;
  const { version, agencies } = read(file);
  return { version, agencies: new Map(Object.entries(agencies)) };
}

function read(file: string): z.infer<typeof rulesFile> {
  const parsed = rulesFile.safeParse(parse(file), { error: z.locales.zhCN().localeError });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || '文件'}：${faultOf(issue)}`);
  throw new ConfigError(`口径文件 ${file} 有误：${faults.join('；')}。`);
}

/** Of a key that may not be one, what is wrong with it; of everything else, the library's sentence in Chinese. */
function faultOf(issue: z.core.$ZodIssue): string {
  const inner = issue.code === 'invalid_key' ? issue.issues : [];
  return inner.map(({ message }) => message).join('，') || issue.message;
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new ConfigError(`口径文件 ${file} 读不出来：请核对 TAIZHANG_RULES 的路径，文件须为 JSON。`);
  }
}
