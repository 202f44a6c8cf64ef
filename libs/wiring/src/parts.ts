import { migrateAuditLog, PostgresAuditLog } from '@taizhang/audit-log';
import type { AuditLog } from '@taizhang/audit-log';
import { FolderBlobStore } from '@taizhang/blob-store';
import type { BlobStore } from '@taizhang/blob-store';
import type { KeyVault } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import type { EventStore } from '@taizhang/event-store';
import { migrateEventStore } from '@taizhang/event-store/postgres';
import { migrateKeyVault, openMasterKey, PostgresKeyVault } from '@taizhang/key-vault';
import { migrateViews, openViews } from '@taizhang/views';
import type { Views } from '@taizhang/views';
import type { QueuePlace } from '@taizhang/jobs';
import { Pool } from 'pg';
import { openCopies } from './backup/copies';
import type { Copies } from './backup/copies';
import { beijingToday } from './beijing-today';
import type { Config } from './config';
import { openDatabase, withClient } from './database';
import type { Database } from './database';
import { openQueuePlace } from './jobs/queue-place';
import { copiesFor, openLog } from './open-log';
import { ruleBook } from './rules/rules-file';
import type { RuleBook } from './rules/rules-file';

/** What the handlers work with: ports joined to their adapters. */
export interface Parts {
  readonly store: EventStore;
  readonly vault: KeyVault;
  readonly blobs: BlobStore;
  /** The largest document that may be attached to a case. */
  readonly documentBytes: number;
  readonly views: Views;
  /** Who saw what. */
  readonly audit: AuditLog;
  readonly copies: Copies;
  readonly rules: RuleBook;
  readonly today: () => LocalDate;
  /** Prepares the background's queues and says where they are. */
  readonly openQueuePlace: () => Promise<QueuePlace>;
  close(): Promise<void>;
}

const KEY_CONNECTIONS = 2;

/** Opens everything that the configuration names; what was opened is closed again if a later part fails. */
export async function openParts(
  config: Config,
  log: (line: string) => void,
  today: () => LocalDate = beijingToday,
): Promise<Parts> {
  const rules = ruleBook(config.rulesFile);
  const masterKey = await openMasterKey(config);
  const database = await openDatabase(config, log);
  const closing: (() => Promise<void>)[] = [() => database.leave()];
  const close = () => closeAll(closing.splice(0).toReversed());
  try {
    const adapters = await openAdapters(database, { config, masterKey, rules, closing });
    return { ...adapters, rules, today, close, openQueuePlace: () => openQueuePlace(config, database) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Closes all of them, whatever one of them says; the first to fail is told. */
async function closeAll(closing: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const one of closing) await one().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

interface Opening {
  readonly config: Config;
  readonly masterKey: Buffer;
  readonly rules: RuleBook;
  readonly closing: (() => Promise<void>)[];
}

async function openAdapters(database: Database, { config, masterKey, rules, closing }: Opening) {
  const { owner, program } = database;
  await withClient(owner, async (client) => {
    await migrateEventStore(client);
    await migrateKeyVault(client);
    await migrateAuditLog(client);
  });
  await migrateViews(reach(owner));
  const store = await openLog(config, database);
  closing.push(() => store.close());
  const keys = new Pool({ ...program, max: KEY_CONNECTIONS });
  keys.on('error', () => undefined);
  closing.push(() => keys.end());
  const vault = await PostgresKeyVault.open(keys, masterKey);
  const audit = new PostgresAuditLog(keys);
  closing.push(() => audit.close());
  const blobs = new FolderBlobStore(config.blobsFolder, vault);
  await blobs.sweepUnfinished(Date.now());
  const views = await openViews({
    connection: reach(program),
    store,
    rulesOf: rules.rulesOf,
    rulesVersion: rules.version,
  });
  closing.push(() => views.close());
  const copies = copiesFor(config, openCopies({ owner, keys, masterKey }));
  return { store, vault, audit, blobs, documentBytes: config.documentBytes, views, copies };
}

/** The way in as the views take it. */
function reach({ host, port, user, database, connectionString, options }: Database['program']) {
  return { host, port, user, database, connectionString, options };
}
