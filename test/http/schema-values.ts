import fc from 'fast-check';
import { z } from 'zod';

/** A JSON Schema as the API's description has it: only the members that values are made from. */
export type Schema = z.infer<typeof schema>;
interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: { readonly [name: string]: Shape };
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: string;
}

const schema: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    anyOf: z.array(schema).optional(),
    oneOf: z.array(schema).optional(),
    allOf: z.array(schema).optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
    items: schema.optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
  }),
);
export const schemaShape = schema;

const DAYS = ['2024-02-29', '2026-01-05', '2026-03-02', '2019-05-15'];
const INSTANTS = ['2026-01-05T09:00:00+08:00', '2020-01-01T00:00:00Z'];
const WORDS = ['甲项', 'x', '某路拆迁批复', 'a-1', '张三'];

/** Values that a schema takes, as far as its description says. */
export function valuesOf(of: Shape): fc.Arbitrary<unknown> {
  if (of.const !== undefined) return fc.constant(of.const);
  if (of.enum) return fc.constantFrom(...of.enum);
  const choice = of.anyOf ?? of.oneOf;
  if (choice) return fc.oneof(...choice.map(valuesOf));
  if (of.allOf) return valuesOf(Object.assign({}, ...of.allOf));
  return byType(of);
}

function byType(of: Shape): fc.Arbitrary<unknown> {
  switch (of.type) {
    case 'object':
      return objectsOf(of);
    case 'array':
      return fc.array(valuesOf(of.items ?? {}), { minLength: of.minItems ?? 0, maxLength: 3 });
    case 'string':
      return textsOf(of);
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.max(of.minimum ?? 0, -1000), max: Math.min(of.maximum ?? 3000, 3000) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectsOf({ properties = {}, required = [] }: Shape): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, valuesOf(one)]));
  return fc.record(fields, { requiredKeys: required.filter((name) => Object.hasOwn(fields, name)) });
}

function textsOf({ format, pattern }: Shape): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom(...DAYS);
  if (format === 'date-time') return fc.constantFrom(...INSTANTS);
  if (format === 'uuid') return fc.uuid();
  return pattern ? fc.stringMatching(new RegExp(pattern, 'u')) : fc.constantFrom(...WORDS);
}

const LONG = 'x'.repeat(20_000);
const DEEP: unknown = Array.from({ length: 60 }).reduce((inside) => ({ inside }), 1);

/** What no honest sender writes. */
const HOSTILE: readonly unknown[] = [
  '',
  ' ',
  'a\u0000b',
  '\ud800',
  '../../../etc/passwd',
  "'; drop table event_store.event; --",
  '<script>alert(1)</script>',
  "=cmd|' /C calc'!A0",
  '${7*7}{{7*7}}',
  '\u202e反\u0000',
  '２０２６-０１-０５',
  '2026-02-30',
  '9999-12-31',
  '2200-12-31',
  '9999-12-31T23:59:59Z',
  '0001-01-01T00:00:00Z',
  '2200-12-31T00:00:00Z',
  '-0001-01-01',
  LONG,
  -1,
  0,
  1.5,
  1e308,
  2 ** 53,
  null,
  true,
  [],
  {},
  [[[[]]]],
  { __proto__: { admin: true }, constructor: 1 },
  DEEP,
  '张'.repeat(300),
];

type Path = readonly (string | number)[];

/** A value of the schema with one place spoilt: replaced, taken away, or something added. */
export function hostileValuesOf(of: Shape): fc.Arbitrary<unknown> {
  return fc
    .tuple(valuesOf(of), fc.constantFrom(...HOSTILE), fc.nat(), fc.constantFrom('replace', 'remove', 'add'))
    .map(([value, hostile, at, how]) => {
      const places = placesIn(value);
      const place = places[at % places.length] ?? [];
      return spoilt(value, place, how, hostile);
    });
}

export const hostileText: fc.Arbitrary<string> = fc
  .constantFrom(...HOSTILE)
  .map((one) => (typeof one === 'string' ? one.slice(0, 400) : JSON.stringify(one).slice(0, 400)));

function placesIn(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inside = Object.entries(value).flatMap(([name, one]) => placesIn(one).map((path) => [name, ...path]));
  return [[], ...inside];
}

function spoilt(value: unknown, place: Path, how: string, hostile: unknown): unknown {
  const [first, ...rest] = place;
  if (first === undefined) return how === 'add' && isRecord(value) ? { ...value, 多余: hostile } : hostile;
  if (Array.isArray(value)) {
    return value.map((one: unknown, at) => (String(at) === first ? spoilt(one, rest, how, hostile) : one));
  }
  if (!isRecord(value)) return hostile;
  const { [first]: inside, ...others } = value;
  if (how === 'remove' && rest.length === 0) return others;
  return { ...others, [first]: spoilt(inside, rest, how, hostile) };
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
