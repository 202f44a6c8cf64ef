import { endingFor, outcomeOfEnding, receivedOnBy } from '@taizhang/request-case';
import type { Ending, RequestCase } from '@taizhang/request-case';
import type { RegisterEntryRow } from '../entities/register-entry';

export interface CaseKey {
  readonly stream: string;
  /** The source's own key. */
  readonly request: string;
}

/** A case as it stands in the register of one agency that holds or held it. */
export function registerEntry(
  state: RequestCase,
  agency: string,
  { stream, request }: CaseKey,
): RegisterEntryRow {
  const ending = endingFor(state, agency);
  return {
    agency,
    stream,
    request,
    ...submissionColumns(state),
    receivedOn: receivedOnBy(state, agency),
    dispatchedOn: dispatchedOn(state, ending),
    concludedOn: ending?.on ?? null,
    outcome: ending && outcomeOfEnding(ending),
    voided: state.voided !== null,
  };
}

function submissionColumns({ submission }: RequestCase) {
  if (!submission) return { sourceNumber: null, channel: null, category: null, submittedOn: null };
  const { number: sourceNumber, channel, category, submittedOn } = submission;
  return { sourceNumber, channel, category, submittedOn };
}

function dispatchedOn({ dispatches }: RequestCase, ending: Ending | null) {
  if (ending?.kind === 'replied') return ending.dispatchedOn;
  return dispatches.at(-1)?.dispatchedOn ?? null;
}
