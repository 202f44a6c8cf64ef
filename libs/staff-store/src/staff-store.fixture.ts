import { InMemoryKeyVault } from '@taizhang/case-handling';
import { InMemoryEventStore } from '@taizhang/event-store';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { Client, Pool } from 'pg';
import { migrateStaffStore } from './migrate';
import type { HashCost } from './password-hash';
import { PostgresStaffDesk } from './postgres-staff-desk';

/** The least that argon2 takes: tests hash often. */
export const CHEAP: HashCost = { memoryCost: 8, timeCost: 1, parallelism: 1 };
export const MONDAY = Date.parse('2026-03-02T01:00:00Z');

/** A staff store over a database of its own, with a log in memory and a clock that the test moves. */
export class StaffWorld {
  now = MONDAY;
  readonly store = new InMemoryEventStore();
  private readonly vault = new InMemoryKeyVault();
  private commands = 0;

  private constructor(
    private readonly database: TestDatabase,
    readonly pool: Pool,
  ) {}

  static async open(): Promise<StaffWorld> {
    const database = await createTestDatabase();
    const client = new Client(database.config());
    await client.connect();
    await migrateStaffStore(client);
    await migrateStaffStore(client);
    await client.end();
    return new StaffWorld(database, new Pool({ ...database.config('taizhang_app'), max: 4 }));
  }

  /** A desk as another process would open it: nothing is shared but database and log. */
  desk(store: InMemoryEventStore = this.store): PostgresStaffDesk {
    return new PostgresStaffDesk({
      pool: this.pool,
      ports: { store, vault: this.vault, standBack: async () => undefined },
      limits: { idleMinutes: 30, hours: 12 },
      hashCost: CHEAP,
      clock: () => new Date(this.now),
    });
  }

  /** Work as the owner of the database. */
  async asOwner<Answer>(work: (client: Client) => Promise<Answer>): Promise<Answer> {
    const client = new Client(this.database.config());
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  by() {
    this.commands += 1;
    return { commandId: `test-${this.commands}`, recordedBy: 'cli:test' };
  }

  pass(time: { readonly seconds?: number; readonly minutes?: number; readonly hours?: number }): void {
    const { seconds = 0, minutes = 0, hours = 0 } = time;
    this.now += ((hours * 60 + minutes) * 60 + seconds) * 1000;
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.database.drop();
  }
}
