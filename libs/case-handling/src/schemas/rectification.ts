import type { RectifiableAct } from '@taizhang/request-case';
import { z } from 'zod';
import { key, report, text } from './values';

const which = z.union([z.int().min(1).max(100_000), key]);

/** In a file `null` takes an optional field away; inside, a field that is there but undefined does. */
function withoutNulls(fields: z.ZodRawShape) {
  const optional = Object.keys(fields).filter(
    (name) => z.safeParse(fields[name] ?? z.never(), undefined).success,
  );
  return (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([name, given]) => [name, given === null && optional.includes(name) ? undefined : given]),
    );
  };
}

interface Stated {
  readonly set?: object;
  readonly retract?: true;
}

function checkRectification({ set, retract }: Stated, context: Parameters<typeof report>[0]): void {
  if ((set === undefined) === (retract === undefined)) report(context, 'SetOrRetract', 'set');
  else if (set && Object.keys(set).length === 0) report(context, 'NothingSet', 'set');
}

/** 更正登记 of one kind of act: whole top-level fields, each as that act itself would take it, or a retraction. */
export function rectificationOf<Name extends RectifiableAct, Shape extends z.ZodRawShape>(
  name: Name,
  fields: z.ZodObject<Shape, z.core.$strict>,
) {
  return z
    .strictObject({
      act: z.literal('RecordRectified'),
      rectifies: z.literal(name),
      which: which.optional(),
      set: z.preprocess(withoutNulls(fields.shape), fields.partial()).optional(),
      retract: z.literal(true).optional(),
      reason: text,
    })
    .superRefine(checkRectification);
}
