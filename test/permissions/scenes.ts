import { STAGES } from '@taizhang/request-case';
import type { Stage } from '@taizhang/request-case';
import { recordOne } from '@taizhang/wiring';
import type { Parts } from '@taizhang/wiring';
import { archived, decided } from '@test/acts';
import { by } from '@test/given-case';
import type { GivenAct } from '@test/given-case';
import { REACHED } from '@test/reached-stages';

/** A case of A1; `stage` is null where there is none yet. */
export interface Scene {
  readonly name: string;
  readonly stage: Stage | null;
  readonly request: string;
  readonly acts: readonly GivenAct[];
}

const { transferred } = REACHED;

/** Every stage by a history of its own, and what a stage alone does not say. */
const HISTORIES: readonly Omit<Scene, 'request'>[] = [
  { name: '(no case)', stage: null, acts: [] },
  ...STAGES.map((stage) => ({ name: stage, stage, acts: REACHED[stage] })),
  {
    name: 'transferred+decided',
    stage: 'transferred',
    acts: [...transferred, by('B', decided('2024-05-20'))],
  },
  { name: 'transferred+archived', stage: 'archived', acts: [...transferred, archived('2024-06-20')] },
];

export const SCENES: readonly Scene[] = HISTORIES.map((one, index) => ({ ...one, request: `K${index}` }));

/** Records the histories in A1. */
export async function recordScenes(parts: Parts): Promise<void> {
  for (const { request, acts } of SCENES) {
    for (const [index, given] of acts.entries()) {
      const { agency, act } = 'agency' in given ? given : by('A1', given);
      const order = { commandId: `${request}-${index}`, by: 'cli:test', line: { ...act, agency, request } };
      const answer = await recordOne(order, parts);
      if (answer.status !== 'recorded') throw new Error(`${act.act} is ${JSON.stringify(answer)}.`);
    }
  }
}
