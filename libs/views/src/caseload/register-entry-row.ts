import type { RequestCase, StandingLine } from '@taizhang/request-case';
import type { RegisterEntryRow } from '../entities/register-entry';
import { standingColumns } from './standing-columns';

export interface CaseKey {
  readonly stream: string;
  /** The source's own key. */
  readonly request: string;
  /** The ordinal that opened the case. */
  readonly opened: number;
}

/** A case as it stands in the register of one agency that holds or held it. */
export function registerEntry(
  state: RequestCase,
  standing: StandingLine,
  { agency, handler, stream, request, opened }: CaseKey & Pick<RegisterEntryRow, 'agency' | 'handler'>,
): RegisterEntryRow {
  const { receivedOn, dispatchedOn, concludedOn, outcome } = standing;
  return {
    agency,
    stream,
    request,
    ...submissionColumns(state),
    receivedOn,
    dispatchedOn,
    concludedOn,
    outcome,
    voided: state.voided !== null,
    opened,
    handler,
    ...standingColumns(standing),
  };
}

function submissionColumns({ submission }: RequestCase) {
  if (!submission) return { sourceNumber: null, channel: null, category: null, submittedOn: null };
  const { number: sourceNumber, channel, category, submittedOn } = submission;
  return { sourceNumber, channel, category, submittedOn };
}
