/** What is counted: sign-ins under one login, from one address, from one device that signed in before. */
export type AttemptScope = 'login' | 'address' | 'device';

interface BackOff {
  /** So many failures cost nothing: people mistype, and an office shares an address. */
  readonly free: number;
  readonly longestSeconds: number;
}

/**
 * The wait of a login is short: somebody else's failures must not keep its owner out, and one guess a minute finds no
 * password that the rules let through. Address and device wait longer: they harm nobody but themselves.
 */
const BACK_OFF: { readonly [Scope in AttemptScope]: BackOff } = {
  login: { free: 4, longestSeconds: 60 },
  address: { free: 30, longestSeconds: 900 },
  device: { free: 6, longestSeconds: 900 },
};

/** Failures are forgotten when none was added for so long. */
export const FORGET_FAILURES_HOURS = 24;
const MOST_DOUBLINGS = 20;

/** Seconds to wait after the n-th failure in a row: nothing at first, then 1, 2, 4 … up to the longest. */
export function waitSeconds(scope: AttemptScope, failures: number): number {
  const { free, longestSeconds } = BACK_OFF[scope];
  if (failures <= free) return 0;
  return Math.min(2 ** Math.min(failures - free - 1, MOST_DOUBLINGS), longestSeconds);
}
