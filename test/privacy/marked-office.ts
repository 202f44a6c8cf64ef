import { cpSync, createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { localDate } from '@taizhang/deadlines';
import {
  AskCasePage,
  AskHistoryCheck,
  AskJob,
  AskLetterFile,
  AskRegisterExport,
  AskVerification,
  AttachDocument,
  completeErasures,
  configFrom,
  ErasePerson,
  ExportLog,
  ImportLog,
  IssueLetter,
  MakeEvidenceBundle,
  openJobs,
  openParts,
  OrderDocument,
  OrderImport,
  SealHistory,
} from '@taizhang/wiring';
import { LEISURELY_MS, soon } from '../support/soon';
import { markedLedger, markOf, refusedLedger } from './marked-ledger';
import { markedPdf } from './marked-papers';
import { foldersOf } from './office-places';
import type { OfficePlaces } from './office-places';
import { told } from './told';

const TODAY = localDate('2026-03-31');
const BY = { account: 'anna', agency: 'P1', roles: ['registrar', 'handler', 'head'] } as const;
const K1 = { agency: 'P1', request: 'K1' } as const;
const APPLICANT_COLUMN = 6;

/** An office whose every personal field holds the tag. Its modules are those of whoever imports this file. */
export class MarkedOffice {
  private readonly at: ReturnType<typeof foldersOf>;

  constructor(
    private readonly tag: string,
    private readonly places: OfficePlaces,
  ) {
    mkdirSync(places.folder, { recursive: true });
    this.at = foldersOf(places);
  }

  /** Hands two ledgers in while nobody works, one that is good and one that is not; answers the jobs. */
  async handIn(): Promise<readonly string[]> {
    const office = await opened(this.places);
    const jobs: string[] = [];
    for (const lines of [markedLedger(this.tag), refusedLedger(this.tag)]) {
      const file = path.join(this.places.folder, 'ledger.ndjson');
      writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      const from = { file, agency: null, year: null, recordedBy: 'cli:test' };
      jobs.push((await office.order.execute(new OrderImport(from))).job);
      rmSync(file);
    }
    await office.app.close();
    return jobs;
  }

  /**
   * Lets the background do the jobs, takes a scan in, issues a letter, makes a report and a copy; erases; hands out
   * everything that the program hands out.
   */
  async work(jobs: readonly string[]) {
    const office = await opened(this.places, { working: true });
    try {
      const imports = [];
      for (const job of jobs) imports.push(await ended(job, office));
      await this.papers(office);
      const report = { agency: 'P1', year: 2026, format: 'docx' } as const;
      await ended((await office.order.execute(new OrderDocument(report))).job, office);
      await this.copied(office);
      const stood = await shown(office);
      const before = await told(office.parts, office.ask, TODAY);
      const erased = [await erasure('K1', office), await erasure('K3', office)];
      const after = await told(office.parts, office.ask, TODAY);
      const lost = await shown(office);
      await this.handOut(office);
      const proof = await proofs(this.at.anchors, office);
      return { imports, stood, lost, erased, before, after, proofs: proof };
    } finally {
      await office.app.close();
    }
  }

  /** Reads the copy of the other office back into this empty one and starts it as the server does. */
  async restore(from: OfficePlaces) {
    const { copyBefore, anchorsBefore, blobs } = foldersOf(from);
    cpSync(blobs, this.at.blobs, { recursive: true });
    mkdirSync(path.dirname(this.at.anchors), { recursive: true });
    cpSync(anchorsBefore, this.at.anchors);
    const terminal = await opened(this.places);
    const restored = await terminal.order.execute(new ImportLog({ file: copyBefore }));
    const keysBack = await erasedKeysThere(terminal);
    await terminal.app.close();
    const office = await opened(this.places, { asServer: true });
    try {
      const page = await office.ask.execute(new AskCasePage({ ...K1, asOf: TODAY, person: BY }));
      const facts = await told(office.parts, office.ask, TODAY);
      return { restored, keysBack, page, facts, proofs: await proofs(anchorsBefore, office) };
    } finally {
      await office.app.close();
    }
  }

  private async papers({ order }: Opened): Promise<void> {
    const mark = (field: string) => markOf(this.tag, field);
    const scan = {
      ...{ ...K1, by: BY, commandId: 'scan', fileName: 'scan.pdf' },
      content: inOnePart(markedPdf(mark('scan'))),
      fields: async () => ({ attachedOn: '2026-02-06', kind: 'application', title: mark('title') }),
    };
    const attached = await order.execute(new AttachDocument(scan));
    const wish = { kind: 'registrationForm' } as const;
    const letter = { ...K1, by: BY, commandId: 'letter', letter: 'L1', wish };
    const issued = await order.execute(new IssueLetter(letter));
    if (attached.status !== 'recorded' || issued.status !== 'issued')
      throw new Error(JSON.stringify([attached, issued]));
  }

  private async copied({ order }: Opened): Promise<void> {
    await order.execute(new SealHistory());
    await order.execute(new ExportLog({ to: this.at.copyBefore, after: 0 }));
    cpSync(this.at.anchors, this.at.anchorsBefore);
  }

  /** The register, a case's evidence and a copy of the log. */
  private async handOut({ ask, order }: Opened): Promise<void> {
    const { register, bundle, copy } = this.at;
    writeFileSync(register, await registerOf(ask));
    const made = await ask.execute(new MakeEvidenceBundle({ ...K1, asOf: TODAY }));
    if (made.status !== 'made') throw new Error(made.fault.message);
    await pipeline(made.content, createWriteStream(bundle));
    await order.execute(new ExportLog({ to: copy, after: 0 }));
  }
}

async function opened(places: OfficePlaces, { working = false, asServer = false } = {}) {
  const { keys, blobs, spool, log: logFile, anchors } = foldersOf(places);
  const config = configFrom({
    DATABASE_URL: places.databaseUrl,
    TAIZHANG_DATA: path.join(places.folder, 'data'),
    TAIZHANG_KEYS: keys,
    TAIZHANG_BLOBS: blobs,
    TAIZHANG_SPOOL: spool,
    TAIZHANG_ANCHORS: anchors,
  });
  const log = (line: string) => writeFileSync(logFile, `${line}\n`, { flag: 'a' });
  const parts = await openParts(config, log, () => TODAY);
  if (asServer) await completeErasures(parts);
  const joined = await openJobs(parts, config, { working, log });
  const app = await NestFactory.createApplicationContext(joined, { logger: false, abortOnError: false });
  return { app, parts, ask: app.get(QueryBus), order: app.get(CommandBus) };
}

type Opened = Awaited<ReturnType<typeof opened>>;

/** Waits for a job of the background. */
function ended(job: string, { ask }: Opened) {
  const look = async () => {
    const answer = await ask.execute(new AskJob(job));
    return (answer.state === 'done' || answer.state === 'failed') && answer;
  };
  return soon(`job ${job} has ended`, look, LEISURELY_MS);
}

function erasure(request: string, { order }: Opened) {
  const what = { agency: 'P1', request, scope: 'everyCase', because: 'askedByPerson' } as const;
  return order.execute(
    new ErasePerson({ ...what, commandId: `erase ${request}`, recordedBy: 'account:anna' }),
  );
}

/** The applicants in the register's CSV, and what becomes of whoever opens the letter. */
async function shown({ ask }: Opened) {
  const letters = [];
  for (const format of ['docx', 'pdf'] as const) {
    const answer = await ask.execute(new AskLetterFile({ ...K1, letter: 'L1', format }));
    letters.push(answer.status === 'found' ? answer.fileName : answer.code);
  }
  const lines = (await registerOf(ask)).split('\n').slice(1);
  const applicants = lines.map((line) => line.split(',')[APPLICANT_COLUMN]).filter(Boolean);
  return { letters, applicants: applicants.toSorted() };
}

async function registerOf(ask: QueryBus): Promise<string> {
  const parts: string[] = [];
  for await (const part of await ask.execute(new AskRegisterExport({ agency: 'P1', filter: {} })))
    parts.push(part);
  return parts.join('');
}

/** `taizhang verify` and `taizhang verify --anchors`. */
async function proofs(anchors: string, { ask }: Opened) {
  const [log, history] = [
    await ask.execute(new AskVerification()),
    await ask.execute(new AskHistoryCheck({ anchors })),
  ];
  return [...log.checks, ...history.checks].filter(({ ok }) => !ok);
}

/** How many keys of the list have come back. */
async function erasedKeysThere({ parts: { erasures, vault } }: Opened): Promise<number> {
  const ids = (await erasures.all()).flatMap(({ keys }) => keys.map(({ id }) => id));
  return (await vault.dataKeys(ids, { create: false })).size;
}

async function* inOnePart(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
