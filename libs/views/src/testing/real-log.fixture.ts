import { randomUUID } from 'node:crypto';
import { InMemoryKeyVault, recordActs } from '@taizhang/case-handling';
import type { LedgerAct, RecordAnswer, RecordCommand } from '@taizhang/case-handling';
import { rulesWith } from '@taizhang/annual-report';
import { localDate, stateCouncilCalendar } from '@taizhang/deadlines';
import type { EventStore } from '@taizhang/event-store';
import { openPostgresEventStore } from '@taizhang/event-store/postgres';
import type { ClientConfig } from 'pg';
import { openViews } from '../open-views';
import type { Views, ViewsOptions } from '../open-views';
import { prepare } from './prepare.fixture';

const TODAY = localDate('2026-01-05');

export type Recording = Pick<RecordCommand, 'agency' | 'request' | 'acts'>;

/** The real write path over the real store, and as many views beside it as a test opens. */
export interface RealLog {
  readonly store: EventStore;
  readonly connection: ClientConfig;
  readonly vault: InMemoryKeyVault;
  record(recording: Recording): Promise<RecordAnswer>;
  /** Fails when the acts are refused. Answers the ordinal of the last of them. */
  recorded(recording: Recording): Promise<number>;
  open(more?: Partial<ViewsOptions>): Promise<Views>;
  close(): Promise<void>;
}

interface EmptyDatabase {
  config(user?: string): ClientConfig;
  drop(): Promise<void>;
}

/** Closing it drops the database. */
export async function realLog(database: EmptyDatabase): Promise<RealLog> {
  const connection = await prepare(database);
  const store = await openPostgresEventStore({ connection });
  const vault = new InMemoryKeyVault();
  const opened: Views[] = [];
  const record = (recording: Recording) => {
    const office = { today: TODAY, calendar: stateCouncilCalendar, recordedBy: 'clerk' };
    return recordActs({ ...recording, ...office, commandId: randomUUID() }, { store, vault });
  };
  return {
    store,
    connection,
    vault,
    record,
    recorded: async (recording) => ordinalOf(await record(recording)),
    open: async (more = {}) => {
      const given = {
        connection,
        store,
        vault,
        rulesOf: () => rulesWith(),
        rulesVersion: '1',
        batchEvents: 7,
      };
      const views = await openViews({ ...given, ...more });
      opened.push(views);
      return views;
    },
    close: async () => {
      for (const views of opened) await views.close();
      await store.close();
      await database.drop();
    },
  };
}

function ordinalOf(answer: RecordAnswer): number {
  if (answer.status === 'recorded') return answer.ordinal;
  const why = answer.status === 'refused' ? answer.refused.map(({ refusal }) => refusal.code) : [];
  throw new Error(`The acts were not recorded: ${answer.status} ${why.join(', ')}`);
}

/** A request from the day of its submission to its reply, on four days of March 2025. */
export const ANSWERED: readonly LedgerAct[] = [
  {
    act: 'ApplicationSubmitted',
    submittedOn: localDate('2025-03-03'),
    channel: 'internet',
    applicant: { category: 'naturalPerson', name: '张三丰', phone: '13800000000' },
    items: ['某地块的征收批复'],
  },
  { act: 'ReceiptFixed', receivedOn: localDate('2025-03-04'), basis: 'confirmed' },
  {
    act: 'ReplyDecided',
    decidedOn: localDate('2025-03-17'),
    outcomes: [{ item: 1, outcome: 'granted' }],
  },
  { act: 'ReplyDispatched', dispatchedOn: localDate('2025-03-18'), method: 'email' },
];
