import fc from 'fast-check';
import { nameOf } from './described';
import type { Described } from './described';
import { hostileText, hostileValuesOf, valuesOf } from './schema-values';

/** One call, complete but for who makes it. */
export interface Call {
  readonly method: Described['method'];
  readonly url: string;
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

type Places = Readonly<Record<string, string>>;

const HEADERS: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom('"1"', '"99"', 'x', '""').map((given) => ({ 'if-match': given })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('k1', 'k2', '../x', 'x'.repeat(300))
      .map((given) => ({ 'idempotency-key': given })),
  },
);

/** Calls of one address as no honest page makes them: each with something spoilt, some with nothing. */
export function hostileCallsOf(route: Described, own: Places, foreign: Places): fc.Arbitrary<Call> {
  return fc
    .record({
      url: addressesOf(route, own, foreign),
      query: queriesOf(route),
      body: route.body ? bodiesOf(route) : fc.constant(undefined),
      headers: HEADERS,
    })
    .map(({ url, query, body, headers }) => ({
      method: route.method,
      url: query === '' ? url : `${url}?${query}`,
      headers,
      ...(body === undefined ? {} : { body }),
    }));
}

function bodiesOf({ body }: Described): fc.Arbitrary<unknown> {
  const described = body ?? {};
  return fc.oneof(
    { weight: 4, arbitrary: hostileValuesOf(described) },
    { weight: 1, arbitrary: valuesOf(described) },
  );
}

/** The agency is mostly one's own: the others are turned away at the door. */
function addressesOf({ path, parameters }: Described, own: Places, foreign: Places): fc.Arbitrary<string> {
  const names = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
  const given = Object.fromEntries(names.map((name) => [name, placesFor(name, own, foreign)]));
  return fc
    .record(given)
    .map((values) =>
      names.reduce((url, name) => url.replace(`{${name}}`, encodeURIComponent(String(values[name]))), path),
    );
}

function placesFor(name: string, own: Places, foreign: Places): fc.Arbitrary<string> {
  const strange = hostileText.map((text) => (isPath(text) ? text : 'x'));
  if (name === 'agency') {
    return fc.oneof(
      { weight: 12, arbitrary: fc.constant('A1') },
      { weight: 2, arbitrary: fc.constantFrom('B1', 'A0', 'A1 ', 'a1') },
      { weight: 1, arbitrary: strange },
    );
  }
  const good = own[name] ?? '2026';
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(good) },
    { weight: 2, arbitrary: fc.constant(foreign[name] ?? '2024') },
    { weight: 2, arbitrary: strange },
  );
}

/** Half a character cannot be written in an address at all. */
function isPath(text: string): boolean {
  return text !== '' && !/\p{Surrogate}/u.test(text);
}

function queriesOf({ parameters }: Described): fc.Arbitrary<string> {
  const asked = parameters.filter((one) => one.in === 'query');
  const one = ({ name, schema }: (typeof asked)[number]) =>
    fc
      .oneof(valuesOf(schema).map(String), hostileText)
      .filter(isPath)
      .map((value): readonly string[] => [`${name}=${encodeURIComponent(value)}`]);
  const parts = asked.map((parameter) => fc.oneof(one(parameter), fc.constant<readonly string[]>([])));
  return fc.tuple(...parts).map((chosen) => chosen.flat().join('&'));
}

/** The same calls for the same seed. */
export function sampleCalls(
  route: Described,
  places: { readonly own: Places; readonly foreign: Places },
  how: { readonly seed: number; readonly calls: number },
): readonly Call[] {
  const { seed, calls } = how;
  const salt = [...nameOf(route)].reduce((sum, letter) => sum + letter.charCodeAt(0), seed);
  return fc.sample(hostileCallsOf(route, places.own, places.foreign), { seed: salt, numRuns: calls });
}
