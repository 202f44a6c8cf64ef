import { APPEAL_RESULTS, DEFENDANTS, DISPUTE_SUBJECTS, JUDGMENTS, PLAINTIFFS } from '@taizhang/request-case';
import type { InstanceConcluded } from '@taizhang/request-case';
import { z } from 'zod';
import { day, key, report } from './values';

/** 行政诉讼立案. `about` only where there is no request. */
export const litigationAccepted = z.strictObject({
  suit: key,
  acceptedOn: day,
  plaintiff: z.enum(PLAINTIFFS).optional(),
  defendants: z.array(z.enum(DEFENDANTS)).min(1).max(DEFENDANTS.length).optional(),
  about: z.enum(DISPUTE_SUBJECTS).optional(),
});

/** 一个审级审结. What must hold between its fields: `checkInstance`. */
export const instanceConcluded = z.strictObject({
  suit: key,
  concludedOn: day,
  result: z.enum([...JUDGMENTS, ...APPEAL_RESULTS]),
  finalResult: z.enum(JUDGMENTS).optional(),
});

/** 改判 says what the court put in the place of the first judgment, and nothing else does. */
export function checkInstance(
  { result, finalResult }: Pick<InstanceConcluded, 'result' | 'finalResult'>,
  context: Parameters<typeof report>[0],
): void {
  if ((result === 'reversed') !== (finalResult !== undefined))
    report(context, 'FinalResultMismatch', 'finalResult');
}

/** 上诉受理 */
export const appealAccepted = z.strictObject({ suit: key, acceptedOn: day });
