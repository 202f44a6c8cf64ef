import { leave } from './leave';
import { placeIn, PORT, prepareTurns } from './place';
import { reachServer } from './reach';
import { NOTICES } from './sentences';
import type { SocketConnection } from './session';
import { inTurn } from './turns';

export interface EmbeddedPostgres {
  /** The caller's data folder, absolute, with symbolic links resolved; the cluster lies in its `postgres`. */
  readonly dataFolder: string;
  readonly socketFolder: string;
  /** False if the server was already running and has been adopted. */
  readonly startedHere: boolean;
  connection(user: string, database: string): SocketConnection;
  /** Ends this process's use; the last user of the server stops it. Close your own pools first. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataFolder: string;
  /** One Chinese sentence at a time, for the person at the terminal. */
  readonly log?: (line: string) => void;
  /** For tests only: a crash of the machine may lose what was acknowledged. */
  readonly withoutDurability?: boolean;
}

/**
 * The server of this data folder: adopted if it runs, started if not, made if it never was. Any number of processes may
 * call this at once and end with one server. It survives the death of its starter. Throws `EmbeddedPostgresError`.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataFolder, log = () => undefined, withoutDurability = false } = options;
  const place = placeIn(dataFolder);
  prepareTurns(place);
  const { session, socketFolder, startedHere } = await inTurn(place.turns, () =>
    reachServer({ place, log, durable: !withoutDurability }),
  );
  session.rest();
  if (!startedHere) log(NOTICES.adopted);
  let left: Promise<void> | undefined;
  return {
    dataFolder: place.dataFolder,
    socketFolder,
    startedHere,
    connection: (user, database) => ({ host: socketFolder, port: PORT, user, database }),
    stop: () => (left ??= leave(place, session, log)),
  };
}
