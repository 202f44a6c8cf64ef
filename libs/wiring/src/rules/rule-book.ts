import { RULES_VERSION, rulesWith } from '@taizhang/annual-report';
import type { Rules } from '@taizhang/annual-report';
import type { CalendarAct } from '@taizhang/case-handling';
import { stateCouncilCalendar, withNotice, withOverlay } from '@taizhang/deadlines';
import type { Calendar } from '@taizhang/deadlines';
import type { AdoptedRules, RulesFile } from './rules-file';

/** The rules an office works by at one moment: built in, adopted by a versioned file, and as the notices recorded say. */
export interface RuleBook {
  /** Names the rules, the file and the notices; views folded under another one are rebuilt. */
  readonly version: string;
  rulesOf(agency: string): Rules;
}

/** A notice or a local order in the log. */
export interface RecordedNotice {
  readonly ordinal: number;
  readonly act: CalendarAct;
}

/** 隶属关系: from that ordinal on the agency stands under its parent. */
export interface Placement {
  readonly ordinal: number;
  readonly agency: string;
  readonly parent: string | null;
}

export interface KnownRules {
  readonly file: RulesFile | null;
  readonly notices: readonly RecordedNotice[];
  /** Needed only where a local order is known: it holds for an agency and those below it. */
  readonly placements: readonly Placement[];
}

/** One value for one state of what is known; the same agency gets the same rules, and those without their own share. */
export function bookOf(known: KnownRules): RuleBook {
  const calendar = nationalCalendar(known.notices);
  const common = rulesWith({ calendar });
  const books = new Map<string, Rules>();
  const rulesOf = (agency: string): Rules => {
    const rules = books.get(agency) ?? ownRules(agency, { ...known, calendar }) ?? common;
    books.set(agency, rules);
    return rules;
  };
  return { version: versionOf(known), rulesOf };
}

function versionOf({ file, notices, placements }: KnownRules): string {
  const numbers = notices.map(({ act }) => act.number);
  const tree = localOrders(notices).length > 0 ? [`tree ${placements.at(-1)?.ordinal ?? 0}`] : [];
  return [RULES_VERSION, ...(file ? [file.version] : []), ...numbers, ...tree].join('+');
}

function nationalCalendar(notices: readonly RecordedNotice[]): Calendar {
  return notices.reduce(
    (calendar, { act }) => (act.act === 'HolidayNoticeRecorded' ? withNotice(calendar, act) : calendar),
    stateCouncilCalendar,
  );
}

function localOrders(notices: readonly RecordedNotice[]) {
  return notices.flatMap(({ act }) => (act.act === 'LocalHolidayRecorded' ? [act] : []));
}

/** Null for an agency for which nothing of its own was adopted or ordered. */
function ownRules(
  agency: string,
  { file, notices, placements, calendar }: KnownRules & { readonly calendar: Calendar },
): Rules | null {
  const adopted = file?.agencies.get(agency);
  const above = new Set(withThoseAbove(agency, placements));
  const orders = localOrders(notices).filter((order) => above.has(order.agency));
  if (!adopted && orders.length === 0) return null;
  const own = orders.reduce(
    (laid, { agency: region, number: source, restDays, workDays: workdays }) =>
      withOverlay(laid, { region, source, restDays, workdays }),
    adoptedCalendar(calendar, adopted),
  );
  const version = file && adopted ? `${RULES_VERSION}+${file.version}` : RULES_VERSION;
  return rulesWith({ version, calendar: own, policies: adopted?.policies ?? {} });
}

function adoptedCalendar(calendar: Calendar, adopted: AdoptedRules | undefined): Calendar {
  return adopted?.overlay ? withOverlay(calendar, adopted.overlay) : calendar;
}

/** The agency and all above it, as last placed; a circle, which no tree has, ends where it closes. */
function withThoseAbove(agency: string, placements: readonly Placement[]): readonly string[] {
  const parents = new Map(placements.map((one) => [one.agency, one.parent]));
  const line = [agency];
  for (let up = parents.get(agency); up && !line.includes(up); up = parents.get(up)) line.push(up);
  return line;
}
