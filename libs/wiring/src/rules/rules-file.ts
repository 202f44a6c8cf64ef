import { readFileSync } from 'node:fs';
import { POLICY_OPTIONS, RULES_VERSION, rulesWith } from '@taizhang/annual-report';
import type { Rules } from '@taizhang/annual-report';
import { isLocalDate, localDate, stateCouncilCalendar, withOverlay } from '@taizhang/deadlines';
import { z } from 'zod';
import { ConfigError } from '../config';

/** The rules an office works by: built in, or with what a versioned file adopts for some agencies. */
export interface RuleBook {
  /** Names the rules and the file; views folded under another one are rebuilt. */
  readonly version: string;
  rulesOf(agency: string): Rules;
}

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

/** The built-in rules, or those of a file; every fault of the file is named with its place. */
export function ruleBook(file: string | null): RuleBook {
  if (file === null) return { version: RULES_VERSION, rulesOf: () => BUILT_IN };
  const { version, agencies } = read(file);
  const adopted = new Map(
    Object.entries(agencies).map(([agency, own]) => {
      const calendar = own.overlay ? withOverlay(stateCouncilCalendar, own.overlay) : stateCouncilCalendar;
      return [
        agency,
        rulesWith({ version: `${RULES_VERSION}+${version}`, calendar, policies: own.policies ?? {} }),
      ];
    }),
  );
  return { version: `${RULES_VERSION}+${version}`, rulesOf: (agency) => adopted.get(agency) ?? BUILT_IN };
}

const BUILT_IN = rulesWith();

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
