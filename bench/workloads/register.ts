import {
  AskCase,
  AskDashboard,
  AskDeadlineBoard,
  AskRegisterPage,
  AskRepeats,
  openOffice,
} from '@taizhang/wiring';
import type { Office, RegisterPageQuestion } from '@taizhang/wiring';
import { addDays } from '@taizhang/deadlines';
import { COMMON_PIECE, FREQUENT_PIECE, HANDLERS, RARE_PIECE, REGISTER_DAY } from '../caseload/register-case';
import { REGISTER_AGENCY as agency, registerLog } from '../caseload/register-log';
import { percentile, seeded } from '../measuring/numbers';
import { figure } from '../report/section';
import type { Section } from '../report/section';
import type { Bench } from './workload';

const CASES = 1_000_000;
const FEWEST = 2_000;
const ASKED_A_ROUND = 40;
const LIMIT = 50;

interface Asked {
  readonly name: string;
  readonly ask: (office: Office, random: () => number) => Promise<unknown>;
  /** In milliseconds, for the 95th of a hundred; null where none is set. */
  readonly target: number | null;
}

const page = (name: string, question: (random: () => number) => Partial<RegisterPageQuestion>): Asked => ({
  name: `register: ${name}`,
  ask: (office, random) =>
    office.ask(new AskRegisterPage({ agency, filter: {}, limit: LIMIT, ...question(random) })),
  target: 50,
});
const search = (name: string, text: string): Asked => ({
  name: `search: ${name}`,
  ask: (office) => office.ask(new AskRegisterPage({ agency, filter: {}, text, limit: LIMIT })),
  target: 50,
});
const pickFrom = <Value>(values: readonly Value[], random: () => number): Value | undefined =>
  values[Math.floor(random() * values.length)];
const aMonth = (random: () => number) => {
  const from = addDays(REGISTER_DAY, -Math.floor(random() * 1_400) - 30);
  return { from, until: addDays(from, 30) };
};

const PAGES: readonly Asked[] = [
  page('everything', () => ({})),
  page('open', () => ({ filter: { state: 'open' } })),
  page('concluded', () => ({ filter: { state: 'concluded' } })),
  page('stage delivered', () => ({ filter: { stage: 'delivered' } })),
  page('stage consulting', () => ({ filter: { stage: 'consulting' } })),
  page('stage withdrawn (none)', () => ({ filter: { stage: 'withdrawn' } })),
  page('a handler', (random) => ({ filter: { handler: pickFrom(HANDLERS, random) } })),
  page('of nobody (none)', () => ({ filter: { handler: null } })),
  page('overdue', () => ({ filter: { overdue: true } })),
  page('due in 7 days', () => ({ dueInDays: 7 })),
  page('a channel', () => ({ filter: { channel: 'fax' } })),
  page('a category', () => ({ filter: { category: 'research' } })),
  page('an outcome', () => ({ filter: { outcome: 'partial' } })),
  page('received in a month', (random) => ({ filter: { received: aMonth(random) } })),
  page('concluded in a month', (random) => ({ filter: { concluded: aMonth(random) } })),
  page('without service proof', () => ({ filter: { serviceUnproven: true } })),
];

function questions(cases: number): readonly Asked[] {
  return [
    ...PAGES,
    search('two characters in every item', COMMON_PIECE),
    search('two characters in one item of 20', FREQUENT_PIECE),
    search('two characters in one item of 225', RARE_PIECE),
    search('two characters in no item', '没有'),
    {
      name: 'deadline board',
      ask: (office) => office.ask(new AskDeadlineBoard({ agency, days: 14, limit: 20 })),
      target: 50,
    },
    {
      name: 'a case by its key',
      ask: (office, random) =>
        office.ask(
          new AskCase({ agency, request: `K${1 + Math.floor(random() * cases)}`, asOf: REGISTER_DAY }),
        ),
      target: 50,
    },
    { name: 'dashboard of a year', ask: (office) => office.ask(new AskDashboard({ agency })), target: null },
    {
      name: 'repeats of a month',
      ask: (office) => office.ask(new AskRepeats({ agency, atLeast: 2, limit: LIMIT })),
      target: null,
    },
  ];
}

interface Measured extends Asked {
  readonly latencies: readonly number[];
}

/** Everything in turn, so that a slow minute of the machine strikes all alike; a first round warms up. */
async function measured(
  office: Office,
  asked: readonly Asked[],
  rounds: number,
): Promise<readonly Measured[]> {
  const random = seeded(20_251_231);
  const latencies = asked.map((): number[] => []);
  for (let turn = 0; turn < (rounds + 1) * ASKED_A_ROUND; turn += 1) {
    for (const [at, { ask }] of asked.entries()) {
      const begun = performance.now();
      await ask(office, random);
      if (turn >= ASKED_A_ROUND) latencies[at]?.push(performance.now() - begun);
    }
  }
  return asked.map((one, at) => ({ ...one, latencies: latencies[at] ?? [] }));
}

export async function register(bench: Bench): Promise<Section> {
  const log = await registerLog(Math.max(FEWEST, CASES * bench.scale), bench);
  const office = await openOffice(log.env, { today: () => REGISTER_DAY });
  try {
    bench.say(`asking a register of ${figure(log.cases)} cases`);
    const all = await measured(office, questions(log.cases), bench.rounds);
    const share = ({ latencies }: Measured, of: number) => percentile(latencies, of);
    return {
      title: 'The register of many cases',
      about: [
        `One agency, ${figure(log.cases)} cases of four years, ${figure(log.events)} events, each case's texts sealed under keys of its own; the cases of the last 25 days are open, one of 2,000 older ones is overdue.`,
        `Pages of ${LIMIT}, first page with its total. Asked through the query bus, one caller, everything in turn, ${bench.rounds * ASKED_A_ROUND} times each.`,
        `Folding the log took ${figure(log.folded.register)} s for the register, ${figure(log.folded.search)} s for the search.`,
      ],
      tables: [
        {
          caption: 'Milliseconds of an answer',
          columns: ['asked', 'p50 ms', 'p95 ms', 'p99 ms'],
          rows: all.map((one) => [one.name, ...[0.5, 0.95, 0.99].map((of) => figure(share(one, of)))]),
        },
      ],
      verdicts: all.flatMap((one) =>
        one.target === null
          ? []
          : [
              {
                what: `${figure(log.cases)} cases, ${one.name}: p95`,
                measured: share(one, 0.95),
                target: one.target,
                is: 'atMost' as const,
                unit: 'ms',
              },
            ],
      ),
    };
  } finally {
    await office.close();
  }
}
