import type { AccountAnswer, DoneAnswer, SignInAnswer, StaffRefused } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import { ProblemError } from '../door/problem';

const NOT_FOUND = 404;
const CONFLICT = 409;
const UNPROCESSABLE = 422;
const FORBIDDEN = 403;
const UNAUTHORIZED = 401;
const TOO_MANY = 429;

/** Everything else is well understood and cannot be done: 422. */
const STATUS: { readonly [Code in StaffRefused['code']]?: number } = {
  UnknownAccount: NOT_FOUND,
  UnknownSession: NOT_FOUND,
  LoginTaken: CONFLICT,
  AccountIsClosed: CONFLICT,
  AccountIsOpen: CONFLICT,
  RolesAreThese: CONFLICT,
  LastAdministrator: CONFLICT,
  StandsThere: CONFLICT,
  OwnAccount: FORBIDDEN,
  AgencyOutOfReach: FORBIDDEN,
  WrongPassword: FORBIDDEN,
  TooManyWrongPasswords: TOO_MANY,
};

function problemOf({ code, message }: StaffRefused): ProblemError {
  return new ProblemError(code, STATUS[code] ?? UNPROCESSABLE, message);
}

/** @throws ProblemError for a refusal. */
export function doneOr(answer: DoneAnswer | AccountAnswer): void {
  if (answer.status === 'refused') throw problemOf(answer);
}

/** @throws ProblemError for a refusal. */
export function accountOr(answer: AccountAnswer) {
  if (answer.status === 'refused') throw problemOf(answer);
  return answer.account;
}

export function signInProblem(
  { code, message, waitSeconds }: Extract<SignInAnswer, { readonly status: 'refused' }>,
  reply: FastifyReply,
): ProblemError {
  if (code === 'NoSignOnHere') return new ProblemError(code, NOT_FOUND, message);
  if (waitSeconds === undefined) return new ProblemError(code, UNAUTHORIZED, message);
  void reply.header('retry-after', String(waitSeconds));
  return new ProblemError(code, TOO_MANY, message, { waitSeconds });
}
