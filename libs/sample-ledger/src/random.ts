/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True in `share` of all cases. */
  chance(share: number): boolean;
  pick<T>(choices: readonly [T, ...T[]]): T;
  shuffled<T>(list: readonly T[]): readonly T[];
  /** Randomness of its own for a part of the work: what one part draws never moves the others. */
  fork(part: string): Random;
}

const TWO_TO_32 = 4_294_967_296;

/** FNV-1a over the text's code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** mulberry32: one 32-bit state, every draw moves it on. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const once = Math.imul(state ^ (state >>> 15), state | 1);
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
    return ((twice ^ (twice >>> 14)) >>> 0) / TWO_TO_32;
  };
}

export function randomFrom(seed: string): Random {
  const next = draws(hashOf(seed));
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    chance: (share) => next() < share,
    pick: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
    shuffled: (list) =>
      list
        .map((one) => ({ one, place: next() }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ one }) => one),
    fork: (part) => randomFrom(`${seed}/${part}`),
  };
}
