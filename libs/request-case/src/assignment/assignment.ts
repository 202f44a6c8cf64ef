import type { OfficeActRules, OfficeReference } from '../office-act-rules';
import type { OfficeFile } from '../office-file';
import { refuse } from '../office-refusal';
import type { HandlerAssigned } from './acts';

export interface Assignment extends HandlerAssigned {
  readonly by: OfficeReference;
}

/** The account that handles the case at that agency now; null while nobody does. */
export function handlerFor({ assignments }: OfficeFile, agency: string): string | null {
  return assignments.findLast(({ by }) => by.agency === agency)?.handler ?? null;
}

export const handlerAssigned: OfficeActRules<HandlerAssigned> = {
  dayOf: (act) => act.assignedOn,
  impossible: ({ handler }, { file, agency }) =>
    handlerFor(file, agency) === handler ? refuse('AlreadyTheHandler', 'handler') : null,
  evolve: (before, { assignedOn, handler }, by) => ({
    ...before,
    assignments: [...before.assignments, { assignedOn, handler, by }],
  }),
};
