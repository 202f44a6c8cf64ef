import { Metadata, status } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';
import type { AppendFault, ReadFault } from './faults';

/** An error with which a call ends, as the server would end it. */
export function endingOf(code: status, details: string, trailers: Record<string, string> = {}): ServiceError {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

const CODES = {
  unavailable: status.UNAVAILABLE,
  deadlineExceeded: status.DEADLINE_EXCEEDED,
  cancelled: status.CANCELLED,
} as const;

/** A fault that ends the call; `leader` is where the client is sent instead. */
export function faultEnding(
  fault: Exclude<AppendFault | ReadFault, 'dropReply' | 'stall'>,
  leader: { readonly host: string; readonly port: number },
): ServiceError {
  if (fault !== 'notLeader') return endingOf(CODES[fault], `told to answer ${fault}`);
  return endingOf(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': String(leader.port),
  });
}
