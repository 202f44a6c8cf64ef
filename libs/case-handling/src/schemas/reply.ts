import { DISPATCH_METHODS, OUTCOMES, disclosesSomething } from '@taizhang/request-case';
import type { ReplyDecided } from '@taizhang/request-case';
import { z } from 'zod';
import { LIMITS, day, key, report } from './values';

/** 作出答复, art. 36, 37. What must hold between its fields: `checkReply`. */
export const replyDecided = z.strictObject({
  decidedOn: day,
  documentNumber: key.optional(),
  outcomes: z
    .array(z.strictObject({ item: z.int().min(1).max(LIMITS.items), outcome: z.enum(OUTCOMES) }))
    .min(1)
    .max(LIMITS.items),
  mainOutcome: z.enum(OUTCOMES).optional(),
  remedyStated: z.boolean().optional(),
});

/** One outcome an item; and where nothing is disclosed for different reasons, a person has named the main one. */
export function checkReply(
  { outcomes, mainOutcome }: Pick<ReplyDecided, 'outcomes' | 'mainOutcome'>,
  context: Parameters<typeof report>[0],
): void {
  const items = outcomes.map(({ item }) => item);
  items.forEach((item, at) => {
    if (items.indexOf(item) < at) report(context, 'RepeatedItem', 'outcomes', at, 'item');
  });
  const kinds = new Set(outcomes.map(({ outcome }) => outcome));
  const nothingDisclosed = ![...kinds].some(disclosesSomething);
  if (nothingDisclosed && kinds.size > 1 && !mainOutcome) report(context, 'MainOutcomeNeeded', 'mainOutcome');
}

export const replyDispatched = z.strictObject({
  dispatchedOn: day,
  method: z.enum(DISPATCH_METHODS),
});

export const replyDelivered = z.strictObject({ deliveredOn: day });
export const replyReturned = z.strictObject({ returnedOn: day });
