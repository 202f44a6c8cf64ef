import type { KeyVault } from '@taizhang/case-handling';
import type { EventStore } from '@taizhang/event-store';
import type { PoolConfig } from 'pg';
import { caseloadView } from './caseload/caseload-view';
import type { RulesOf } from './caseload/rows-of-stream';
import { dataSource } from './data-source';
import type { RebuildEnd, RebuildOptions } from './engine/rebuild';
import { ViewEngine } from './engine/view-engine';
import { Reading } from './queries/reading';
import { Fingerprints } from './search/fingerprints';
import { SearchReading } from './search/search-reading';
import { searchView } from './search/search-view';

/** How to reach PostgreSQL: socket folder or host, user and database, or an address. */
export type ViewsConnection = PoolConfig;

export interface ViewsOptions {
  /** As taizhang_app, to a database prepared by `migrateViews`. */
  readonly connection: ViewsConnection;
  readonly store: Pick<EventStore, 'readAll' | 'readStreams' | 'head'>;
  /** Opens texts for the search's fingerprints, which it keys. */
  readonly vault: Pick<KeyVault, 'dataKeys' | 'fingerprint'>;
  readonly rulesOf: RulesOf;
  /** Names the rules and their calendar. Under another version the views are built anew before they answer. */
  readonly rulesVersion: string;
  /** Events folded and committed at once, 5,000 by default. */
  readonly batchEvents?: number;
  /** How long to wait for another process that advances the views, 30 s by default. */
  readonly patienceMs?: number;
}

export interface Views {
  /**
   * Answers from one snapshot that knows at least everything recorded before the call.
   * @throws NewerVersionNeededError when the log holds an event of a newer program.
   */
  read<Answer>(work: (reading: Reading) => Promise<Answer>): Promise<Answer>;
  /** The same from the search's own view, which is brought to the log's head for it. */
  search<Answer>(work: (searching: SearchReading) => Promise<Answer>): Promise<Answer>;
  /**
   * From now on under other rules: builds beside what answers meanwhile, or joins who builds it already, and resolves
   * when questions are answered by the new ones.
   */
  underRules(rulesOf: RulesOf, rulesVersion: string): Promise<void>;
  /** Builds everything anew beside what answers meanwhile, and swaps. */
  rebuild(options?: RebuildOptions): Promise<RebuildEnd>;
  /** The same for the search's view. */
  rebuildSearch(options?: RebuildOptions): Promise<RebuildEnd>;
  /** By table; two builds of one log under the same rules have the same. */
  checksums(): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

const CONNECTIONS = 4;
const BATCH_EVENTS = 5_000;
const PATIENCE_MS = 30_000;
/** How long a replaced build is kept. */
const GRACE_MS = 24 * 60 * 60 * 1000;

/** Connects; what has to be built is built by the first question. */
export async function openViews(options: ViewsOptions): Promise<Views> {
  const { connection, store, batchEvents = BATCH_EVENTS, patienceMs = PATIENCE_MS } = options;
  const source = await dataSource(connection, CONNECTIONS).initialize();
  const ports = { source, store, batchEvents, patienceMs };
  const fingerprints = new Fingerprints(options.vault);
  const searching = new ViewEngine(searchView(options.vault, fingerprints), ports);
  const under = (rulesOf: RulesOf, rulesVersion: string) => ({
    rulesOf,
    engine: new ViewEngine(caseloadView(rulesOf, rulesVersion), ports),
  });
  let now = under(options.rulesOf, options.rulesVersion);
  let turn = Promise.resolve();
  await now.engine.removeOldBuilds(GRACE_MS);
  await searching.removeOldBuilds(GRACE_MS);
  return {
    read: (work) => {
      const { engine, rulesOf } = now;
      return engine.read((manager, build) => work(new Reading({ manager, build }, rulesOf)));
    },
    search: (work) =>
      searching.read((manager, build) => work(new SearchReading({ manager, build }, fingerprints))),
    underRules: (rulesOf, rulesVersion) => {
      const moved = turn.then(async () => {
        const next = under(rulesOf, rulesVersion);
        await next.engine.read(() => Promise.resolve());
        now = next;
      });
      turn = moved.catch(() => undefined);
      return moved;
    },
    rebuild: (how) => now.engine.rebuild(how),
    rebuildSearch: (how) => searching.rebuild(how),
    checksums: () => now.engine.checksums(),
    close: () => source.destroy(),
  };
}
