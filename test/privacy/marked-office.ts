import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { canonicalJson } from '@taizhang/case-handling';
import { localDate } from '@taizhang/deadlines';
import {
  AskCaseClocks,
  AskCaseCounts,
  AskJob,
  AskReport,
  AttachDocument,
  configFrom,
  ErasePerson,
  ExportLog,
  openJobs,
  openParts,
  OrderImport,
} from '@taizhang/wiring';
import type { Parts } from '@taizhang/wiring';
import { markedLedger, markOf } from './marked-ledger';
import { markedDocx, markedPdf } from './marked-papers';

const TODAY = localDate('2026-03-31');
const BY = { account: 'anna', agency: 'P1', roles: ['registrar', 'handler', 'head'] } as const;
const WAIT_MS = 50;
const MOST_WAITS = 400;

/** Where one office keeps what it knows: its own database, folders and log. */
export interface OfficePlaces {
  readonly databaseUrl: string;
  readonly folder: string;
}

export const foldersOf = ({ folder }: OfficePlaces) => ({
  blobs: path.join(folder, 'blobs'),
  spool: path.join(folder, 'spool'),
  log: path.join(folder, 'server.log'),
  copy: path.join(folder, 'copy.ndjson'),
});

/** An office whose every personal field holds the tag. Its modules are those of whoever imports this file. */
export async function openMarkedOffice(tag: string, places: OfficePlaces) {
  const { folder, databaseUrl } = places;
  const { blobs, spool, log: logFile, copy } = foldersOf(places);
  mkdirSync(folder, { recursive: true });
  const config = configFrom({
    DATABASE_URL: databaseUrl,
    TAIZHANG_DATA: path.join(folder, 'data'),
    TAIZHANG_KEYS: path.join(folder, 'keys'),
    TAIZHANG_BLOBS: blobs,
    TAIZHANG_SPOOL: spool,
  });
  const log = (line: string) => writeFileSync(logFile, `${line}\n`, { flag: 'a' });
  const opened = async (working: boolean) => {
    const parts = await openParts(config, log, () => TODAY);
    const joined = await openJobs(parts, config, { working, log });
    const app = await NestFactory.createApplicationContext(joined, { logger: false, abortOnError: false });
    return { app, parts, ask: app.get(QueryBus), order: app.get(CommandBus) };
  };

  const worked = async ({ parts, ask, order }: Awaited<ReturnType<typeof opened>>, job: string) => {
    for (let asked = 0, state = ''; state !== 'done'; asked += 1) {
      ({ state } = await ask.execute(new AskJob(job)));
      if (state === 'failed' || asked > MOST_WAITS) throw new Error(`The import is ${state}.`);
      await delay(WAIT_MS);
    }
    const papers = [
      ['scan.pdf', 'application', markedPdf(markOf(tag, 'scan'))],
      ['letter.docx', 'letter', await markedDocx(markOf(tag, 'letter'))],
    ] as const;
    for (const [fileName, kind, bytes] of papers) {
      const title = markOf(tag, 'title');
      const order1 = {
        agency: 'P1',
        request: 'K1',
        by: BY,
        commandId: fileName,
        fileName,
        content: inOnePart(bytes),
        fields: async () => ({ attachedOn: '2026-02-06', kind, title }),
      };
      const answer = await order.execute(new AttachDocument(order1));
      if (answer.status !== 'recorded') throw new Error(JSON.stringify(answer));
    }
    const before = await told(parts, ask);
    const what = { agency: 'P1', request: 'K1', scope: 'everyCase', because: 'askedByPerson' } as const;
    const erased = await order.execute(
      new ErasePerson({ ...what, commandId: 'erase', recordedBy: 'account:anna' }),
    );
    const after = await told(parts, ask);
    await order.execute(new ExportLog({ to: copy, after: 0 }));
    return { erased, before, after };
  };

  return {
    /** Hands the ledger in while nobody works; answers the job. */
    handIn: async (): Promise<string> => {
      const ledger = path.join(folder, 'ledger.ndjson');
      writeFileSync(
        ledger,
        markedLedger(tag)
          .map((line) => `${JSON.stringify(line)}\n`)
          .join(''),
      );
      const { app, order } = await opened(false);
      const { job } = await order.execute(
        new OrderImport({ file: ledger, agency: null, year: null, recordedBy: 'cli:test' }),
      );
      await app.close();
      rmSync(ledger);
      return job;
    },
    /** Lets the background import it, takes in a scan and a letter, tells everything, erases, tells it again. */
    work: async (job: string) => {
      const office = await opened(true);
      return worked(office, job).finally(() => office.app.close());
    },
  };
}

async function* inOnePart(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Everything that an erasure must leave as it was, to the byte. */
async function told({ store }: Parts, ask: QueryBus): Promise<{ readonly [what: string]: string }> {
  const { events } = await store.readAll({
    after: 0,
    limit: 1_000,
    categories: ['request', 'docket', 'import'],
  });
  const of = (request: string) => ({ agency: 'P1', request });
  const asOf = TODAY;
  const report = await ask.execute(
    new AskReport({ agency: 'P1', year: 2026, knownAt: events.at(-1)?.ordinal }),
  );
  return {
    events: canonicalJson(events),
    report: canonicalJson(report),
    clocks: canonicalJson(
      await Promise.all(['K1', 'K2'].map((key) => ask.execute(new AskCaseClocks({ ...of(key), asOf })))),
    ),
    counted: canonicalJson(
      await Promise.all(['K1', 'K2'].map((key) => ask.execute(new AskCaseCounts(of(key))))),
    ),
  };
}
