import type { ClientBase } from 'pg';

/**
 * Takes every build out of use, so that the next question builds from the log as it then is. For a log that is
 * about to be filled from a copy: what was derived so far was derived from another. In a transaction of the
 * caller's, who may act as taizhang_owner.
 */
export async function retireBuilds(client: ClientBase): Promise<void> {
  await client.query(
    `update views.build set state = 'retired', moved_at = clock_timestamp() where state <> 'retired'`,
  );
}
