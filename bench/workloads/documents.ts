import { performance } from 'node:perf_hooks';
import { AskReportDocument, openOffice } from '@taizhang/wiring';
import type { Office, ReportDocumentQuestion } from '@taizhang/wiring';
import { agencyOf, bigLog, shapeOfBigLog } from '../caseload/big-log';
import { FIRST_YEAR, YEARS } from '../caseload/template-cases';
import { median } from '../measuring/numbers';
import { figure, figures } from '../report/section';
import type { Section, Verdict } from '../report/section';
import type { Bench } from './workload';

const CASES = 10_000;
const SEED = 2;
const TIMES = 10;
const WARM_UP = 2;
const FORMATS = [
  { format: 'docx', seconds: 0.5 },
  { format: 'pdf', seconds: 1 },
  { format: 'xlsx', seconds: null },
  { format: 'html', seconds: null },
] as const;

/** Seconds of each, after some that warm up. */
async function timesOf(office: Office, format: ReportDocumentQuestion['format']) {
  const seconds: number[] = [];
  let bytes = 0;
  for (let time = -WARM_UP; time < TIMES; time += 1) {
    const begun = performance.now();
    const document = await office.ask(
      new AskReportDocument({ agency: agencyOf(0), year: FIRST_YEAR + YEARS - 1, format }),
    );
    if (time >= 0) seconds.push((performance.now() - begun) / 1000);
    bytes = document.bytes.length;
  }
  return { seconds, bytes };
}

export async function documents(bench: Bench): Promise<Section> {
  const casesEach = Math.max(50, CASES * bench.scale);
  const plan = { agencies: 1, casesEach, actsEach: 4, seed: SEED } as const;
  const log = await bigLog(plan, bench);
  const office = await openOffice(log.env);
  const rows: string[][] = [];
  const verdicts: Verdict[] = [];
  try {
    for (const { format, seconds: target } of FORMATS) {
      bench.say(`the yearly document as ${format}`);
      const { seconds, bytes } = await timesOf(office, format);
      rows.push([format, figure(median(seconds)), figures(seconds), figure(bytes)]);
      const what = `the whole document as ${format.toUpperCase()}, warm, median of ${TIMES}`;
      if (target !== null)
        verdicts.push({ what, measured: median(seconds), target, is: 'atMost', unit: 's' });
    }
  } finally {
    await office.close();
  }
  return {
    title: 'The yearly document',
    about: [
      `${shapeOfBigLog(plan)}.`,
      'Through the query bus: the figures are asked for each time, the office’s own texts stay marked blanks.',
    ],
    tables: [{ caption: 'Seconds of a document', columns: ['format', 'median s', 'all s', 'bytes'], rows }],
    verdicts,
  };
}
