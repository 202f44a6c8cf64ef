import type { DisclosureAct } from '@taizhang/proactive-disclosure';
import type { RecordedAct } from '@taizhang/request-case';
import { recordedActs } from '../codec/decode';
import type { DecodedEvent } from '../codec/decode';
import { isDisclosureAct, isRequestAct } from '../schemas/events';
import type { Place } from '../streams/places';
import { successorTaken } from './append-acts';
import { decideActs } from './decide-acts';
import type { Proposal, RefusedProposal } from './decide-acts';
import { loadStream } from './load-stream';
import type { WritePorts } from './ports';
import { keyTaken, placeOfAll } from './record-acts';
import type { RecordCommand } from './record-acts';

/** A command that is only tried: nobody records it. */
export type TriedCommand = Pick<
  RecordCommand,
  'agency' | 'request' | 'acts' | 'permits' | 'today' | 'calendar'
> & {
  /** Who would record it: who drafts does not approve. */
  readonly recordedBy?: string;
};

export type TriedActs =
  | {
      readonly status: 'possible';
      readonly place: Place;
      readonly stream: string;
      /** The version that it was tried on. */
      readonly version: number;
      /** The place's acts of a request or a dispute as they stand; empty for any other place. */
      readonly before: readonly RecordedAct[];
      /** The same with the tried acts behind them, as the next ordinals would have them. */
      readonly after: readonly RecordedAct[];
      /** Table two without and with them; empty for any other place. */
      readonly disclosed: readonly DisclosureAct[];
      readonly disclosing: readonly DisclosureAct[];
    }
  | { readonly status: 'refused'; readonly refused: readonly RefusedProposal[] };

/** The same way as `recordActs` up to the decision, by the same rules on the same history; stores nothing. */
export async function tryActs(command: TriedCommand, ports: WritePorts): Promise<TriedActs> {
  const place = placeOfAll(command);
  const { stream, version, events } = await loadStream(place, ports);
  const proposals = command.acts.map((act) => ({ agency: command.agency, act }));
  const { accepted, refused } = decideActs(place, events, proposals, {
    ...command,
    recordedBy: command.recordedBy ?? '',
  });
  if (refused.length > 0) return { status: 'refused', refused };
  const taken = await successorTaken({ place, stream, version, accepted }, ports);
  if (taken !== null) return { status: 'refused', refused: keyTaken(accepted, taken) };
  const { ordinal: head } = await ports.store.head();
  return { status: 'possible', place, stream, version, ...withActs({ events, version, head }, accepted) };
}

interface Standing {
  readonly events: readonly DecodedEvent[];
  readonly version: number;
  readonly head: number;
}

function withActs({ events, version, head }: Standing, accepted: readonly Proposal[]) {
  const before = recordedActs(events);
  const added = accepted.flatMap(({ agency, act }, index): readonly RecordedAct[] => {
    if (!isRequestAct(act)) return [];
    const place = { ordinal: head + index + 1, version: version + index + 1 };
    return [{ ...place, recordedAt: '', recordedBy: '', agency, act }];
  });
  const disclosed = events.map(({ body }) => body).filter(isDisclosureAct);
  const disclosing = [...disclosed, ...accepted.map(({ act }) => act).filter(isDisclosureAct)];
  return { before, after: [...before, ...added], disclosed, disclosing };
}
