import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import type { WakeSignal } from '../wake-signal';

const RECONNECT_MS = 1_000;

/**
 * Rings when any process has appended. It may miss and may ring in vain: readers also look on their own. A lost
 * connection is taken up again, with a ring for whatever came in between.
 */
export class WakeListener {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly config: ClientConfig,
    private readonly signal: WakeSignal,
  ) {}

  async open(): Promise<void> {
    const client = new Client(this.config);
    client.on('notification', () => this.signal.ring());
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    this.client = client;
    try {
      await client.connect();
      await client.query('listen taizhang_event_store');
      this.signal.ring();
    } catch (error) {
      this.lost(client);
      throw error;
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    if (this.closed) return;
    this.timer = setTimeout(() => void this.open().catch(() => undefined), RECONNECT_MS);
  }
}
