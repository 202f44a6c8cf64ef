import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Person } from '@taizhang/staff-access';
import { casePage, configFrom, openParts, recordOne } from '@taizhang/wiring';
import type { Parts } from '@taizhang/wiring';
import { z } from 'zod';
import { benchFolder } from '../bench-folder';
import { interleaved, ratioToBest } from '../measuring/rounds';
import { comparisonTable } from '../report/comparison';
import { figure } from '../report/section';
import type { Section, Table, Verdict } from '../report/section';
import { freshDatabase } from '../stores/database';
import { AGENCY, Desk, HOT_SHARE, kept, TODAY } from './recording-desk';
import type { Clerk } from './recording-desk';
import { Caller, startServing } from './serving';
import type { Bench } from './workload';

const CLIENTS = 16;
const TARGET = 0.6;
const TURNS = 2;
/** Than other workloads' turns: one operation takes tens of milliseconds. */
const LONGER = 4;

type Found = Pick<Section, 'tables' | 'verdicts'>;

interface SignedIn {
  readonly person: Person;
  readonly session: Readonly<Record<string, string>>;
}

const answered = z.looseObject({ version: z.int() });

function overHttp(caller: Caller): Clerk {
  const at = (request: string) => `/agencies/${AGENCY}/requests/${request}`;
  const key = () => ({ 'idempotency-key': randomUUID() });
  return {
    record: async (request, act) =>
      answered.parse(await caller.post(`${at(request)}/acts`, act, key())).version,
    look: async (request) => answered.parse(await caller.get(at(request))).version,
  };
}

function byFunctions(person: Person, parts: Parts): Clerk {
  return {
    record: async (request, act) => {
      const line = { agency: AGENCY, request, ...act };
      const order = { commandId: randomUUID(), by: person, line, place: 'request' as const };
      const answer = await recordOne(order, parts);
      if (answer.status !== 'recorded') throw new Error(JSON.stringify(answer));
      return answer.version;
    },
    look: async (request) =>
      (await casePage({ agency: AGENCY, request, asOf: TODAY, person }, parts)).version,
  };
}

async function signedIn({ staff }: Parts, login: string): Promise<SignedIn> {
  const by = { commandId: `bench:${login}`, recordedBy: 'cli:bench' };
  const roles = ['registrar', 'handler'] as const;
  const account = { login, displayName: '测试人员', agency: AGENCY, roles, password: null, temporary: false };
  const opened = await staff.openAccount(account, by);
  const client = { address: '127.0.0.1', hint: null, device: null };
  const begun = await staff.signInBySubject(`bench:${login}`, login, client);
  if (opened.status !== 'done' || !begun) throw new Error(`${login} cannot sign in`);
  const session = { cookie: `taizhang_session=${begun.token}`, 'x-csrf-token': begun.csrfToken };
  return { person: { account: begun.account, agency: AGENCY, roles }, session };
}

/** A database and folders of the program's own; what was there is gone. */
async function freshEnvironment(socketFolder: string): Promise<Readonly<Record<string, string>>> {
  const { name } = await freshDatabase(socketFolder, 'http');
  const folder = path.join(benchFolder(), 'http');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const place = (inside: string): string => path.join(folder, inside);
  return {
    DATABASE_URL: `postgres://postgres@localhost/${name}?host=${encodeURIComponent(socketFolder)}`,
    TAIZHANG_DATA: place('data'),
    TAIZHANG_KEYS: place('keys'),
    TAIZHANG_SPOOL: place('spool'),
    TAIZHANG_BLOBS: place('blobs'),
    TAIZHANG_ANCHORS: place('anchors/heads.ndjson'),
  };
}

interface Side {
  readonly name: string;
  readonly desk: Desk;
}

async function measure(sides: readonly Side[], parts: Parts, bench: Bench): Promise<Found> {
  const contestants = sides.map(({ name, desk }) => ({
    name,
    turn: (seconds: number) => desk.turn(seconds),
  }));
  const plan = { ...bench, seconds: bench.seconds * LONGER, turns: TURNS };
  const [ours, alone] = await interleaved(contestants, plan);
  if (!ours || !alone) throw new Error('nothing was measured');
  const what = `an act and the page that shows it over HTTP, ${CLIENTS} clients`;
  const measured = ratioToBest(ours, [alone]);
  const speed: Verdict = { what, measured, target: TARGET, is: 'atLeast', unit: '× without HTTP and Nest' };
  const { table, verdicts } = await afterwards(sides, parts);
  const caption = `An act and the page that shows it, ${CLIENTS} callers`;
  const columns = ['how', 'acts/s', 'p50 ms', 'p99 ms', 'HTTP ÷ it', 'by round', 'acts/s by round'];
  return {
    tables: [{ ...comparisonTable(caption, ours, [alone]), columns }, table],
    verdicts: [speed, ...verdicts],
  };
}

/** The log and what the callers saw of it. */
async function afterwards(sides: readonly Side[], parts: Parts) {
  const checks = await Promise.all(
    sides.map(async ({ name, desk }) => ({ name, unseen: desk.unseen, ...(await kept(desk, parts)) })),
  );
  const sum = (of: (check: (typeof checks)[number]) => number) =>
    checks.reduce((total, check) => total + of(check), 0);
  const table: Table = {
    caption: 'The hot cases afterwards, read from the log',
    columns: ['how', 'hot cases', 'acts acknowledged', 'lost or doubled', 'pages without their reader’s act'],
    rows: checks.map(({ name, cases, acknowledged, lost, unseen }) => [
      name,
      ...[cases, acknowledged, lost, unseen].map(figure),
    ]),
  };
  const verdicts = [
    noneOf(
      'acts on a hot case lost or doubled',
      sum(({ lost }) => lost),
    ),
    noneOf(
      'pages that did not show their reader’s own act',
      sum(({ unseen }) => unseen),
    ),
  ];
  return { table, verdicts };
}

function noneOf(what: string, measured: number): Verdict {
  return { what: `HTTP: ${what}`, measured, target: 0, is: 'atMost', unit: '' };
}

export async function http(bench: Bench): Promise<Section> {
  const env = await freshEnvironment(await bench.server());
  const parts = await openParts(configFrom(env), bench.say);
  const served = await startServing({ env });
  const staff = await Promise.all(Array.from({ length: CLIENTS }, (_, at) => signedIn(parts, `clerk-${at}`)));
  const callers = staff.map(({ session }) => new Caller(served.address, session));
  try {
    bench.say(`${CLIENTS} clients record and look`);
    const sides = [
      { name: 'over HTTP', desk: new Desk(callers.map(overHttp)) },
      { name: 'functions alone', desk: new Desk(staff.map(({ person }) => byFunctions(person, parts))) },
    ];
    return {
      title: 'Recording over HTTP',
      about: [
        `${CLIENTS} clients, each with an account, a session and a connection of its own, record a contact with the applicant (with an Idempotency-Key, without If-Match), then read the case page, which must show it.`,
        `${HOT_SHARE * 100} % of the acts go to one case of all clients, which is new in every turn, the others to a case of the client’s own.`,
        'The server is a process of its own as `npm start` builds it; the other side calls the functions behind the same two addresses from this process, by the same shares, on the same database.',
        'Beside HTTP and Nest the server alone looks up the session, remembers the key, and notes in the audit log who asked.',
      ],
      ...(await measure(sides, parts, bench)),
    };
  } finally {
    callers.forEach((caller) => caller.end());
    await served.end();
    await parts.close();
  }
}
