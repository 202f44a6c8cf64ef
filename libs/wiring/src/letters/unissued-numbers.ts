import { lettersStream, readClosed } from '@taizhang/case-handling';
import type { StoredEvent } from '@taizhang/event-store';
import { documentNumber } from '@taizhang/letters';
import type { Parts } from '../parts';
import { wordingOf } from './wording-of-agency';

/** A 文号 that was given to a letter which has not gone out: a crash between the two, or a clerk who stopped. */
export interface UnissuedNumber {
  readonly documentNumber: string;
  /** The source's own key of the case; null where it has none. */
  readonly request: string | null;
  readonly letter: string;
  readonly allottedAt: string;
}

/** Every number of the agency's series of a year without its letter. Issuing that letter takes its number up again. */
export async function unissuedNumbers(
  { agency, year }: { readonly agency: string; readonly year: number },
  { store, today }: Pick<Parts, 'store' | 'today'>,
): Promise<readonly UnissuedNumber[]> {
  const { designations } = await wordingOf(agency, today(), { store });
  const unissued: UnissuedNumber[] = [];
  for (const series of designations) {
    const allotted = await store.readStream(lettersStream(agency, year, series));
    const cases = await store.readStreams([...new Set(allotted.flatMap(streamOfLetter))]);
    for (const event of allotted) {
      const { body } = readClosed(event);
      if (body.act !== 'LetterNumberAllotted') continue;
      const known = knownOf(cases.get(body.request) ?? []);
      if (known.issued.has(body.letter)) continue;
      const number = documentNumber(series, year, event.version);
      const { request } = known;
      unissued.push({ documentNumber: number, request, letter: body.letter, allottedAt: event.recordedAt });
    }
  }
  return unissued;
}

function streamOfLetter(event: StoredEvent): readonly string[] {
  const { body } = readClosed(event);
  return body.act === 'LetterNumberAllotted' ? [body.request] : [];
}

function knownOf(events: readonly StoredEvent[]) {
  const issued = new Set<string>();
  let request: string | null = null;
  for (const event of events) {
    const { body, request: key } = readClosed(event);
    request ??= key;
    if (body.act === 'LetterIssued') issued.add(body.letter);
  }
  return { issued, request };
}
