import fc from 'fast-check';
import { z } from 'zod';
import { EVENT_TYPES, RECTIFIABLE_ACTS, eventBodySchema } from '../schemas/events';
import type { EventBody, EventType } from '../schemas/events';

const DAYS = ['2019-05-15', '2020-02-29', '2024-12-31'];
const texts = fc.oneof(
  fc.constantFrom('张三', '13800000000', 'x'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
);

/** Values that a schema may take, by its own description; what its rules refuse is filtered out below. */
function valuesOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) return fieldsOf(schema.shape);
  if (schema instanceof z.ZodArray) return fc.array(valuesOf(schema.element), { minLength: 1, maxLength: 3 });
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(valuesOf));
  if (schema instanceof z.ZodPipe) {
    return schema.in instanceof z.ZodString ? fc.constantFrom(...DAYS) : valuesOf(schema.out);
  }
  if (schema instanceof z.ZodNullable) return fc.option(valuesOf(schema.unwrap()));
  return schema instanceof z.ZodOptional ? valuesOf(schema.unwrap()) : plainValuesOf(schema);
}

function plainValuesOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return numbersOf(schema);
  if (schema instanceof z.ZodString) return textsOf(schema);
  throw new Error(`No values are known for a ${schema._zod.def.type}.`);
}

const MOST = 2100;

function numbersOf({ minValue, maxValue }: z.ZodNumber): fc.Arbitrary<number> {
  return fc.integer({ min: Math.max(1, minValue ?? 1), max: Math.min(MOST, maxValue ?? MOST) });
}

/** A text of a given form is made by its pattern. */
function textsOf(schema: z.ZodString): fc.Arbitrary<string> {
  const { pattern } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return pattern ? fc.stringMatching(new RegExp(pattern)) : texts;
}

/** Optional fields are there or not; a field that is there is never undefined. */
function fieldsOf(shape: { readonly [field: string]: z.core.$ZodType }): fc.Arbitrary<unknown> {
  const needed = Object.keys(shape).filter((name) => !(shape[name] instanceof z.ZodOptional));
  const given: { [field: string]: fc.Arbitrary<unknown> } = {};
  for (const [name, field] of Object.entries(shape)) {
    given[name] = valuesOf(field);
  }
  return fc.record(given, { requiredKeys: needed });
}

function bodiesOf(type: EventType, rectifies?: string): fc.Arbitrary<EventBody> {
  const schema = eventBodySchema(type, rectifies);
  if (!schema) throw new Error(`${type} has no schema.`);
  return valuesOf(schema)
    .chain((value) => {
      const read = schema.safeParse(value);
      return read.success ? fc.constant(read.data) : fc.constant(null);
    })
    .filter((body) => body !== null);
}

/** Any event body of a type, as the schema lets it through. */
export function anyBodyOf(type: EventType): fc.Arbitrary<EventBody> {
  if (type !== 'RecordRectified') return bodiesOf(type);
  return fc.oneof(...RECTIFIABLE_ACTS.map((rectifies) => bodiesOf(type, rectifies)));
}

export const anyBody: fc.Arbitrary<EventBody> = fc.oneof(...EVENT_TYPES.map(anyBodyOf));
