import { ROLES } from '@taizhang/staff-access';
import type { Role } from '@taizhang/staff-access';
import fc from 'fast-check';
import type { Described } from './described';
import { goodCalls } from './good-calls';
import type { GoodCall } from './good-calls';
import { hostileCallsOf } from './hostile-calls';
import type { Call } from './hostile-calls';
import type { World } from './world';

/** A call and who of A1's staff makes it. */
export interface Step {
  readonly role: Role;
  readonly call: Call;
}

type Renaming = readonly (readonly [string, string])[];

/** Calls that would be good ones if B1's case were A1's, calls that reach for B1 itself, and nonsense. */
export function steps(world: World, routes: readonly Described[]): fc.Arbitrary<Step> {
  const role = fc.constantFrom(...ROLES);
  const places = { own: world.places, foreign: world.foreign };
  const nonsense = fc
    .constantFrom(...routes)
    .chain((route) => hostileCallsOf(route, places.own, places.foreign));
  return fc.oneof(
    { weight: 6, arbitrary: aimed(world) },
    { weight: 2, arbitrary: fc.record({ role, call: nonsense }) },
    { weight: 2, arbitrary: fc.record({ role, call: grasping(world) }) },
  );
}

/** What an honest call says, with some of its places taken by B1's or by those of the case that A1 handed over. */
function aimed(world: World): fc.Arbitrary<Step> {
  const good = Object.entries(goodCalls(world)).flatMap(([name, call]) =>
    typeof call === 'function' || call.form || call.stranger ? [] : [{ name, call }],
  );
  const { own, foreign, handedOver } = { own: world.places, ...world };
  const swaps: Renaming = [
    ['agencies/A1', 'agencies/B1'],
    ...['request', 'document', 'account', 'session'].map(
      (place) => [String(own[place]), String(foreign[place])] as const,
    ),
  ];
  const [request, document] = [String(own.request), String(own.document)];
  const ofHandedOver: Renaming = [
    [request, handedOver.request],
    [document, handedOver.document],
  ];
  return fc
    .record({
      one: fc.constantFrom(...good),
      other: fc.option(fc.constantFrom(...ROLES), { freq: 4 }),
      swapped: fc.oneof(
        { weight: 2, arbitrary: fc.subarray([...swaps]) },
        { weight: 1, arbitrary: fc.constant(ofHandedOver) },
        { weight: 1, arbitrary: fc.constant(ofHandedOver.slice(0, 1)) },
      ),
    })
    .map(({ one: { name, call }, other, swapped }) => ({
      role: other ?? call.role,
      call: renamed(callOf(name, call), swapped),
    }));
}

function callOf(name: string, { url, body }: GoodCall): Call {
  const [method] = name.split(' ');
  const known = (['GET', 'POST', 'PUT', 'DELETE'] as const).find((one) => one === method) ?? 'GET';
  return { method: known, url, headers: {}, ...(body === undefined ? {} : { body }) };
}

/** Ways to come nearer to B1: to stand above it, to have an account there, to be handed its case. */
function grasping({ places, foreign }: World): fc.Arbitrary<Call> {
  const agencies = '/api/v1/agencies';
  const account = { login: 'spy', displayName: '某人', roles: ['auditor'], password: null };
  const acts = `${agencies}/A1/requests/${places.request}/acts`;
  const handed = { act: 'HandlerAssigned', assignedOn: '2026-02-26', handler: foreign.account };
  const enclosed = {
    act: 'ReplyDrafted',
    draftedOn: '2026-02-26',
    draft: 'D9',
    outcomes: [{ item: 1, outcome: 'granted' }],
    paragraphs: ['现予公开。'],
    enclosures: [foreign.document],
  };
  return fc.constantFrom<Call>(
    { method: 'PUT', url: `${agencies}/A1/below/B1`, headers: {} },
    { method: 'PUT', url: `${agencies}/B1/below/A1`, headers: {} },
    { method: 'PUT', url: `${agencies}/A1/below/A0`, headers: {} },
    { method: 'POST', url: `${agencies}/B1/accounts`, headers: {}, body: account },
    { method: 'POST', url: acts, headers: {}, body: handed },
    { method: 'POST', url: acts, headers: {}, body: enclosed },
    { method: 'GET', url: `${agencies}/B1/requests`, headers: {} },
    { method: 'GET', url: `${agencies}/A1/audit-entries?request=${foreign.request}`, headers: {} },
    { method: 'GET', url: `${agencies}/A1/repeats?request=${foreign.request}&atLeast=2`, headers: {} },
    { method: 'GET', url: `${agencies}/A1/search?text=${encodeURIComponent('标记')}`, headers: {} },
  );
}

/** The same call about what does not exist: whoever asks for B1's must be told the same. */
export function twinOf(call: Call, { foreign }: World): Call {
  return renamed(call, toNothing(foreign));
}

/** What was told of B1's, as it would be told of nothing. */
export function asOfNothing(text: string, { foreign }: World): string {
  return replaced(text, toNothing(foreign));
}

const NOTHING = {
  request: 'A1-00000000-0000-4000-8000-00000000beef',
  document: '00000000-0000-4000-8000-00000000dead',
  account: '00000000-0000-4000-8000-00000000feed',
  session: '00000000-0000-4000-8000-00000000cafe',
};

function toNothing(foreign: World['foreign']): Renaming {
  const places = Object.entries(NOTHING).map(
    ([place, nothing]) => [String(foreign[place]), nothing] as const,
  );
  return [...places, ['B1', 'Z9']];
}

function renamed({ body, url, ...rest }: Call, renaming: Renaming): Call {
  const changed = body === undefined ? {} : { body: JSON.parse(replaced(JSON.stringify(body), renaming)) };
  return { ...rest, url: replaced(url, renaming), ...changed };
}

function replaced(text: string, renaming: Renaming): string {
  return renaming.reduce((whole, [from, to]) => whole.replaceAll(from, to), text);
}
