import { realpathSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { ensureCluster } from './cluster';
import { lastError, launch, predecessorRemains } from './launch';
import { makeSocketFolder, PORT } from './place';
import type { Place } from './place';
import { disownStaleFile, isRunning, readPostmaster } from './postmaster';
import type { Postmaster } from './postmaster';
import { findPrograms } from './programs';
import { NOTICES, refusal } from './sentences';
import { dataDirectoryOf, openSession } from './session';
import type { Session } from './session';
import { serverArguments } from './settings';

export interface StartOrder {
  readonly place: Place;
  readonly log: (line: string) => void;
  readonly durable: boolean;
}

interface Start extends StartOrder {
  /** In milliseconds, as the clock counts. */
  readonly deadline: number;
}

/** A server that answers, and this process's presence on it. */
export interface Reached {
  readonly session: Session;
  readonly socketFolder: string;
  readonly startedHere: boolean;
}

const POLL_MS = 20;
const NEXT_ROUND_MS = 250;
const ROUNDS_IF_KILLED = 5;
const NOTICE_AFTER_MS = 3_000;
/** Recovery after a crash replays up to `max_wal_size`; on a slow disk that takes minutes. */
const READY_WITHIN_MS = 600_000;

/** Goes round until a server answers: one that dies meanwhile, or has not quite died, makes another round. */
export async function reachServer(order: StartOrder): Promise<Reached> {
  const start = { ...order, deadline: Date.now() + READY_WITHIN_MS };
  for (let round = 1; ; round += 1) {
    const reached = (await adopt(start)) ?? (await startServer(start, round));
    if (reached !== undefined) return reached;
    refuseIfLate(start);
    await delay(NEXT_ROUND_MS);
  }
}

async function adopt(start: Start): Promise<Reached | undefined> {
  const { cluster } = start.place;
  const found = readPostmaster(cluster);
  const session = found === undefined ? undefined : await sessionOn(found, start);
  if (found !== undefined && session !== undefined) {
    return { session, socketFolder: found.socketFolder, startedHere: false };
  }
  if (found === undefined || !isRunning(cluster, found)) disownStaleFile(cluster);
  return undefined;
}

/** In a copied data folder the file still names the original's server, which answers but is not ours. */
async function sessionOn(found: Postmaster, start: Start): Promise<Session | undefined> {
  const { cluster } = start.place;
  const session = await sessionWhile(() => isRunning(cluster, found), found.socketFolder, start);
  const directory = session && (await dataDirectoryOf(session).catch(() => undefined));
  if (directory !== undefined && isSameFolder(directory, cluster)) return session;
  await session?.end();
  return undefined;
}

function isSameFolder(one: string, other: string): boolean {
  try {
    return realpathSync(one) === other;
  } catch {
    return false;
  }
}

async function startServer(start: Start, round: number): Promise<Reached | undefined> {
  const { place, log, durable } = start;
  const programs = findPrograms(place, log);
  ensureCluster(place, programs, log);
  const socketFolder = makeSocketFolder(place);
  const server = launch(programs.postgres, serverArguments(place.cluster, socketFolder, durable), place);
  const session = await sessionWhile(server.alive, socketFolder, start);
  if (session !== undefined) return { session, socketFolder, startedHere: true };
  const said = server.said();
  if (predecessorRemains(said) || (server.wasKilled() && round < ROUNDS_IF_KILLED)) return undefined;
  throw refusal('StartFailed', place.dataFolder, lastError(said));
}

/** Tries until the server takes a session; undefined once it is dead. One try is made in any case. */
async function sessionWhile(
  alive: () => boolean,
  socketFolder: string,
  start: Start,
): Promise<Session | undefined> {
  const begun = Date.now();
  let told = false;
  for (;;) {
    const session = await trySession(socketFolder, start);
    if (session !== undefined || !alive()) return session;
    refuseIfLate(start);
    if (!told && Date.now() - begun > NOTICE_AFTER_MS) {
      start.log(NOTICES.waiting);
      told = true;
    }
    await delay(POLL_MS);
  }
}

/** Starting up, shutting down, recovering: it will pass. */
const CANNOT_CONNECT_NOW = '57P03';

async function trySession(socketFolder: string, { place }: Start): Promise<Session | undefined> {
  try {
    return await openSession(socketFolder, PORT);
  } catch (error) {
    const answered = error instanceof DatabaseError && error.code !== CANNOT_CONNECT_NOW;
    if (answered) throw refusal('StartFailed', place.dataFolder, error.message, error);
    return undefined;
  }
}

function refuseIfLate({ place, deadline }: Start): void {
  if (Date.now() < deadline) return;
  throw refusal('StartTimedOut', place.dataFolder, String(READY_WITHIN_MS / 1000));
}
