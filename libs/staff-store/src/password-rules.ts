import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { PasswordRefusal } from './desk';
import { normalized } from './password-hash';

export const PASSWORD_CHARACTERS = { least: 12, most: 200 } as const;
/** zxcvbn's 3 of 4: more than 10^8 guesses by whoever knows how people build passwords. */
const LEAST_SCORE = 3;
/** Characters that are judged, from the first: zxcvbn thinks for a second and more about two hundred alike. */
const JUDGED = 40;
const SHORTEST_NAME = 3;

interface Judge {
  readonly common: ReadonlySet<string>;
  readonly estimate: ZxcvbnFactory;
}

let judge: Promise<Judge> | null = null;

/** Length and what everybody uses; no rules about kinds of characters, no yearly change (NIST SP 800-63B, 3.1.1.2). */
export async function judgePassword(
  password: string,
  names: readonly string[],
): Promise<PasswordRefusal | null> {
  const text = normalized(password);
  const { length } = [...text];
  if (length < PASSWORD_CHARACTERS.least) return 'PasswordTooShort';
  if (length > PASSWORD_CHARACTERS.most) return 'PasswordTooLong';
  judge ??= loadJudge();
  const { common, estimate } = await judge;
  const folded = text.toLowerCase();
  if (common.has(folded)) return 'PasswordCommon';
  if (names.some((name) => holds(folded, name))) return 'PasswordHoldsName';
  const judged = [...text].slice(0, JUDGED).join('');
  return estimate.check(judged, [...names]).score < LEAST_SCORE ? 'PasswordTooSimple' : null;
}

/** The list of passwords that leaked again and again is part of the program; case makes no difference. */
async function loadJudge(): Promise<Judge> {
  const { ZxcvbnFactory } = await import('@zxcvbn-ts/core');
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common');
  const common = new Set(dictionary['passwords-common'].map((one) => one.toLowerCase()));
  return { common, estimate: new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }) };
}

function holds(folded: string, name: string): boolean {
  const part = normalized(name).toLowerCase();
  return [...part].length >= SHORTEST_NAME && folded.includes(part);
}
