import { stateCouncilCalendar } from '@taizhang/deadlines';
import { decide, keyOf } from '@taizhang/request-case';
import type { Act, ProposedAct, RecordedAct } from '@taizhang/request-case';
import type { Random } from '@taizhang/sample-ledger';
import { appended } from '../support/given-case';
import { TODAY } from './told-line';
import type { ToldLine } from './told-line';

/** Files that together hold a ledger, to be imported one after the other. */
export type Parts = readonly (readonly ToldLine[])[];

const isRectification = ({ act }: ToldLine) => act.act === 'RecordRectified';

/** In any order; rectifications keep theirs, for each speaks of what stands by then. */
export function shuffledLines(lines: readonly ToldLine[], random: Random): readonly ToldLine[] {
  const acts = lines.filter((line) => !isRectification(line));
  return [...random.shuffled(acts), ...lines.filter(isRectification)];
}

/** Every request whole in one of the files; what has no request stands in the first. */
export function splitByRequests(lines: readonly ToldLine[], files: number, random: Random): Parts {
  const fileOf = new Map(
    [...byRequest(lines).keys()].map((request) => [request, random.whole(0, files - 1)]),
  );
  const own = (file: number) => lines.filter(({ request }) => (fileOf.get(request ?? '') ?? 0) === file);
  return Array.from({ length: files }, (_, file) => shuffledLines(own(file), random));
}

/**
 * The acts of a request in any of the files, so that later files add later acts and earlier ones. What a file cannot
 * hold yet (a delivery without its dispatch) comes with the next; rectifications come when everything is there.
 */
export function splitInTime(lines: readonly ToldLine[], files: number, random: Random): Parts {
  const parts = Array.from({ length: files }, (): ToldLine[] => []);
  parts[0]?.push(...lines.filter(({ request }) => request === null));
  for (const own of byRequest(lines).values()) {
    for (const [file, some] of splitOne(own, files, random).entries()) parts[file]?.push(...some);
  }
  return parts.map((part) => shuffledLines(part, random));
}

function byRequest(lines: readonly ToldLine[]): ReadonlyMap<string, readonly RequestLine[]> {
  const own = new Map<string, readonly RequestLine[]>();
  for (const line of lines) {
    if (isOfRequest(line)) own.set(line.request, [...(own.get(line.request) ?? []), line]);
  }
  return own;
}

type RequestLine = ToldLine & { readonly request: string; readonly act: Act };

function isOfRequest(line: ToldLine): line is RequestLine {
  return line.request !== null;
}

interface Waiting {
  /** Acts that only their count tells apart stay together. */
  readonly lines: readonly RequestLine[];
  readonly from: number;
}

function splitOne(lines: readonly RequestLine[], files: number, random: Random): Parts {
  const last = files - 1;
  let recorded: readonly RecordedAct[] = [];
  let waiting: readonly Waiting[] = alike(lines).map((some) => ({
    lines: some,
    from: some.some(isRectification) ? last : random.whole(0, last),
  }));
  return Array.from({ length: files }, (_, file) => {
    const ready = waiting.filter(({ from }) => from <= file);
    const fitting = file === last ? waiting : acceptable(recorded, ready);
    waiting = waiting.filter((one) => !fitting.includes(one));
    const part = fitting.flatMap((one) => one.lines);
    recorded = appended(recorded, decided(recorded, part));
    return part;
  });
}

function alike(lines: readonly RequestLine[]): readonly (readonly RequestLine[])[] {
  const same = new Map<string, readonly RequestLine[]>();
  for (const line of lines) {
    const { act } = line;
    const name = act.act === 'RecordRectified' ? act.act : `${act.act} ${keyOf(act)}`;
    same.set(name, [...(same.get(name) ?? []), line]);
  }
  return [...same.values()];
}

/** Leaves out what would be refused, until nothing is. */
function acceptable(recorded: readonly RecordedAct[], some: readonly Waiting[]): readonly Waiting[] {
  const { refused } = decided(
    recorded,
    some.flatMap(({ lines }) => lines),
  );
  if (refused.length === 0) return some;
  const acts = new Set<ProposedAct['act']>(refused.map(({ proposed }) => proposed.act));
  return acceptable(
    recorded,
    some.filter(({ lines }) => !lines.some(({ act }) => acts.has(act))),
  );
}

function decided(recorded: readonly RecordedAct[], lines: readonly RequestLine[]) {
  const proposed = lines.map(({ agency, act }) => ({ agency, act }));
  return decide(recorded, proposed, { today: TODAY, calendar: stateCouncilCalendar });
}
