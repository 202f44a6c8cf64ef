import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface LossySocket {
  /** Folder to name as the server's host. */
  readonly folder: string;
  /** The next statement whose message holds the text reaches the server; its answer is thrown away with the line. */
  loseAnswerTo(text: string): void;
  close(): Promise<void>;
}

/** Stands between a program and PostgreSQL's socket in `serverFolder`. */
export async function openLossySocket(serverFolder: string): Promise<LossySocket> {
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-socket-'));
  const sockets = new Set<Socket>();
  let wanted: string | undefined;
  const server = createServer((near) => {
    const far = createConnection(path.join(serverFolder, '.s.PGSQL.5432'));
    const ends = [near, far];
    const cut = (): void => ends.forEach((end) => end.destroy());
    let losing = false;
    near.on('data', (bytes) => {
      if (wanted !== undefined && bytes.includes(wanted)) {
        wanted = undefined;
        losing = true;
      }
      far.write(bytes);
    });
    far.on('data', (bytes) => (losing ? cut() : near.write(bytes)));
    for (const end of ends) {
      sockets.add(end);
      end.on('error', cut).on('close', () => {
        sockets.delete(end);
        cut();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(path.join(folder, '.s.PGSQL.5432'), resolve));
  return {
    folder,
    loseAnswerTo: (text) => {
      wanted = text;
    },
    close: async () => {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
