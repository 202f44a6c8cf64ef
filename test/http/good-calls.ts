import type { Role } from '@taizhang/staff-access';
import type { form } from '@test/form';
import { caseCalls } from './good-calls-of-a-case';
import { letterCalls } from './good-calls-of-letters';
import { staffCalls } from './good-calls-of-the-office';
import type { Session, World } from './world';

/** A call that somebody honest makes and that is answered. */
export interface GoodCall {
  readonly role: Role;
  /** A1 unless said otherwise. */
  readonly agency?: 'A0';
  /** Another session than one of the role's own. */
  readonly session?: Session | null;
  /** Made without a session. */
  readonly stranger?: true;
  /** From the root, with its question. */
  readonly url: string;
  readonly body?: unknown;
  /** A form with a file instead of a body. */
  readonly form?: ReturnType<typeof form>;
}

/** What earlier calls answered, by `nameOf`. */
export type Found = Readonly<Record<string, Answered>>;
export interface Answered {
  readonly body: ReturnType<typeof JSON.parse>;
  readonly session: Session | null;
}

/** Addresses whose honest call needs more than this world has, and the file where it is made. */
export const CALLED_ELSEWHERE: Readonly<Record<string, string>> = {
  'GET /api/v1/agencies/{agency}/reports/{year}/documents/{file}': 'test/jobs/documents.int.spec.ts',
  'POST /api/v1/agencies/{agency}/imports': 'test/acceptance/beside-the-server.int.spec.ts',
  'GET /api/v1/single-sign-on/start': 'src/staff/sign-on.int.spec.ts',
  'GET /api/v1/single-sign-on/callback': 'src/staff/sign-on.int.spec.ts',
};

export type GoodCalls = Readonly<Record<string, GoodCall | ((found: Found) => GoodCall)>>;

/** One for each address by `nameOf`, in this order: the later ones find what the earlier ones left. */
export function goodCalls(world: World): GoodCalls {
  return { ...caseCalls(world), ...letterCalls(world), ...staffCalls(world) };
}
