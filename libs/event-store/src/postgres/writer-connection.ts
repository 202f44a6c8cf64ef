import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { StoreClosedError } from '../errors';
import type { WakeSignal } from '../wake-signal';

const RECONNECT_MS = 1_000;

/**
 * A connection for appending. With a signal it also hears when any process has appended, its own appends with their
 * answers: a listener beside it would be woken for each. It may miss and may ring in vain: readers also look on
 * their own. Such a connection is taken up again when it is lost, with a ring for whatever came in between; another
 * one when it is next wanted.
 */
export class WriterConnection {
  private client: Client | undefined;
  private connecting: Promise<Client> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly config: ClientConfig,
    private readonly signal?: WakeSignal,
  ) {}

  /** Resolves when it is connected, and listens if it shall; for one statement at a time. */
  connected(): Promise<Client> {
    this.connecting ??= this.connect();
    return this.connecting;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }

  private async connect(): Promise<Client> {
    if (this.closed) throw new StoreClosedError();
    clearTimeout(this.timer);
    const client = new Client(this.config);
    client.on('notification', () => this.signal?.ring());
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    this.client = client;
    try {
      await client.connect();
      if (this.signal) await client.query('listen taizhang_event_store');
      this.signal?.ring();
      return client;
    } catch (error) {
      this.lost(client);
      throw error;
    }
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.connecting = undefined;
    client.end().catch(() => undefined);
    if (this.closed || !this.signal) return;
    this.timer = setTimeout(() => void this.connected().catch(() => undefined), RECONNECT_MS);
  }
}
