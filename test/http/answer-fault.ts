import { isDeepStrictEqual } from 'node:util';
import type { RouteDefinition } from '../../src/door/route';
import { nameOf } from './described';
import type { Described } from './described';

const NOTHING = [204, 302];

/** What is wrong with an answer by what its address says it answers; a file and nothing at all need no shape. */
export function answerFault(
  asked: Pick<Described, 'method' | 'path'>,
  body: unknown,
  routes: readonly RouteDefinition[],
): string | null {
  const route = routes.find((one) => nameOf(placed(one)) === nameOf(asked));
  if (!route) return `${nameOf(asked)} is not declared`;
  if (route.produces !== undefined || NOTHING.includes(route.status ?? 200)) return null;
  if (!route.answer) return `${nameOf(asked)} does not say what it answers`;
  const read = route.answer.safeParse(body);
  if (!read.success) return `${nameOf(asked)} answers otherwise: ${read.error.message}`;
  const more = !isDeepStrictEqual(JSON.parse(JSON.stringify(read.data)), body);
  return more ? `${nameOf(asked)} answers more than it says: ${JSON.stringify(body)}` : null;
}

function placed({ method, path }: RouteDefinition): Pick<Described, 'method' | 'path'> {
  const address = path.startsWith('/') ? path : `/api/v1/${path}`;
  return { method, path: address.replaceAll(/:(\w+)/g, '{$1}') };
}
