import { AskReport, openOffice } from '@taizhang/wiring';
import type { Office } from '@taizhang/wiring';
import { agencyOf, bigLog, shapeOfBigLog } from '../caseload/big-log';
import type { BigLog } from '../caseload/big-log';
import { FIRST_YEAR, YEARS } from '../caseload/template-cases';
import { drive } from '../measuring/load';
import { median } from '../measuring/numbers';
import { interleaved } from '../measuring/rounds';
import type { Contestant, Rounds } from '../measuring/rounds';
import { figure, figures } from '../report/section';
import type { Section, Table, Verdict } from '../report/section';
import type { Bench } from './workload';

const AGENCIES = 100;
const CASES_EACH = 10_000;
const SEED = 2;
const TURNS = 5;
const LAST_YEAR = FIRST_YEAR + YEARS - 1;

interface Asked {
  readonly name: string;
  readonly agency: string;
  readonly year: number;
  readonly knownAt?: number;
}

function contestant(office: Office, { name, ...question }: Asked): Contestant {
  const operation = async (): Promise<void> => {
    const { table3 } = await office.ask(new AskReport(question));
    if (!table3.newRequests) throw new Error('the report has no table three');
  };
  return { name, turn: (seconds) => drive({ callers: 1, seconds, eventsEach: 1, operation }) };
}

/** Everything that is compared, in one run of rounds. */
function contestants(big: readonly [Office, BigLog], one: Office): readonly Contestant[] {
  const [office, { ordinalAYearBefore }] = big;
  const middle = agencyOf(AGENCIES / 2);
  const before = LAST_YEAR - 1;
  return [
    contestant(office, {
      name: `${LAST_YEAR} of one of ${AGENCIES} agencies`,
      agency: middle,
      year: LAST_YEAR,
    }),
    contestant(one, { name: `${LAST_YEAR} of the only agency`, agency: agencyOf(0), year: LAST_YEAR }),
    contestant(office, { name: `${before} as known now`, agency: middle, year: before }),
    contestant(office, {
      name: `${before} as known a year earlier`,
      agency: middle,
      year: before,
      knownAt: ordinalAYearBefore,
    }),
  ];
}

function tableOf(rounds: readonly Rounds[]): Table {
  const rows = rounds.map(({ name, samples }) => {
    const p50 = samples.map((sample) => sample.p50);
    const p99 = samples.map((sample) => sample.p99);
    return [name, figure(median(p50)), figure(median(p99)), figures(p50)];
  });
  return {
    caption: 'Milliseconds of an answer',
    columns: ['report', 'p50 ms', 'p99 ms', 'p50 by round'],
    rows,
  };
}

function timesAsLong(one: Rounds | undefined, other: Rounds | undefined): number {
  return median(
    (one?.samples ?? []).map(({ p50 }, round) => p50 / (other?.samples[round]?.p50 ?? Number.NaN)),
  );
}

function verdictsOf([big, one, now, earlier]: readonly Rounds[]): readonly Verdict[] {
  const p50 = median((big?.samples ?? []).map((sample) => sample.p50));
  const atMost = { is: 'atMost' } as const;
  const what = `a year’s report from ${AGENCIES} agencies`;
  return [
    { ...atMost, what, measured: p50, target: 50, unit: 'ms' },
    { ...atMost, what: `${what} ÷ from one`, measured: timesAsLong(big, one), target: 1.5, unit: '×' },
    {
      ...atMost,
      what: `${what}, as known a year earlier ÷ now`,
      measured: timesAsLong(earlier, now),
      target: 2,
      unit: '×',
    },
  ];
}

export async function yearReport(bench: Bench): Promise<Section> {
  const casesEach = Math.max(50, CASES_EACH * bench.scale);
  const plan = { agencies: AGENCIES, casesEach, actsEach: 4, seed: SEED } as const;
  const log = await bigLog(plan, bench);
  const single = await bigLog({ ...plan, agencies: 1 }, bench);
  const office = await openOffice(log.env);
  const one = await openOffice(single.env);
  try {
    bench.say(`reports from ${figure(log.events)} events and from ${figure(single.events)}`);
    const rounds = await interleaved(contestants([office, log], one), { ...bench, turns: TURNS });
    return {
      title: 'A year’s report',
      about: [
        `${shapeOfBigLog(plan)}; and the same of 1 agency.`,
        'Asked through the query bus, one caller, warm: the views are looked at, the agency’s cases of all years are booked year by year, tables two to four are made.',
        'As known a year earlier: by the last ordinal of all but the last year.',
      ],
      tables: [tableOf(rounds)],
      verdicts: verdictsOf(rounds),
    };
  } finally {
    await office.close();
    await one.close();
  }
}
