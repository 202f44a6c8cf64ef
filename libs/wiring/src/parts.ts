import { migrateAuditLog, PostgresAuditLog } from '@taizhang/audit-log';
import type { AuditLog } from '@taizhang/audit-log';
import { FolderBlobStore } from '@taizhang/blob-store';
import type { BlobStore } from '@taizhang/blob-store';
import type { KeyVault, WritePorts } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import type { EventStore } from '@taizhang/event-store';
import { migrateEventStore } from '@taizhang/event-store/postgres';
import { migrateHistoryProof } from '@taizhang/history-proof';
import {
  destroyErased,
  ErasureList,
  migrateKeyVault,
  openMasterKey,
  PostgresKeyVault,
} from '@taizhang/key-vault';
import { migrateViews, openViews } from '@taizhang/views';
import type { Views } from '@taizhang/views';
import type { QueuePlace } from '@taizhang/jobs';
import { Mailer } from '@taizhang/mail';
import { migrateReminders, ReminderDesk } from '@taizhang/reminders';
import { migrateStaffStore, PostgresStaffDesk } from '@taizhang/staff-store';
import type { HashCost, SingleSignOn, StaffDesk } from '@taizhang/staff-store';
import { Pool } from 'pg';
import { openCopies } from './backup/copies';
import type { Copies } from './backup/copies';
import { beijingToday } from './beijing-today';
import type { Config } from './config';
import { openDatabase, withClient } from './database';
import type { Database } from './database';
import { openQueuePlace } from './jobs/queue-place';
import { copiesFor, openLog } from './open-log';
import { OfficeRules } from './rules/office-rules';
import { readRulesFile } from './rules/rules-file';
import type { RulesFile } from './rules/rules-file';
import { ViewsFollow } from './rules/views-follow';
import { openProofs } from './sealer/sealing';
import { openSingleSignOn } from './staff/sign-on';
import type { Proofs } from './sealer/sealing';

/** What the handlers work with: ports joined to their adapters. */
export interface Parts {
  readonly store: EventStore;
  readonly vault: KeyVault;
  /** What was erased; before anything is read, its keys are destroyed again. */
  readonly erasures: Pick<ErasureList, 'add' | 'all'>;
  readonly blobs: BlobStore;
  /** The largest document that may be attached to a case. */
  readonly documentBytes: number;
  readonly views: Views;
  /** Who saw what. */
  readonly audit: AuditLog;
  /** Accounts, passwords, sessions. */
  readonly staff: StaffDesk;
  /** 统一身份认证; null where none is configured. */
  readonly singleSignOn: SingleSignOn | null;
  /** Whether browsers reach the server over TLS: cookies are then sent over it alone. */
  readonly behindTls: boolean;
  /** What staff are reminded of. */
  readonly reminders: ReminderDesk;
  /** Null without a mail server: then reminders stand in the workspace alone. */
  readonly mailer: Mailer | null;
  readonly copies: Copies;
  /** Proofs and signed heads of the history. */
  readonly proofDesk: Proofs['proofDesk'];
  /** What signs the history. */
  readonly sealing: Proofs['sealing'];
  readonly rules: OfficeRules;
  readonly today: () => LocalDate;
  /** Prepares the background's queues and says where they are. */
  readonly openQueuePlace: () => Promise<QueuePlace>;
  close(): Promise<void>;
}

const KEY_CONNECTIONS = 2;
/** One signs, the others answer. */
const PROOF_CONNECTIONS = 3;
/** Every signed-in request asks once who it is. */
const STAFF_CONNECTIONS = 4;

/** Opens everything that the configuration names; what was opened is closed again if a later part fails. */
export async function openParts(
  config: Config,
  log: (line: string) => void,
  today: () => LocalDate = beijingToday,
  hashCost?: HashCost,
): Promise<Parts> {
  const rulesFile = readRulesFile(config.rulesFile);
  const singleSignOn = await openSingleSignOn(config.staff);
  const masterKey = await openMasterKey(config);
  const database = await openDatabase(config, log);
  const closing: (() => Promise<void>)[] = [() => database.leave()];
  const close = () => closeAll(closing.splice(0).toReversed());
  try {
    const adapters = await openAdapters(database, { config, masterKey, rulesFile, closing, log, hashCost });
    const behindTls = config.staff.publicUrl?.startsWith('https:') ?? false;
    return {
      ...adapters,
      singleSignOn,
      behindTls,
      today,
      close,
      openQueuePlace: () => openQueuePlace(config, database),
    };
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
  readonly rulesFile: RulesFile | null;
  readonly closing: (() => Promise<void>)[];
  readonly log: (line: string) => void;
  /** Cheaper for tests only. */
  readonly hashCost?: HashCost;
}

async function openAdapters(database: Database, opening: Opening) {
  const { config, masterKey, closing } = opening;
  const { owner, program } = database;
  await withClient(owner, async (client) => {
    await migrateEventStore(client);
    await migrateKeyVault(client);
    await migrateAuditLog(client);
    await migrateStaffStore(client);
    await migrateHistoryProof(client);
    await migrateReminders(client);
  });
  await migrateViews(reach(owner));
  const store = await openLog(config, database);
  closing.push(() => store.close());
  const keys = openPool(program, KEY_CONNECTIONS, closing);
  const vault = await PostgresKeyVault.open(keys, masterKey);
  const erasures = ErasureList.in(config.keysFolder);
  await destroyErased(erasures, vault);
  const audit = new PostgresAuditLog(keys);
  closing.push(() => audit.close());
  const blobs = new FolderBlobStore(config.blobsFolder, vault);
  await blobs.sweepUnfinished(Date.now());
  const { rules, views } = await openUnderRules(database, { store, vault }, opening);
  const staff = openStaff(database, opening, { store, vault });
  const copies = copiesFor(config, openCopies({ owner, pool: keys, masterKey, erasures }));
  return {
    store,
    vault,
    erasures,
    audit,
    blobs,
    documentBytes: config.documentBytes,
    rules,
    views,
    copies,
    staff,
    ...openSealing(database, store, opening),
    ...remindersOver(keys, config),
  };
}

/** The rules as the log knows them, and the views folded under them. */
async function openUnderRules(
  { program }: Database,
  { store, vault }: Pick<Parts, 'store' | 'vault'>,
  { rulesFile, closing, log }: Opening,
): Promise<Pick<Parts, 'rules' | 'views'>> {
  const rules = new OfficeRules(rulesFile, store);
  await rules.learn();
  const { rulesOf, version: rulesVersion } = rules.now;
  const views = await openViews({ connection: reach(program), store, vault, rulesOf, rulesVersion });
  closing.push(() => views.close());
  const following = new ViewsFollow(views, log);
  closing.push(async () => following.stop());
  rules.tell((book) => following.follow(book));
  return { rules, views };
}

function remindersOver(pool: Pool, { mail }: Config): Pick<Parts, 'reminders' | 'mailer'> {
  return { reminders: new ReminderDesk(pool), mailer: mail && new Mailer(mail) };
}

function openPool(program: Database['program'], max: number, closing: Opening['closing']): Pool {
  const pool = new Pool({ ...program, max });
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  closing.push(() => pool.end());
  return pool;
}

function openSealing({ program }: Database, store: EventStore, { config, closing }: Opening): Proofs {
  return openProofs(config, openPool(program, PROOF_CONNECTIONS, closing), store);
}

function openStaff({ program }: Database, opening: Opening, ports: WritePorts): StaffDesk {
  const { config, closing, hashCost } = opening;
  const pool = openPool(program, STAFF_CONNECTIONS, closing);
  return new PostgresStaffDesk({ pool, ports, limits: config.staff, hashCost });
}

/** The way in as the views take it. */
function reach({ host, port, user, database, connectionString, options }: Database['program']) {
  return { host, port, user, database, connectionString, options };
}
