import { idFrom, lettersStream } from '../streams/places';
import { takeNumber } from './take-number';
import type { NumberingPorts } from './take-number';

/** A letter of a case that is to bear a 文号. */
export interface LetterToNumber {
  readonly agency: string;
  readonly year: number;
  /** The agency's own short code of the series, letters and digits: 依申请答复 and 征求意见 may run apart. */
  readonly series: string;
  /** The stream of the case. */
  readonly request: string;
  /** The case's own key of the letter. */
  readonly letter: string;
  readonly recordedBy: string;
  readonly commandId: string;
}

/**
 * Gives a letter its serial in its series and year, from 1 without holes. A letter asked for twice has one number.
 * @throws CommandIdReusedError when the letter has a number in another series or year already.
 */
export function allotLetterNumber(
  { agency, year, series, request, letter, recordedBy, commandId }: LetterToNumber,
  ports: NumberingPorts,
): Promise<number> {
  const stream = lettersStream(agency, year, series);
  const eventId = idFrom('LetterNumberAllotted', request, letter);
  const envelope = { eventId, stream, agency, recordedBy, commandId, causationId: commandId };
  return takeNumber({ act: 'LetterNumberAllotted', request, letter }, envelope, ports);
}
