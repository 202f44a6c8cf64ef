import { ProblemError } from '../door/problem';

const CHANGED = 412;

/** The version that the asker saw is no longer the last. */
export function changedProblem(actualVersion: number): ProblemError {
  const sentence = '在您打开之后又有新的登记，请核对后再办理。';
  return new ProblemError('Changed', CHANGED, sentence, { actualVersion });
}
