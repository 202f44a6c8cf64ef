import { firstDayOf } from '@taizhang/deadlines';
import type { Act } from '@taizhang/request-case';
import { withArchive } from './archive-story';
import { candidatesAmong } from './candidates';
import type { Telling } from './days';
import { disputedActs } from './disputes';
import type { DisputedActs } from './disputes';
import type { PrintedReport } from './figures';
import type { LedgerLine } from './ledger-line';
import { plannedRequests } from './plan';
import { requestStory } from './request-story';
import type { WantedRequest } from './request-story';
import type { Story } from './story';
import { tableTwoActs } from './table-two';

/** Figures without blanks: cell → number. */
export interface Figures {
  readonly table3: ReadonlyMap<string, number>;
  readonly table4: ReadonlyMap<string, number>;
}

export interface LedgerFrame extends Telling {
  readonly agency: string;
  /** Before every key, so that several caseloads can stand in one ledger; "" for one alone. */
  readonly series: string;
}

/** The source's own key: year of receipt and serial; what was carried in has a series of its own. */
function keyOf({ carriedIn, serial }: WantedRequest, year: number, series: string): string {
  const ofYear = carriedIn ? `${year - 1}-C` : `${year}-`;
  return `${series}${ofYear}${String(serial).padStart(4, '0')}`;
}

function storiesOf(wanted: readonly WantedRequest[], year: number, options: LedgerFrame) {
  const successor = `${options.agency}-successor`;
  return new Map(
    wanted.map((one) => {
      const random = options.random.fork(`request/${one.serial}`);
      return [one.serial, requestStory(one, { year, successor }, { ...options, random })] as const;
    }),
  );
}

interface Told {
  readonly year: number;
  readonly wanted: readonly WantedRequest[];
  readonly stories: ReadonlyMap<number, Story>;
  readonly disputes: readonly DisputedActs[];
}

function requestLines(
  { year, wanted, stories, disputes }: Told,
  options: LedgerFrame,
): readonly LedgerLine[] {
  const disputed = new Map<number | null, readonly Act[]>();
  for (const { serial, acts } of disputes) disputed.set(serial, [...(disputed.get(serial) ?? []), ...acts]);
  return wanted.flatMap((one): readonly LedgerLine[] => {
    const story = stories.get(one.serial);
    if (!story) return [];
    const request = keyOf(one, year, options.series);
    const remedies = disputed.get(one.serial) ?? [];
    const acts = remedies.length > 0 ? [...story.acts, ...remedies] : withArchive(story, options);
    const lines = (agency: string, told: readonly Act[]) => told.map((act) => ({ agency, request, ...act }));
    return [...lines(options.agency, acts), ...lines(`${options.agency}-successor`, story.successorActs)];
  });
}

/** Acts of the agency itself: its name and table two. */
export function agencyLines(report: PrintedReport, options: LedgerFrame): readonly LedgerLine[] {
  const { agency, random } = options;
  const own = tableTwoActs(report, { ...options, random: random.fork('table two') });
  return [
    { agency, act: 'AgencyNamed', name: report.agency, from: firstDayOf(report.year - 1) },
    ...own.map((act) => ({ agency, ...act })),
  ];
}

/** The requests of table three and the disputes of table four. */
export function caseLines(year: number, figures: Figures, options: LedgerFrame): readonly LedgerLine[] {
  const { agency, random, series } = options;
  const wanted = plannedRequests(figures.table3, year, random.fork('plan'));
  const stories = storiesOf(wanted, year, options);
  const candidates = candidatesAmong(stories, random.fork('candidates'));
  const disputes = disputedActs((group, result) => figures.table4.get(`${group}.${result}`) ?? 0, {
    year,
    series,
    candidates,
    telling: { ...options, random: random.fork('disputes') },
  });
  const loose = disputes.filter(({ serial }) => serial === null).flatMap(({ acts }) => acts);
  return [
    ...requestLines({ year, wanted, stories, disputes }, options),
    ...loose.map((act) => ({ agency, ...act })),
  ];
}
