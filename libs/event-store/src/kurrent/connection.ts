import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { backOff } from './backoff';
import { KurrentAddressError, KurrentUnreachableError } from './errors';
import { mayPass, NoAnswerError } from './failures';

export interface ConnectionOptions {
  /** kurrentdb://… or kurrentdb+discover://…, with credentials in it if there are any. */
  readonly url: string;
  /** Longest wait for one answer. The client itself waits for ever where a server takes a call and says nothing. */
  readonly answerMs: number;
  /** How often one thing is tried before it is given up. */
  readonly tries: number;
}

/** The client, replaced whenever it has stopped answering, and what every call through it needs. */
export class Connection {
  private client: KurrentDBClient;

  constructor(private readonly options: ConnectionOptions) {
    this.client = connect(options.url);
  }

  get current(): KurrentDBClient {
    return this.client;
  }

  /** One try. Rejects with the client's own errors, or NoAnswerError. */
  async once<Answer>(ask: (client: KurrentDBClient) => Promise<Answer>): Promise<Answer> {
    const asked = this.client;
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new NoAnswerError(this.options.answerMs)), this.options.answerMs);
    });
    try {
      return await Promise.race([ask(asked), silence]);
    } catch (error) {
      if (error instanceof NoAnswerError) this.replace(asked);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Tries again while it may help; for what changes nothing, or changes nothing when it is done twice. */
  async patiently<Answer>(
    what: string,
    ask: (client: KurrentDBClient, attempt: number) => Promise<Answer>,
  ): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once((client) => ask(client, attempt));
      } catch (error) {
        if (!mayPass(error)) throw error;
        if (attempt >= this.options.tries) throw new KurrentUnreachableError(what, error);
        await backOff(attempt);
      }
    }
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }

  private replace(silent: KurrentDBClient): void {
    if (silent !== this.client) return;
    this.client = connect(this.options.url);
    void silent.dispose().catch(() => undefined);
  }
}

/** The address is not said again: there may be a password in it. */
function connect(url: string): KurrentDBClient {
  try {
    return KurrentDBClient.connectionString(url);
  } catch (error) {
    throw new KurrentAddressError(error);
  }
}
