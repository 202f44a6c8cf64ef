import { Code } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/code_pb';
import {
  MaximumAppendSizeExceeded,
  StreamIdentifier,
  UUID,
  WrongExpectedVersion,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import { Status } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb';
import { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import type { ExpectedRevision, ProposedEvent, RecordedEvent } from './source-log';

const TICKS_PER_MS = 10_000n;

export function identifier(stream: string): StreamIdentifier {
  return new StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8'));
}

export function streamName(name: StreamIdentifier | undefined): string {
  return Buffer.from(name?.getStreamName_asU8() ?? []).toString('utf8');
}

/** UUIDs come as text, or as two halves of 64 bits. */
export function uuidText(uuid: UUID | undefined): string {
  const halves = uuid?.getStructured();
  if (halves === undefined) return uuid?.getString() ?? '';
  const hex = [halves.getMostSignificantBits(), halves.getLeastSignificantBits()]
    .map((bits) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0'))
    .join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

interface ProposedMessage {
  getId(): UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

export function proposedEvent(message: ProposedMessage): ProposedEvent {
  return {
    id: uuidText(message.getId()),
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    customMetadata: message.getCustomMetadata_asU8(),
  };
}

export function recordedEvent(event: RecordedEvent): ReadResp {
  const position = String(event.position);
  const record = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(event.id))
    .setStreamIdentifier(identifier(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(event.data)
    .setCustomMetadata(event.customMetadata);
  record
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    .set('created', String(BigInt(event.created) * TICKS_PER_MS));
  return new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(record).setCommitPosition(position));
}

function errorStatus(message: string, typeName: string, details: Uint8Array): Status {
  const any = new Any();
  any.pack(details, `event_store.client.${typeName}`);
  return new Status().setCode(Code.FAILED_PRECONDITION).setMessage(message).setDetails(any);
}

export function wrongExpectedVersion(expected: ExpectedRevision, current: number | null): Status {
  const details = new WrongExpectedVersion();
  if (current === null) details.setCurrentNoStream(new Empty());
  else details.setCurrentStreamRevision(String(current));
  if (expected === 'noStream') details.setExpectedNoStream(new Empty());
  else if (expected === 'streamExists') details.setExpectedStreamExists(new Empty());
  else if (expected === 'any') details.setExpectedAny(new Empty());
  else details.setExpectedStreamPosition(String(expected));
  return errorStatus('Wrong expected version', 'WrongExpectedVersion', details.serializeBinary());
}

export function tooLarge(limit: number): Status {
  const details = new MaximumAppendSizeExceeded().setMaxappendsize(limit);
  return errorStatus('Maximum append size exceeded', 'MaximumAppendSizeExceeded', details.serializeBinary());
}
