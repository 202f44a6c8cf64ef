import { NO_STREAM, WrongExpectedVersionError } from '@kurrent/kurrentdb-client';
import { randomUUID } from 'node:crypto';
import { InvalidAppendError } from '../errors';
import type { PreparedAppend } from '../prepare-append';
import type { Connection } from './connection';
import { isTooLarge } from './failures';
import { toSource } from './record';

/** `attempt` is the last that was sent. If the log shows another one, these events were stored before. */
export type Written = { readonly status: 'stored'; readonly attempt: string } | { readonly status: 'moved' };

/** Sends appends to KurrentDB, each at a version that is named, so that sent twice it is stored once. */
export class SourceWriter {
  constructor(
    private readonly connection: Connection,
    private readonly prefix: string,
  ) {}

  /**
   * Stores the events behind `version`, unless the stream has moved. Where no answer comes, or none that says whether
   * they are stored, the same events are sent again at the same version: KurrentDB then answers as it did, or would
   * have done, the first time.
   */
  async write(append: PreparedAppend, version: number): Promise<Written> {
    let attempt = '';
    try {
      await this.connection.patiently(`append to ${append.stream}`, (client) => {
        attempt = randomUUID();
        return client.appendToStream(`${this.prefix}${append.stream}`, toSource(append, attempt), {
          streamState: version === 0 ? NO_STREAM : BigInt(version - 1),
        });
      });
      return { status: 'stored', attempt };
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) return { status: 'moved' };
      if (isTooLarge(error))
        throw new InvalidAppendError('events', `more than KurrentDB takes: ${String(error)}`);
      throw error;
    }
  }
}
