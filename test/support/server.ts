import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../libs/wiring/src/embedded-postgres';
import { currentTestRun } from './test-run';

/** The folder of the socket of the run's server; whichever worker asks first starts it, the others find it running. */
export async function testServer(): Promise<string> {
  const { dataFolder, socketFile } = currentTestRun();
  if (existsSync(socketFile)) return readFileSync(socketFile, 'utf8');
  const { socketFolder } = await startEmbeddedPostgres({ dataFolder, withoutDurability: true });
  // At once as a whole: another worker may look for it at any moment.
  const draft = `${socketFile}.${process.pid}`;
  writeFileSync(draft, socketFolder);
  renameSync(draft, socketFile);
  return socketFolder;
}

const END_ALL_OTHERS = `
  SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity
   WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;

/** Stops the server of that folder, if there is one, whoever still has a session on it. */
export async function stopServerOf(dataFolder: string): Promise<void> {
  if (!existsSync(path.join(dataFolder, 'postgres', 'postmaster.pid'))) return;
  const server = await startEmbeddedPostgres({ dataFolder, withoutDurability: true });
  const client = new Client(server.connection('postgres', 'postgres'));
  await client.connect();
  await client.query(END_ALL_OTHERS);
  await client.end();
  await server.stop();
}
