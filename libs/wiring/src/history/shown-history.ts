import { openEvents } from '@taizhang/case-handling';
import type { DecodedEvent, KeyVault } from '@taizhang/case-handling';
import type { Calendar } from '@taizhang/deadlines';
import type { StoredEvent } from '@taizhang/event-store';
import type { StaffDesk } from '@taizhang/staff-store';
import { HIDDEN_WORDS } from '../privacy/cover';
import { handlersOf, historyEntries } from './history-answer';
import type { HistoryEntry } from './history-answer';

interface HistoryPorts {
  readonly vault: Pick<KeyVault, 'dataKeys'>;
  readonly calendar: Calendar;
  readonly staff: Pick<StaffDesk, 'namesOf'>;
}

/**
 * The history as it is shown to somebody: told from covered texts. That a text was changed shows also where it is the
 * same when covered (张三丰 and 张四丰 are both 张*丰).
 */
export async function shownHistory(
  stored: readonly StoredEvent[],
  covered: readonly DecodedEvent[],
  { vault, calendar, staff: desk }: HistoryPorts,
): Promise<readonly HistoryEntry[]> {
  const staff = await handlersOf(covered, desk);
  const shown = historyEntries(covered, calendar, { staff });
  if (!shown.some(({ act }) => act === 'RecordRectified')) return shown;
  const open = historyEntries(await openEvents(stored, vault), calendar, { staff });
  return shown.map((entry, index) => ({ ...entry, changed: changedIn(entry, open[index]) }));
}

function changedIn({ changed }: HistoryEntry, open: HistoryEntry | undefined): HistoryEntry['changed'] {
  return (open ?? { changed }).changed.map(
    ({ field }) =>
      changed.find((one) => one.field === field) ?? { field, from: HIDDEN_WORDS, to: HIDDEN_WORDS },
  );
}
