import { historyInForce } from '@taizhang/request-case';
import type { ActInForce, LegalAct, RecordedAct } from '@taizhang/request-case';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { ACT_WORDS } from '../wording';
import { actSentence } from '../wording/act-sentence';
import { changedFields } from './changed-fields';
import type { ChangedField } from './changed-fields';

export interface HistoryEntry {
  readonly ordinal: number;
  /** The legal day; null for a rectification, which has none of its own. */
  readonly occurredOn: LocalDate | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly act: RecordedAct['act']['act'];
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

/** Everything recorded of a case, in the order of recording, with what each rectification replaced. */
export function historyEntries(
  recorded: readonly RecordedAct[],
  calendar: Calendar,
  knownAt?: number,
): readonly HistoryEntry[] {
  const known = knownAt === undefined ? recorded : recorded.filter(({ ordinal }) => ordinal <= knownAt);
  const inForce = new Map(historyInForce(known, calendar).map((entry) => [entry.recorded, entry]));
  return known.map((entry, index) => entryOf(entry, known.slice(0, index), { inForce, calendar }));
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
