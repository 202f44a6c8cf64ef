import type { OfficeActRules, OfficeReference } from '../office-act-rules';
import type { OfficeFile } from '../office-file';
import { refuse } from '../office-refusal';
import type { HandlerAssigned } from './acts';

export interface Assignment extends HandlerAssigned {
  readonly by: OfficeReference;
}

/**
 * The account that handles the case at that agency now: of the last day named, of one day the last recorded; null
 * while nobody does.
 */
export function handlerFor({ assignments }: OfficeFile, agency: string): string | null {
  const own = assignments.filter(({ by }) => by.agency === agency);
  const lastDay = own
    .map(({ assignedOn }) => assignedOn)
    .toSorted()
    .at(-1);
  return own.findLast(({ assignedOn }) => assignedOn === lastDay)?.handler ?? null;
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
