import { setTimeout as delay } from 'node:timers/promises';
import { PORT } from './place';
import type { Place } from './place';
import { isRunning, readPostmaster } from './postmaster';
import type { Postmaster } from './postmaster';
import { NOTICES, refusal } from './sentences';
import { openSession, othersOn } from './session';
import type { Session } from './session';
import { inTurn } from './turns';

const POLL_MS = 20;
/** A pool that was just closed is still seen by the server for a moment. */
const SESSIONS_END_WITHIN_MS = 1_000;
const STOPPED_WITHIN_MS = 60_000;

/**
 * Ends this process's presence; whoever leaves last stops the server, whether it started or adopted it. So a short
 * command leaves nothing behind, takes nothing from others, and an orphan lives only until its next user leaves.
 */
export async function leave(place: Place, presence: Session, log: (line: string) => void): Promise<void> {
  await presence.end();
  await inTurn(place.turns, async () => {
    const server = readPostmaster(place.cluster);
    if (server === undefined || !isRunning(place.cluster, server)) return;
    if (await isInUse(server)) log(NOTICES.left);
    else await stopServer(place, server);
  });
}

async function isInUse({ socketFolder }: Postmaster): Promise<boolean> {
  const session = await openSession(socketFolder, PORT).catch(() => undefined);
  if (session === undefined) return true; // it does not let us look: leave it alone
  try {
    const until = Date.now() + SESSIONS_END_WITHIN_MS;
    for (;;) {
      const { present, sessions } = await othersOn(session);
      if (sessions === 0) return false;
      if (present > 0 || Date.now() > until) return true;
      await delay(POLL_MS);
    }
  } finally {
    await session.end();
  }
}

/** SIGINT is PostgreSQL's fast shutdown: it refuses new sessions, writes everything down and ends. */
async function stopServer({ cluster, dataFolder }: Place, server: Postmaster): Promise<void> {
  process.kill(server.pid, 'SIGINT');
  const until = Date.now() + STOPPED_WITHIN_MS;
  while (isRunning(cluster, server)) {
    if (Date.now() > until) throw refusal('StopTimedOut', dataFolder, String(STOPPED_WITHIN_MS / 1000));
    await delay(POLL_MS);
  }
}
