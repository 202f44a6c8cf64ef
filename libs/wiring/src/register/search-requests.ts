import type { ApplicationSubmitted } from '@taizhang/request-case';
import { holds } from '@taizhang/views';
import type { ListedCase, RegisterPlace } from '@taizhang/views';
import type { Parts } from '../parts';
import { applicationsOf } from './applications-of';
import { writeCursor } from './cursor';
import { matches } from './matches';
import { pageLine } from './register-page-line';
import type { RegisterPageLine } from './register-page-line';
import { filterOn } from './register-question';
import type { RegisterPageAnswer, RegisterPageQuestion } from './register-question';

export interface TextQuestion extends RegisterPageQuestion {
  readonly text: string;
}

/** Candidates looked at for one answer: a page may be short of its limit, and the next goes on. */
const MOST_ROUNDS = 8;

interface Found {
  readonly line: RegisterPageLine;
  readonly place: RegisterPlace;
}

/**
 * Requests whose names or items hold a text, the newest first. The views know fingerprints only: every candidate is
 * opened and looked at before it is shown, and a false one is dropped.
 */
export async function searchRequests(question: TextQuestion, parts: Parts): Promise<RegisterPageAnswer> {
  const { agency, limit } = question;
  const { found, position, after } = await gathered(question, parts);
  const page = found.slice(0, limit);
  const place = found.length > limit ? page.at(-1)?.place : after;
  const day = parts.today();
  return {
    agency,
    day,
    position,
    cases: page.map(({ line }) => line),
    next: place ? writeCursor({ sort: 'submitted', order: 'descending', day, ...place }) : null,
    total: null,
  };
}

interface Gathered {
  readonly found: readonly Found[];
  readonly position: number;
  /** Where to go on; null when nothing is left. */
  readonly after: RegisterPlace | null;
}

async function gathered(question: TextQuestion, parts: Parts): Promise<Gathered> {
  const { agency, cursor } = question;
  const [text, limit] = [longestWord(question.text), question.limit + 1];
  let now: Gathered = { found: [], position: 0, after: cursor ?? null };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const behind = now.after ? { after: now.after } : {};
    const places = await parts.views.search(async (searching) =>
      (await searching.candidates({ agency, text, limit, ...behind })).map(({ place }) => place),
    );
    const { found, position } = await lookedAt(places, question, parts);
    const after = places.length < limit ? null : (places.at(-1) ?? null);
    now = { found: [...now.found, ...found], position, after };
    if (after === null || now.found.length >= limit) break;
  }
  return now;
}

/** What is looked for, word by word: apart by blanks, or by the points that part words in Chinese. */
export function searchWords(text: string): readonly string[] {
  return text.split(/[\s,，、;；。]+/u).filter((word) => word !== '');
}

/** The longest says most about where to look; the others are looked for in what is opened. */
function longestWord(text: string): string {
  return searchWords(text).toSorted((one, other) => [...other].length - [...one].length)[0] ?? '';
}

/** Those of the places whose case is the agency's, fits the filter and holds every word. */
async function lookedAt(places: readonly RegisterPlace[], question: TextQuestion, parts: Parts) {
  const { agency } = question;
  const day = parts.today();
  const filter = filterOn(question, day);
  const { listed, calendar, position } = await parts.views.read(async (reading) => ({
    listed: await reading.casesAt(agency, places),
    calendar: reading.rulesOf(agency).calendar,
    position: reading.position,
  }));
  const fitting = listed.flatMap((one) => {
    const line = pageLine(one, calendar, day);
    const { voided, standing } = one;
    return matches({ ...line, voided, owed: standing.owed }, filter) ? [{ one, line }] : [];
  });
  const holding = await holdingWords(
    fitting.map(({ one }) => one),
    searchWords(question.text),
    parts,
  );
  const found = fitting.flatMap(({ one, line }): readonly Found[] =>
    one.submittedOn !== null && holding.has(one.stream)
      ? [{ line, place: { on: one.submittedOn, opened: one.opened } }]
      : [],
  );
  return { found, position };
}

async function holdingWords(
  listed: readonly ListedCase[],
  words: readonly string[],
  parts: Parts,
): Promise<ReadonlySet<string>> {
  const holding = new Set<string>();
  for (const [stream, application] of await applicationsOf(listed, parts)) {
    const texts = textsOf(application);
    if (words.every((word) => texts.some((text) => holds(text, word)))) holding.add(stream);
  }
  return holding;
}

function textsOf({ applicant, agent, items }: ApplicationSubmitted): readonly string[] {
  return [...items, ...[applicant.name, agent?.name].flatMap((name) => name ?? [])];
}
