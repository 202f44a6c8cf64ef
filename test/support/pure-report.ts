import { classify, rulesWith } from '@taizhang/annual-report';
import { stateCouncilCalendar, yearOf } from '@taizhang/deadlines';
import { tableTwo2019, tableTwo2021 } from '@taizhang/proactive-disclosure';
import { historyInForce } from '@taizhang/request-case';
import type { PureStreams } from './pure-streams';
import type { ReportAnswer } from './taizhang-under-test';

// stand-in until book lands
export function pureReport(streams: PureStreams, agency: string, year: number): ReportAnswer {
  const t3: Record<string, Record<string, number>> = {};
  const t4: Record<string, Record<string, number>> = {};
  const add = (t: typeof t3, row: string, col: string) => {
    const r = (t[row] ??= {});
    r[col] = (r[col] ?? 0) + 1;
    r['total'] = (r['total'] ?? 0) + 1;
  };
  const rules = rulesWith();
  const seen = new Set<string>();
  const CORR = [
    'revoked',
    'partlyRevoked',
    'orderedToPerform',
    'ordered',
    'declaredUnlawful',
    'declaredInvalid',
    'changed',
  ];
  const resultOf = (r: string) =>
    r === 'upheld' || r === 'claimsRejected' ? 'upheld' : CORR.includes(r) ? 'corrected' : 'other';
  for (const { name, recorded } of streams.all()) {
    const c = classify(historyInForce(recorded, stateCouncilCalendar), name, rules);
    for (const f of c.cases) {
      if (f.agency !== agency || f.receivedYear > year) continue;
      const end = f.concluded?.year ?? 9999;
      if (end < year) continue;
      add(t3, f.receivedYear === year ? 'newRequests' : 'carriedIn', f.column);
      if (end > year) add(t3, 'carriedOut', f.column);
      else {
        const as = f.concluded?.as ?? '';
        add(t3, year < 2021 && as.startsWith('other.') ? 'other' : as, f.column);
        add(t3, 'total', f.column);
      }
    }
    for (const d of c.disputes) {
      if (d.agency !== agency || !d.counted || seen.has(d.kind + d.key)) continue;
      seen.add(d.kind + d.key);
      if (d.kind === 'review') {
        const on = d.accepted?.on ?? d.concluded?.by.on;
        if (!on || yearOf(on) > year) continue;
        const end = d.concluded ? yearOf(d.concluded.by.on) : 9999;
        if (end < year) continue;
        add(t4, 'review', end > year || !d.concluded ? 'pending' : resultOf(d.concluded.result));
      } else {
        const first = d.instances[0]?.accepted?.on;
        if (!first || yearOf(first) > year) continue;
        const last = d.instances.at(-1)?.concluded;
        const group = d.afterReview ? 'litigationAfterReview' : 'litigationDirect';
        const end = last ? yearOf(last.by.on) : 9999;
        if (end < year) continue;
        const res =
          last?.result === 'appealDismissed'
            ? d.instances.at(-2)?.concluded?.result
            : last?.result === 'reversed'
              ? last.finalResult
              : last?.result;
        add(t4, group, end > year ? 'pending' : resultOf(res ?? ''));
      }
    }
  }
  const acts = streams.disclosureOf(agency);
  const t2 = year >= 2021 ? tableTwo2021(acts, year) : tableTwo2019(acts, year);
  const table2 = Object.fromEntries(Object.entries(t2).map(([k, v]) => [k, { ...v }]));
  return { agency, year, format: year >= 2021 ? '2021' : '2019', table2, table3: t3, table4: t4 };
}
