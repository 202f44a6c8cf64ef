import { Server as GrpcServer, ServerCredentials, status } from '@grpc/grpc-js';
import { ServerFeaturesService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb';
import {
  SupportedMethod,
  SupportedMethods,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb';
import type { IServerFeaturesServer } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb';
import { StreamsService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb';
import type { IStreamsServer } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb';
import { append, batchAppend } from './append-calls';
import { Faults } from './faults';
import { openLine } from './line';
import type { Line } from './line';
import { read } from './read-calls';
import type { Server } from './server';
import { SourceLog } from './source-log';
import type { Appended, ExpectedRevision, ProposedEvent, RecordedEvent } from './source-log';
import { endingOf } from './statuses';
import { Subscriptions } from './subscriptions';

export interface StandInOptions {
  /** The server's clock, in milliseconds since 1970. */
  readonly now?: () => number;
  readonly maxAppendBytes?: number;
}

const MESSAGE_BYTES = 17 * 1_048_576;
const NOTHING_IS_DELETED = endingOf(status.UNIMPLEMENTED, 'the stand-in deletes nothing');

/**
 * Speaks KurrentDB's protocol on a port of its own on the loopback address and keeps everything in memory. It is
 * built from the service definitions that the client ships; what it proves is how the adapter talks, not how a real
 * server behaves.
 */
export class KurrentStandIn implements Server {
  readonly faults = new Faults();
  readonly subscriptions: Subscriptions = new Subscriptions(this);
  private readonly log: SourceLog;
  private readonly grpc = new GrpcServer({ 'grpc.max_receive_message_length': MESSAGE_BYTES });
  private line: Line | undefined;

  private constructor({ now = Date.now, maxAppendBytes = 1_048_576 }: StandInOptions) {
    this.log = new SourceLog(maxAppendBytes, now);
  }

  static async start(options: StandInOptions = {}): Promise<KurrentStandIn> {
    const standIn = new KurrentStandIn(options);
    await standIn.listen();
    return standIn;
  }

  get url(): string {
    return `kurrentdb://127.0.0.1:${this.leader().port}?tls=false`;
  }

  get events(): readonly RecordedEvent[] {
    return this.log.events;
  }

  stream(name: string): readonly RecordedEvent[] {
    return this.log.stream(name);
  }

  append(stream: string, expected: ExpectedRevision, events: readonly ProposedEvent[]): Appended {
    const before = this.log.events.length;
    const appended = this.log.append(stream, expected, events);
    this.subscriptions.tell(this.log.events.slice(before));
    return appended;
  }

  leader(): { readonly host: string; readonly port: number } {
    if (this.line === undefined) throw new Error('the stand-in does not listen');
    return { host: '127.0.0.1', port: this.line.port };
  }

  lose(eventId: string): void {
    this.log.lose(eventId);
  }

  /** Breaks every connection; new ones are accepted. */
  cutConnections(): void {
    this.line?.cut();
  }

  async stop(): Promise<void> {
    await this.line?.close();
    this.grpc.forceShutdown();
  }

  private async listen(): Promise<void> {
    const streams: IStreamsServer = {
      read: (call) => read(this, call),
      append: (call, reply) => append(this, call, reply),
      batchAppend: (call) => batchAppend(this, call),
      delete: (_, reply) => reply(NOTHING_IS_DELETED),
      tombstone: (_, reply) => reply(NOTHING_IS_DELETED),
    };
    const features: IServerFeaturesServer = {
      getSupportedMethods: (_, reply) => reply(null, supported()),
    };
    this.grpc.addService(StreamsService, streams);
    this.grpc.addService(ServerFeaturesService, features);
    const port = await new Promise<number>((resolve, reject) => {
      const credentials = ServerCredentials.createInsecure();
      this.grpc.bindAsync('127.0.0.1:0', credentials, (error, bound) =>
        error === null ? resolve(bound) : reject(error),
      );
    });
    this.line = await openLine(port);
  }
}

function supported(): SupportedMethods {
  const methods = ['read', 'append', 'batchappend'].map((name) =>
    new SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
  );
  return new SupportedMethods().setEventStoreServerVersion('26.1.0').setMethodsList(methods);
}
