import { LIMITS } from '@taizhang/event-store';
import type { NewEvent } from '@taizhang/event-store';
import { sealAll } from '../codec/encode';
import { appendSealed, openActs, pointSuccessors } from '../record-act/append-acts';
import type { Append, Recording } from '../record-act/append-acts';
import { MOST_ATTEMPTS, StreamContestedError, standBack } from '../record-act/ports';
import { idFrom, importStream, streamOf } from '../streams/places';
import type { CaseOfFile } from './cases-of-file';
import type { LineRefusal } from './line-refusal';
import { appendOf, planCases } from './plan-cases';
import type { Importing } from './plan-cases';

export interface Stored {
  readonly stored: number;
  readonly refused: readonly LineRefusal[];
}

/** Stores cases, one append a case; their data keys come by one call to the vault. */
export async function storeCases(cases: readonly CaseOfFile[], importing: Importing): Promise<Stored> {
  const planned = await planCases(cases, importing);
  const work = planned.filter(({ plan }) => plan.accepted.length > 0);
  const appends = work.map((one) => firstPart(appendOf(one)));
  const done = await appendAll(appends, importing);
  let stored = 0;
  const refused = planned.flatMap(({ plan }) => plan.refused);
  for (const [index, { of, plan }] of work.entries()) {
    const part = done[index] ? (appends[index]?.accepted.length ?? 0) : 0;
    stored += part;
    if (part === plan.accepted.length) continue;
    const rest = await storeAlone(of, importing);
    stored += rest.stored;
    refused.push(...rest.refused);
  }
  return { stored, refused };
}

/** A case of many acts goes in by parts, each as large as one bulk append may be. */
function firstPart(append: Append): Append {
  return { ...append, accepted: append.accepted.slice(0, LIMITS.eventsPerBulkAppend) };
}

async function appendAll(appends: readonly Append[], importing: Importing): Promise<readonly boolean[]> {
  const { ports } = importing;
  const pointed = new Set<Append>();
  for (const append of appends) {
    if ((await pointSuccessors(append, recordingOf(append, importing), ports)) === null) pointed.add(append);
  }
  const opened = appends.map((append) => openActs(append, recordingOf(append, importing), ports));
  const sealed = await sealAll(opened.flat(), ports.vault);
  const eventsOf = partsLike(opened, sealed);
  return Promise.all(
    appends.map(async (append, index) => {
      if (!pointed.has(append)) return false;
      const events = eventsOf[index] ?? [];
      return isStored(await appendSealed(append, events, recordingOf(append, importing), ports));
    }),
  );
}

/** The flat list cut again into parts of the given lengths. */
function partsLike(
  like: readonly (readonly unknown[])[],
  flat: readonly NewEvent[],
): readonly (readonly NewEvent[])[] {
  let from = 0;
  return like.map(({ length }) => {
    from += length;
    return flat.slice(from - length, from);
  });
}

/** A case that met another writer, or has many parts: planned anew before every append. */
async function storeAlone(of: CaseOfFile, importing: Importing): Promise<Stored> {
  let stored = 0;
  for (let lost = 0; lost < MOST_ATTEMPTS;) {
    const [planned] = await planCases([of], importing);
    if (!planned || planned.plan.accepted.length === 0)
      return { stored, refused: planned?.plan.refused ?? [] };
    const append = firstPart(appendOf(planned));
    const [done] = await appendAll([append], importing);
    if (done) {
      stored += append.accepted.length;
    } else {
      lost += 1;
      await (importing.ports.standBack ?? standBack)(lost);
    }
  }
  throw new StreamContestedError(streamOf(of.place));
}

function isStored({ status }: { readonly status: string }): boolean {
  return status === 'appended' || status === 'duplicate';
}

/** The command's id comes from file, stream and version: the same part of the same file is the same command. */
function recordingOf({ stream, version }: Append, { fileHash, recordedBy }: Importing): Recording {
  const commandId = idFrom('import', fileHash, stream, String(version));
  return { commandId, recordedBy, causationId: importStream(fileHash), lane: 'bulk' };
}
