import type { Random } from '@taizhang/sample-ledger';

/** Who is killed. When it is the server alone, the command must end by itself. */
export type Victim = 'command' | 'server' | 'both';

/** Where an import is killed. */
export interface Kill {
  readonly victim: Victim;
  /** How many appends of this run get through before it. */
  readonly appends: number;
  /** In the middle of the next append, or as soon as that one is let go: wherever the program is by then. */
  readonly moment: 'while an append waits' | 'as an append goes through';
  /** What is asked for before the import is tried again, if anything. */
  readonly next: 'nothing' | 'report' | 'report --json';
}

const VICTIMS = ['command', 'both', 'command', 'server', 'both'] as const satisfies readonly Victim[];
/** Together with the appends at which the kills fall, fewer than the ledger takes: every kill finds it under way. */
const APPENDS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1];
const NEXT = ['nothing', 'report', 'nothing', 'report --json', 'nothing'] as const;

/** Ten kills. */
export function drawnKills(random: Random): readonly Kill[] {
  const victims = random.shuffled([...VICTIMS, ...VICTIMS]);
  const next = random.shuffled([...NEXT, ...NEXT]);
  return random.shuffled(APPENDS).map((appends, at) => ({
    victim: victims[at] ?? 'command',
    appends,
    moment: random.pick(['while an append waits', 'as an append goes through']),
    next: next[at] ?? 'nothing',
  }));
}
