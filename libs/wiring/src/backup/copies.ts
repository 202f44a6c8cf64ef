import { CopyFaultError } from '@taizhang/backup';
import type { CopiedKey, CopySource, LogUnderRestore, RestoreTarget, SealedAccount } from '@taizhang/backup';
import { LogRestorer } from '@taizhang/event-store/postgres';
import { copySealer, erasedKeys, keyOpener, putWrappedKeys, wrappedKeys } from '@taizhang/key-vault';
import type { CopySealer, ErasureList, WrappedKey } from '@taizhang/key-vault';
import { copiedAccounts, putAccounts } from '@taizhang/staff-store';
import { retireBuilds } from '@taizhang/views';
import type { Client, Pool } from 'pg';
import { withClient } from '../database';
import type { Database } from '../database';
import { codeOf } from '../error-code';

/** How copies of the log reach the database, and come back into it. */
export interface Copies {
  readonly keys: CopySource['keys'];
  readonly accounts: CopySource['accounts'];
  readonly target: RestoreTarget;
}

interface CopyPorts {
  /** A restore acts as the owner: the program itself may not say when something was recorded. */
  readonly owner: Database['owner'];
  /** As role taizhang_app. */
  readonly pool: Pool;
  readonly masterKey: Buffer;
  readonly erasures: Pick<ErasureList, 'all'>;
}

export function openCopies({ owner, pool, masterKey, erasures }: CopyPorts): Copies {
  const opens = keyOpener(masterKey);
  const sealer = copySealer(masterKey);
  return {
    keys: () => copiedKeys(pool),
    accounts: () => sealedAccounts(pool, sealer),
    target: {
      opens: (key) => opens(wrappedOf(key)),
      wholly: async (work) => {
        const erased = await erasedKeys(erasures, masterKey);
        return withClient(owner, (client) => inTransaction(client, { erased, sealer }, work));
      },
    },
  };
}

async function* copiedKeys(pool: Pool): AsyncGenerator<readonly CopiedKey[]> {
  for await (const some of wrappedKeys(pool)) {
    yield some.map(({ id, wrapped, ...rest }) => ({ key: id, wrapped: wrapped.toString('base64'), ...rest }));
  }
}

async function* sealedAccounts(pool: Pool, sealer: CopySealer): AsyncGenerator<readonly SealedAccount[]> {
  for await (const some of copiedAccounts(pool)) {
    yield some.map(({ account, text }) => ({
      account,
      sealed: sealer.seal(text, account).toString('base64'),
    }));
  }
}

/** @throws CopyFaultError when it was sealed under another master key. */
function openedAccount({ account, sealed }: SealedAccount, sealer: CopySealer) {
  const text = sealer.open(Buffer.from(sealed, 'base64'), account);
  if (text === null) throw new CopyFaultError({ code: 'WrongMasterKey' });
  return { account, text };
}

function wrappedOf({ key, wrapped, ...rest }: CopiedKey): WrappedKey {
  return { id: key, wrapped: Buffer.from(wrapped, 'base64'), ...rest };
}

/** PostgreSQL's classes 22 and 23: what was put is at fault, not the database. */
const CONTENT = /^2[23]/;

function refusedContent(error: unknown): never {
  throw CONTENT.test(codeOf(error) ?? '') ? new CopyFaultError({ code: 'NotStorable' }) : error;
}

async function inTransaction<Answer>(
  client: Client,
  { erased, sealer }: { readonly erased: (key: WrappedKey) => boolean; readonly sealer: CopySealer },
  work: (log: LogUnderRestore) => Promise<Answer>,
): Promise<Answer> {
  await client.query('begin');
  const log = await LogRestorer.open(client);
  if (log.head === 0) await retireBuilds(client);
  const answer = await work({
    head: log.head,
    eventsAfter: (ordinal, limit) => log.eventsAfter(ordinal, limit),
    put: (events) => log.put(events).catch(refusedContent),
    // A key on the erasure list never comes back, from whatever copy.
    putKeys: async (keys) => {
      const kept = keys.map(wrappedOf).filter((key) => !erased(key));
      await putWrappedKeys(client, kept);
      return kept.length;
    },
    putAccounts: (accounts) =>
      putAccounts(
        client,
        accounts.map((one) => openedAccount(one, sealer)),
      ),
  });
  // Whatever was thrown until here ends the session, and with it the transaction: nothing stays.
  await client.query('commit');
  return answer;
}
