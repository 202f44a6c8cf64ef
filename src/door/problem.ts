/** What the door or a controller answers instead: a stable code, a status, one Chinese sentence (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly code: string,
    readonly status: number,
    sentence: string,
    /** More members of the problem: faults by field, what changed meanwhile. */
    readonly extra: { readonly [member: string]: unknown } = {},
  ) {
    super(sentence);
  }
}

/** The door's own problems: status and sentence. */
const DOOR_PROBLEMS = {
  NotSignedIn: [401, '还没有登录，或者登录已经过期，请重新登录。'],
  CsrfMissing: [403, '这次请求没有带上页面的校验码，请刷新页面后再试。'],
  PasswordMustChange: [403, '密码是管理员设的，请先改成自己的密码。'],
  NotPermitted: [403, '您的角色不能做这件事，请联系系统管理员或者本机关负责人。'],
  UnknownAddress: [404, '没有这个地址，请核对。'],
  IdempotencyKeyUnusable: [400, 'Idempotency-Key 只能用字母、数字和 . _ : -，最长 200 个字符。'],
  IdempotencyKeyReused: [422, '同一个 Idempotency-Key 已经用于另一项内容，请换一个。'],
  IfMatchUnusable: [400, 'If-Match 须是案件的版次，例如 "7"。'],
  TooManyRequests: [429, '请求太频繁，请稍后再试。'],
  TooLarge: [413, '提交的内容太大，请分开提交。'],
  WrongMediaType: [415, '提交的内容类型不对，请用 application/json。'],
  NotReadable: [400, '请求读不懂，请核对地址和内容。'],
  Unexpected: [500, '服务器出错，没有登记任何内容；请稍后再试，仍不行请联系系统管理员。'],
} as const satisfies { readonly [code: string]: readonly [number, string] };

export type DoorProblem = keyof typeof DOOR_PROBLEMS;

export function doorProblem(code: DoorProblem): ProblemError {
  const [status, sentence] = DOOR_PROBLEMS[code];
  return new ProblemError(code, status, sentence);
}
