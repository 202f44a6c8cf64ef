import { partOfCase, readClosed, recordedActs } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import type { StoredEvent } from '@taizhang/event-store';
import { foldCase, historyInForce } from '@taizhang/request-case';
import type { ActInForce, RequestCase } from '@taizhang/request-case';
import type { ListedCase } from '@taizhang/views';
import type { Parts } from './parts';
import { QuestionError } from './question-error';

/** A case found through the register, up to what the register knows. */
export interface FoundCase extends ListedCase {
  /** What the agency that asked sees of it: after a transfer its own part (decision 0027). */
  readonly events: readonly StoredEvent[];
  /** The whole stream, for what counts and for its version; not to be shown. */
  readonly whole: readonly StoredEvent[];
}

export async function findCase(
  { views, store, rules }: Parts,
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
  const whole = events.filter(({ ordinal }) => ordinal <= position);
  return { ...listed, whole, events: partOfCase(whole, agency, rules.rulesOf(agency).calendar) };
}

/** Of the case's whole stream: what If-Match must say. */
export function versionOf({ whole }: Pick<FoundCase, 'whole'>): number {
  return whole.at(-1)?.version ?? 0;
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
