import type { Rules } from '@taizhang/annual-report';
import { readClosed } from '@taizhang/case-handling';
import type { DecodedEvent } from '@taizhang/case-handling';
import { categoryOf } from '@taizhang/event-store';
import type { View } from '../engine/view';
import { rowsOfEvent } from './rows-of-event';
import { rowsOfCase, rowsOfImport } from './rows-of-stream';
import type { RulesOf } from './rows-of-stream';
import { CASELOAD_TABLES } from './tables';

/** Raise it when the tables or what is written into them change: every program then builds its own anew. */
const CASELOAD_VERSION = 3;

const FOLDED: ReadonlySet<string> = new Set(['request', 'dispute', 'import']);

/**
 * Register, report facts, disputes, table two, names, numbers and unfinished imports: one view with one checkpoint,
 * because a report reads all of them as of one ordinal. Personal texts stay sealed.
 */
export function caseloadView(rulesAsked: RulesOf, rulesVersion: string): View<DecodedEvent> {
  const rulesOf = askedOnce(rulesAsked);
  return {
    name: 'caseload',
    stamp: `${CASELOAD_VERSION} ${rulesVersion}`,
    tables: CASELOAD_TABLES,
    read: async (stored) => stored.map(readClosed),
    foldsWhole: ({ stream }) => FOLDED.has(categoryOf(stream)),
    rowsOfStream: (stream, events) =>
      categoryOf(stream) === 'import' ? rowsOfImport(events) : rowsOfCase(stream, events, rulesOf),
    rowsOfEvent,
  };
}

/** The same rules for the same agency every time, whatever the caller makes anew. */
function askedOnce(rulesOf: RulesOf): RulesOf {
  const known = new Map<string, Rules>();
  return (agency) => {
    const rules = known.get(agency) ?? rulesOf(agency);
    known.set(agency, rules);
    return rules;
  };
}
