/**
 * The code of a failed system call or query, such as ENOENT; null where it bears none. An error of Node's own need not
 * be an `instanceof` the Error that this code knows: Jest gives every test globals of its own.
 */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
