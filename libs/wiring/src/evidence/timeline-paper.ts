import { noticesOf, yearOf } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { EventBody } from '@taizhang/case-handling';
import type { StoredEvent } from '@taizhang/event-store';
import { historyInForce, isOfficeActName, officeDay } from '@taizhang/request-case';
import type { OfficeAct, OfficeActName } from '@taizhang/request-case';
import type { ClockAnswer } from '../deadline/deadline-answer';
import { actSentence, clockWords, CLOCK_STATE_WORDS, officeActSentence, PROOF_WORDS } from '../wording';
import { actsOf } from './bundle-record';
import type { BundleRecord } from './bundle-record';
import { paragraph, table } from './print';
import type { PaperToPrint } from './print';
import { proofRuns } from './proof-runs';

/** Office acts that show how the case was worked; papers stand in the list. */
const TOLD: ReadonlySet<string> = new Set<OfficeActName>([
  'ContactAttempted',
  'SearchRecorded',
  'ReplyReviewed',
  'ReplyApproved',
  'LetterIssued',
  'ThirdPartyInformed',
]);

/** What happened, what was due when, and how every period was counted. */
export function timelinePaper(record: BundleRecord, clocks: readonly ClockAnswer[]): PaperToPrint {
  const { facts, calendar } = record;
  const shown = clocks.filter(({ startedOn }) => startedOn !== null);
  return {
    title: '办理经过与期限计算',
    preamble: [
      `期限按日历 ${calendar.version} 计算，截至 ${facts.asOf}，登记至第 ${facts.position} 条。`,
      ...noticesUsed(calendar, shown),
    ],
    sections: [
      { heading: '一、办理经过', blocks: [happened(record)] },
      { heading: '二、期限', blocks: shown.length > 0 ? [due(shown)] : [paragraph('没有已经起算的期限。')] },
      ...(shown.length > 0 ? [{ heading: '三、逐日计算', blocks: shown.flatMap(counted) }] : []),
    ],
  };
}

function happened(record: BundleRecord) {
  const { asOf } = record.facts;
  const legal = historyInForce(actsOf(record), record.calendar, { asOf }).map((entry) => ({
    on: entry.legalDay,
    words: `${actSentence(entry.act)}${entry.rectifiedBy.length > 0 ? '（登记经更正）' : ''}`,
    recorded: entry.recorded,
  }));
  const office = record.events.flatMap(({ stored, body }) =>
    isOfficeAct(body) && TOLD.has(body.act)
      ? [{ on: officeDay(body), words: officeActSentence(body), recorded: asRecorded(stored) }]
      : [],
  );
  const rows = [...legal, ...office.filter(({ on }) => on <= asOf)]
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
    .map(({ on, words, recorded }) => [
      on,
      words,
      beijingTime(recorded.recordedAt),
      recorderIn(record, recorded.recordedBy),
    ]);
  return table({
    caption: '办理经过',
    columns: [
      ['日期', 0.16],
      ['事项', 0.46],
      ['登记时间', 0.19],
      ['登记人', 0.19],
    ],
    rows,
  });
}

function recorderIn({ facts: { staff = {} } }: BundleRecord, recordedBy: string): string {
  const account = recordedBy.replace(/^account:/, '');
  return staff[account] ?? account;
}

function due(clocks: readonly ClockAnswer[]) {
  const rows = clocks.map(({ clock, startedOn, dueOn, provisional, state }) => [
    clockWords(clock),
    startedOn ?? '',
    dueOn === null ? '未定' : `${dueOn}${provisional ? '（暂定）' : ''}`,
    CLOCK_STATE_WORDS[state],
  ]);
  return table({
    caption: '期限',
    columns: [
      ['期限', 0.34],
      ['起算事由之日', 0.2],
      ['届满之日', 0.28],
      ['情况', 0.18],
    ],
    rows,
  });
}

function counted({ clock, startedOn, dueOn, days }: ClockAnswer) {
  const rows = proofRuns(days).map(({ from, to, days: length, counted: counts, why, by, countedSoFar }) => [
    from === to ? from : `${from} 至 ${to}`,
    `${length}`,
    counts ? '计入' : '不计',
    `${PROOF_WORDS[why]}${by === undefined ? '' : `（${by}）`}`,
    `${countedSoFar}`,
  ]);
  return [
    { kind: 'heading', level: 2, text: `${clockWords(clock)}：${startedOn ?? ''} 起，${dueOn ?? '未定'} 止` },
    table({
      caption: clockWords(clock),
      columns: [
        ['日期', 0.4],
        ['天数', 0.1],
        ['计否', 0.12],
        ['说明', 0.26],
        ['累计', 0.12],
      ],
      rows,
    }),
  ] as const;
}

/** The State Council's notices of the years that the periods run through. */
function noticesUsed(calendar: Calendar, clocks: readonly ClockAnswer[]): readonly string[] {
  const days = clocks.flatMap(({ startedOn, dueOn }) => [startedOn, dueOn]);
  const years = [...new Set(days.filter((day): day is LocalDate => day !== null).map(yearOf))].toSorted();
  const notices = years.flatMap((year) => noticesOf(calendar, year));
  return notices.length > 0 ? [`放假安排依据：${[...new Set(notices)].join('、')}。`] : [];
}

function isOfficeAct(body: EventBody): body is OfficeAct {
  return isOfficeActName(body.act);
}

function asRecorded({ recordedAt, meta }: StoredEvent) {
  return { recordedAt, recordedBy: meta.recordedBy };
}

const BEIJING_AHEAD_MS = 8 * 60 * 60 * 1000;

/** 2024-03-01 09:30; China has one time zone and no summer time. */
function beijingTime(instant: string): string {
  return new Date(Date.parse(instant) + BEIJING_AHEAD_MS).toISOString().slice(0, 16).replace('T', ' ');
}
