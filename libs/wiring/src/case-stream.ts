import { readClosed, recordedActs } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import type { StoredEvent } from '@taizhang/event-store';
import { foldCase, historyInForce } from '@taizhang/request-case';
import type { ActInForce, RequestCase } from '@taizhang/request-case';
import type { ListedCase } from '@taizhang/views';
import type { Parts } from './parts';
import { QuestionError } from './question-error';

/** A case found through the register, with its events up to what the register knows. */
export interface FoundCase extends ListedCase {
  readonly events: readonly StoredEvent[];
}

export async function findCase(
  { views, store }: Parts,
  { agency, request }: { readonly agency: string; readonly request: string },
): Promise<FoundCase> {
  const { listed, known, position } = await views.read(async (reading) => ({
    listed: await reading.findCase(agency, request),
    known: await reading.agency(agency),
    position: reading.position,
  }));
  if (!known) throw unknownAgency(agency);
  if (!listed)
    throw new QuestionError('UnknownCase', `机关 ${agency} 没有编号为 ${request} 的申请，请核对编号。`);
  const events = await store.readStream(listed.stream);
  return { ...listed, events: events.filter(({ ordinal }) => ordinal <= position) };
}

export function unknownAgency(agency: string): QuestionError {
  return new QuestionError(
    'UnknownAgency',
    `没有机关 ${agency} 的登记，请核对机关代码，或者先导入它的登记。`,
  );
}

/** The history in force of a stream with its texts left sealed, as clocks, stage and flags need it. */
export function closedHistory(
  events: readonly StoredEvent[],
  { rules }: Parts,
  asOf?: LocalDate,
): readonly ActInForce[] {
  const [first] = events;
  if (!first) return [];
  const { calendar } = rules.rulesOf(first.meta.agency);
  return historyInForce(recordedActs(events.map(readClosed)), calendar, asOf ? { asOf } : {});
}

export function closedCase(events: readonly StoredEvent[], parts: Parts, asOf?: LocalDate): RequestCase {
  return foldCase(closedHistory(events, parts, asOf));
}
