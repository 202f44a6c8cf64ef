import { canonicalJson } from '@taizhang/case-handling';
import { evidenceList } from '@taizhang/evidence-bundle';
import type { EvidenceItem, MadeKind, MadePaper } from '@taizhang/evidence-bundle';
import { foldCase, historyInForce, isOfficeActName } from '@taizhang/request-case';
import type { OfficeAct } from '@taizhang/request-case';
import { deadlineAnswer } from '../deadline/deadline-answer';
import { evidenceWords } from '../wording/papers';
import { actsOf } from './bundle-record';
import type { BundleRecord } from './bundle-record';
import { listPaper, registerExtract, searchesPaper } from './own-papers';
import { pagesOf, printed } from './print';
import type { PaperToPrint } from './print';
import { timelinePaper } from './timeline-paper';

/** What follows from the record: made when the bundle is made, made again when it is verified. */
export interface DerivedParts {
  readonly items: readonly EvidenceItem[];
  /** Lists as data, by name in the archive. */
  readonly data: ReadonlyMap<string, Buffer>;
  /** Lists as paper, by name in the archive. */
  readonly prints: ReadonlyMap<string, Buffer>;
}

export const LIST_FILE = '证据目录.pdf';
const MADE_FILES: { readonly [Kind in MadeKind]: string } = {
  registerExtract: '材料/申请登记情况.pdf',
  searches: '材料/检索情况.pdf',
  timeline: '材料/办理经过与期限计算.pdf',
};

/** @param earlier papers of the bundle as another version of the program printed them. */
export async function derivedParts(
  record: BundleRecord,
  earlier?: ReadonlyMap<string, Buffer>,
): Promise<DerivedParts> {
  const acts = officeActs(record);
  const { agency, request, asOf, mediaTypes, words } = record.facts;
  const state = foldCase(historyInForce(actsOf(record), record.calendar, { asOf }));
  const deadlines = deadlineAnswer(state, { agency, request, asOf }, record.calendar);
  const searches = acts.flatMap((act) => (act.act === 'SearchRecorded' ? [act] : []));
  const papers: readonly (readonly [MadeKind, PaperToPrint])[] = [
    ['registerExtract', registerExtract(record)],
    ...(searches.length > 0 ? [['searches', searchesPaper(searches)] as const] : []),
    ['timeline', timelinePaper(record, deadlines.clocks)],
  ];
  const prints = new Map<string, Buffer>();
  const made: MadePaper[] = [];
  for (const [kind, paper] of papers) {
    const file = MADE_FILES[kind];
    const bytes = earlier?.get(file) ?? (await printed(paper, record));
    prints.set(file, bytes);
    made.push({ kind, file, pages: pagesOf(bytes) });
  }
  const byNaturalPerson = state.submission?.category === 'naturalPerson';
  const items = evidenceList(
    { acts, byNaturalPerson, made, madeOn: asOf, mediaTypes },
    (kind) => words[kind] ?? evidenceWords(kind),
  );
  prints.set(LIST_FILE, earlier?.get(LIST_FILE) ?? (await printed(listPaper(items, record), record)));
  const data = new Map([
    ['data/evidence-list.json', json(items)],
    ['data/deadlines.json', json(deadlines)],
  ]);
  return { items, data, prints };
}

export function json(value: object): Buffer {
  return Buffer.from(`${canonicalJson(value)}\n`);
}

function officeActs({ events }: BundleRecord): readonly OfficeAct[] {
  return events.map(({ body }) => body).filter((body): body is OfficeAct => isOfficeActName(body.act));
}
