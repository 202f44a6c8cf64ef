import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { recordActs } from '@taizhang/case-handling';
import type { LedgerAct } from '@taizhang/case-handling';
import { localDate } from '@taizhang/deadlines';
import { configFrom } from '../config';
import { openParts } from '../parts';
import type { Parts } from '../parts';

export const TODAY = localDate('2026-03-31');

/** The program's parts over a database of the run's one server; they may be closed and opened again. */
export interface PartsUnderTest {
  readonly database: TestDatabase;
  /** Holds keys and the erasure list. */
  readonly keysFolder: string;
  parts(): Parts;
  reopen(): Promise<Parts>;
  record(agency: string, request: string, acts: readonly LedgerAct[]): Promise<void>;
  close(): Promise<void>;
}

export async function partsUnderTest(): Promise<PartsUnderTest> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-parts-'));
  const env = {
    DATABASE_URL: database.url,
    TAIZHANG_DATA: path.join(folder, 'data'),
    TAIZHANG_KEYS: path.join(folder, 'keys'),
    TAIZHANG_BLOBS: path.join(folder, 'blobs'),
    TAIZHANG_SPOOL: path.join(folder, 'spool'),
  };
  const open = () =>
    openParts(
      configFrom(env),
      () => undefined,
      () => TODAY,
    );
  let parts = await open();
  return {
    database,
    keysFolder: env.TAIZHANG_KEYS,
    parts: () => parts,
    reopen: async () => {
      await parts.close();
      parts = await open();
      return parts;
    },
    record: async (agency, request, acts) => {
      const { calendar } = parts.rules.rulesOf(agency);
      const by = { commandId: `${agency} ${request}`, recordedBy: 'account:anna' };
      const answer = await recordActs({ agency, request, acts, ...by, today: TODAY, calendar }, parts);
      if (answer.status !== 'recorded') throw new Error(JSON.stringify(answer));
    },
    close: async () => {
      await parts.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const PERSON = { category: 'naturalPerson', name: '张小三', idNumber: '110101199003071234' } as const;

/** A case from its application to the answer in hand. */
export const answered = (more: object = {}): readonly LedgerAct[] => [
  ...open(more),
  {
    act: 'ReplyDecided',
    decidedOn: localDate('2026-03-10'),
    documentNumber: '答复〔2026〕1号',
    outcomes: [{ item: 1, outcome: 'granted' }],
  },
  { act: 'ReplyDispatched', dispatchedOn: localDate('2026-03-11'), method: 'email' },
  { act: 'ReplyDelivered', deliveredOn: localDate('2026-03-11') },
];

export const open = (more: object = {}): readonly LedgerAct[] => [
  {
    act: 'ApplicationSubmitted',
    submittedOn: localDate('2026-03-02'),
    channel: 'internet',
    applicant: { ...PERSON, phone: '13800138000', ...more },
    agent: { name: '李四光' },
    items: ['某地块的征收批复'],
  },
  { act: 'ReceiptFixed', receivedOn: localDate('2026-03-02'), basis: 'confirmed' },
];
