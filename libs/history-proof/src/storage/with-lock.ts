import type { ClientBase, Pool } from 'pg';

// Of this program alone; whoever holds it signs.
const SEALER_LOCK = 4_717_309_107;

/** Waits for its turn; a process that dies gives its turn up with its connection. */
export async function withLock<Answer>(
  pool: Pool,
  work: (client: ClientBase) => Promise<Answer>,
): Promise<Answer> {
  const client = await pool.connect();
  let fault: unknown = null;
  try {
    await client.query('select pg_advisory_lock($1)', [SEALER_LOCK]);
    return await work(client);
  } catch (error) {
    fault = error;
    throw error;
  } finally {
    if (fault === null) await client.query('select pg_advisory_unlock($1)', [SEALER_LOCK]);
    // A connection of which nobody knows how it stands is not used again; its end gives the lock back too.
    client.release(fault !== null);
  }
}

export async function inTransaction<Answer>(
  client: ClientBase,
  work: () => Promise<Answer>,
): Promise<Answer> {
  await client.query('begin');
  try {
    const answer = await work();
    await client.query('commit');
    return answer;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
