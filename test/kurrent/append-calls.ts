import type { ServerDuplexStream, ServerReadableStream, sendUnaryData } from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import {
  AllStreamPosition,
  Empty,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import type {
  AppendReq,
  BatchAppendReq,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import {
  AppendResp,
  BatchAppendResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { storesFirst } from './faults';
import { identifier, proposedEvent, streamName, tooLarge, uuidText, wrongExpectedVersion } from './messages';
import type { Server } from './server';
import type { Appended, ExpectedRevision, ProposedEvent } from './source-log';
import { endingOf, faultEnding } from './statuses';

interface Proposal {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: ProposedEvent[];
}

interface ExpectedOption {
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

function expectedOf(option: ExpectedOption, revision: string): ExpectedRevision {
  if (option.hasNoStream()) return 'noStream';
  if (option.hasAny()) return 'any';
  return option.hasStreamExists() ? 'streamExists' : Number(revision);
}

/** Stores, or does as the fault says. Without an answer the call is to stay as it is. */
function store(
  server: Server,
  { stream, expected, events }: Proposal,
  end: (error: Error) => void,
): Appended | undefined {
  const fault = server.faults.takeForAppend();
  const appended = storesFirst(fault) ? server.append(stream, expected, events) : undefined;
  if (fault === undefined) return appended;
  if (fault === 'dropReply') server.cutConnections();
  else if (fault !== 'stall') end(faultEnding(fault, server.leader()));
  return undefined;
}

function batchAnswer(request: BatchAppendReq, proposal: Proposal, appended: Appended): BatchAppendResp {
  const answer = new BatchAppendResp()
    .setCorrelationId(request.getCorrelationId())
    .setStreamIdentifier(identifier(proposal.stream));
  if (appended.status === 'tooLarge') return answer.setError(tooLarge(appended.limit));
  if (appended.status === 'wrongExpectedVersion') {
    return answer.setError(wrongExpectedVersion(proposal.expected, appended.current));
  }
  const position = String(appended.position);
  return answer.setSuccess(
    new BatchAppendResp.Success()
      .setCurrentRevision(String(appended.revision))
      .setPosition(new AllStreamPosition().setCommitPosition(position).setPreparePosition(position)),
  );
}

/** Any number of appends over one call; the parts of one append carry its correlation id. */
export function batchAppend(server: Server, call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void {
  const open = new Map<string, Proposal>();
  call.on('data', (request: BatchAppendReq) => {
    const id = uuidText(request.getCorrelationId());
    const options = request.getOptions();
    const proposal = open.get(id) ?? {
      stream: streamName(options?.getStreamIdentifier()),
      expected: options === undefined ? 'any' : expectedOf(options, options.getStreamPosition()),
      events: [],
    };
    proposal.events.push(...request.getProposedMessagesList().map(proposedEvent));
    open.set(id, proposal);
    if (!request.getIsFinal()) return;
    open.delete(id);
    const appended = store(server, proposal, (error) => call.emit('error', error));
    if (appended !== undefined) call.write(batchAnswer(request, proposal, appended));
  });
  call.on('end', () => call.end());
  call.on('error', () => undefined);
}

function singleAnswer(proposal: Proposal, appended: Exclude<Appended, { status: 'tooLarge' }>): AppendResp {
  if (appended.status === 'stored') {
    const position = String(appended.position);
    return new AppendResp().setSuccess(
      new AppendResp.Success()
        .setCurrentRevision(String(appended.revision))
        .setPosition(new AppendResp.Position().setCommitPosition(position).setPreparePosition(position)),
    );
  }
  const wrong = new AppendResp.WrongExpectedVersion();
  if (appended.current === null) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(appended.current));
  if (proposal.expected === 'noStream') wrong.setExpectedNoStream(new Empty());
  else if (typeof proposal.expected === 'number') wrong.setExpectedRevision(String(proposal.expected));
  return new AppendResp().setWrongExpectedVersion(wrong);
}

/** One append over one call: its options first, then its events. */
export function append(
  server: Server,
  call: ServerReadableStream<AppendReq, AppendResp>,
  reply: sendUnaryData<AppendResp>,
): void {
  let proposal: Proposal = { stream: '', expected: 'any', events: [] };
  call.on('data', (request: AppendReq) => {
    const options = request.getOptions();
    const message = request.getProposedMessage();
    if (options !== undefined) {
      const stream = streamName(options.getStreamIdentifier());
      proposal = { stream, expected: expectedOf(options, options.getRevision()), events: [] };
    }
    if (message !== undefined) proposal.events.push(proposedEvent(message));
  });
  call.on('end', () => {
    const appended = store(server, proposal, reply);
    if (appended?.status === 'tooLarge') {
      const trailers = {
        exception: 'maximum-append-size-exceeded',
        'maximum-append-size': String(appended.limit),
      };
      reply(endingOf(status.INVALID_ARGUMENT, 'Maximum append size exceeded', trailers));
    } else if (appended !== undefined) reply(null, singleAnswer(proposal, appended));
  });
}
