import { recordedActs } from '@taizhang/case-handling';
import type { DecodedEvent } from '@taizhang/case-handling';
import { historyInForce, officeDay } from '@taizhang/request-case';
import type {
  ActInForce,
  ActName,
  LegalAct,
  OfficeActName,
  RecordedAct,
  RecordedOfficeAct,
} from '@taizhang/request-case';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { StaffDesk } from '@taizhang/staff-store';
import { ACT_WORDS, officeActSentence } from '../wording';
import { actSentence } from '../wording/act-sentence';
import { changedFields } from './changed-fields';
import type { ChangedField } from './changed-fields';

export interface HistoryEntry {
  readonly ordinal: number;
  /** The legal day; null for a rectification, which has none of its own. */
  readonly occurredOn: LocalDate | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly act: ActName | OfficeActName;
  readonly words: string;
  /** What a rectification changed, old → new. */
  readonly changed: readonly ChangedField[];
  /** False for an act that was retracted. */
  readonly inForce: boolean;
}

export interface HistoryAnswer {
  readonly request: string;
  readonly acts: readonly HistoryEntry[];
}

export interface HistoryOptions {
  /** What accounts are called, by their ids. */
  readonly staff?: ReadonlyMap<string, string>;
}

/**
 * Everything recorded of a case, acts of law and of the office in the order of recording, with what each
 * rectification replaced. Says what the events' texts say: who asks decides how they were opened.
 */
export function historyEntries(
  events: readonly DecodedEvent[],
  calendar: Calendar,
  { staff = new Map() }: HistoryOptions = {},
): readonly HistoryEntry[] {
  const legal = recordedActs(events);
  const inForce = new Map(historyInForce(legal, calendar).map((entry) => [entry.recorded, entry]));
  return events.flatMap(({ recorded, office }) => {
    if (office) return [officeEntry(office, staff)];
    if (!recorded) return [];
    const before = legal.slice(0, legal.indexOf(recorded));
    return [entryOf(recorded, before, { inForce, calendar })];
  });
}

/** What the accounts that the events name as handlers are called. */
export async function handlersOf(
  events: readonly DecodedEvent[],
  desk: Pick<StaffDesk, 'namesOf'>,
): Promise<ReadonlyMap<string, string>> {
  const handlers = events.flatMap(({ office }) =>
    office?.act.act === 'HandlerAssigned' ? [office.act.handler] : [],
  );
  return handlers.length === 0 ? new Map() : desk.namesOf(handlers);
}

function officeEntry(
  { ordinal, recordedAt, recordedBy, act }: RecordedOfficeAct,
  staff: ReadonlyMap<string, string>,
): HistoryEntry {
  const common = { ordinal, recordedAt, recordedBy, act: act.act, occurredOn: officeDay(act) };
  return { ...common, words: officeActSentence(act, staff), changed: [], inForce: true };
}

interface Seen {
  readonly inForce: ReadonlyMap<RecordedAct, ActInForce>;
  readonly calendar: Calendar;
}

function entryOf(
  recorded: RecordedAct,
  before: readonly RecordedAct[],
  { inForce, calendar }: Seen,
): HistoryEntry {
  const { ordinal, recordedAt, recordedBy, act } = recorded;
  const common = { ordinal, recordedAt, recordedBy, act: act.act };
  if (act.act === 'RecordRectified') {
    const changed = changedFields(recorded, before, calendar);
    const words = `${ACT_WORDS.RecordRectified}：${ACT_WORDS[act.rectifies]}${act.retract ? '（撤销登记）' : ''}，${act.reason}`;
    return { ...common, occurredOn: null, words, changed, inForce: true };
  }
  return { ...common, ...placed(recorded, act, { inForce, calendar }), changed: [] };
}

function placed(recorded: RecordedAct, act: LegalAct, { inForce, calendar }: Seen) {
  const standing = inForce.get(recorded);
  const alone = historyInForce([recorded], calendar)[0];
  return {
    occurredOn: standing?.legalDay ?? alone?.legalDay ?? null,
    words: actSentence(standing?.act ?? act),
    inForce: standing !== undefined,
  };
}
