import { readClosed } from '../codec/decode';
import { pointerIn } from '../record-act/load-stream';
import type { WritePorts } from '../record-act/ports';
import { streamOf } from '../streams/places';
import type { CaseOfFile } from './cases-of-file';

const BATCH = 500;

/**
 * Joins the lines of a successor to those of the case it took over, where only the store knows of the transfer.
 * Only cases that the file does not open itself can be such; the store is asked for those alone.
 */
export async function followTransfers(
  cases: readonly CaseOfFile[],
  { store }: Pick<WritePorts, 'store'>,
): Promise<readonly CaseOfFile[]> {
  const strays = cases.filter(({ opened, place }) => !opened && place.kind === 'request');
  const targets = new Map<CaseOfFile, string>();
  for (let from = 0; from < strays.length; from += BATCH) {
    const some = strays.slice(from, from + BATCH);
    const streams = await store.readStreams(some.map(({ place }) => streamOf(place)));
    for (const stray of some) {
      const pointer = pointerIn((streams.get(streamOf(stray.place)) ?? []).map(readClosed));
      if (pointer !== null) targets.set(stray, pointer);
    }
  }
  return targets.size === 0 ? cases : joined(cases, targets);
}

function joined(
  cases: readonly CaseOfFile[],
  targets: ReadonlyMap<CaseOfFile, string>,
): readonly CaseOfFile[] {
  const byStream = new Map(cases.map((one) => [streamOf(one.place), one]));
  for (const [stray, stream] of targets) {
    const into = byStream.get(stream);
    if (!into) continue;
    byStream.delete(streamOf(stray.place));
    byStream.set(stream, { ...into, lines: [...into.lines, ...stray.lines].toSorted((a, b) => a - b) });
  }
  return [...byStream.values()];
}
