import { startPureTaizhang } from './pure-taizhang';
import { startRealTaizhang } from './real-taizhang';
import type { Assembly } from './taizhang-under-test';

/** Every way to run Taizhang that the acceptance tests try. */
export const assemblies: readonly Assembly[] = [
  { name: 'the rules in memory', start: startPureTaizhang },
  { name: 'the whole program', start: startRealTaizhang },
];
