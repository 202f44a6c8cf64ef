import { z } from 'zod';
import { asOf, atAgency, atRequest } from '../door/places';
import { defineRoute } from '../door/route';
import { changesShape } from '../request/foretold';

const MOST_ACTS = 20;

/** Acts as they would be recorded, and the day on which the answer looks at the case. */
const hypothesis = z.strictObject({
  acts: z
    .array(z.looseObject({ act: z.string() }))
    .min(1)
    .max(MOST_ACTS),
  asOf,
});

const day = z.string().nullable();

const triedOutShape = changesShape.extend({
  asOf: z.string(),
  stage: z.string().nullable(),
  flags: z.array(z.string()),
  clocks: z.array(
    z.object({
      clock: z.string(),
      startedOn: day,
      dueOn: day,
      provisional: z.boolean(),
      state: z.string(),
      days: z.array(
        z.object({ date: z.string(), counted: z.boolean(), why: z.string(), by: z.string().optional() }),
      ),
    }),
  ),
});

export const tryOutCase = defineRoute({
  method: 'POST',
  path: 'agencies/:agency/requests/:request/what-if',
  operation: 'case.tryOut',
  summary: '试算：假如登记这些行为，各项期限何时届满；不登记任何内容',
  params: atRequest,
  body: hypothesis,
  answer: triedOutShape,
});

export const tryOutApplication = defineRoute({
  method: 'POST',
  path: 'agencies/:agency/what-if',
  operation: 'case.tryOut',
  summary: '试算一件尚未登记的申请：各项期限何时届满；不登记任何内容',
  params: atAgency,
  body: hypothesis,
  answer: triedOutShape,
});
