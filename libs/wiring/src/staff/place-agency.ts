import { agencyStream, recordEntry } from '@taizhang/case-handling';
import type { EntryAnswer, WritePorts } from '@taizhang/case-handling';
import type { Recorder } from '@taizhang/staff-store';
import { isBelow, placedUnder } from './agency-tree';

export interface Placing {
  readonly agency: string;
  /** Null: at the top. */
  readonly parent: string | null;
}

export type PlacingRefusal = 'BelowItself' | 'StandsThere';

/** Puts an agency under another one, with all that stand below it. */
export async function placeAgency(
  { agency, parent }: Placing,
  by: Recorder,
  ports: WritePorts,
): Promise<EntryAnswer<PlacingRefusal>> {
  const circle = parent !== null && (parent === agency || (await isBelow(parent, agency, ports.store)));
  return recordEntry<PlacingRefusal>(
    {
      stream: agencyStream(agency),
      agency,
      body: { act: 'AgencyPlaced', parent },
      ...by,
      decide: (events) => {
        if (circle) return 'BelowItself';
        return placedUnder(events.map(({ stored }) => stored)) === parent ? 'StandsThere' : null;
      },
    },
    ports,
  );
}
