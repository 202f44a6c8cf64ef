import type { DisputeMention, Rules, Seal } from '@taizhang/annual-report';
import { tryActs } from '@taizhang/case-handling';
import type { TriedActs, TriedCommand, WritePorts } from '@taizhang/case-handling';
import { yearOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { RecordedAct } from '@taizhang/request-case';
import { refusedAnswer } from '../recording/refused-answer';
import { tableTwoChanges } from './table-two-changes';
import { agenciesConcerned, changesFor, changesNothing } from './changes';
import type { AgencyChanges, ChangesAnswer, PreviewAnswer } from './preview-answer';

/** What a preview is made from: the log, the rules, and what the report knows beside the case itself. */
export interface PreviewPorts extends WritePorts {
  readonly rulesOf: (agency: string) => Rules;
  /** The reviews and suits that the agency's streams mention. */
  readonly mentionsOf: (agency: string) => Promise<readonly DisputeMention[]>;
  /** The agency's published reports. */
  readonly sealsOf: (agency: string) => Promise<readonly Seal[]>;
}

/** What would change if these acts were recorded now, by the same functions on the same history. Stores nothing. */
export async function previewActs(command: TriedCommand, ports: PreviewPorts): Promise<PreviewAnswer> {
  const tried = await tryActs(command, ports);
  return tried.status === 'refused' ? refusedAnswer(tried.refused) : possibleChanges(tried, command, ports);
}

/** What the acts that were found possible would change. */
export async function possibleChanges(
  tried: PossibleActs,
  { agency: asking, today: asOf, calendar }: Pick<TriedCommand, 'agency' | 'today' | 'calendar'>,
  ports: PreviewPorts,
): Promise<ChangesAnswer> {
  const ofCase = await changesOf(tried, { asking, asOf }, ports);
  const ofTable = await tableTwoChanges(tried, { agency: asking, upTo: yearOf(asOf) }, ports);
  const agencies = [...ofCase, ...ofTable];
  return { status: 'possible', version: tried.version, calendar: calendar.version, agencies };
}

export type PossibleActs = Extract<TriedActs, { readonly status: 'possible' }>;

/** The changes for every agency for which there are any. */
export async function changesOf(
  { stream, before, after }: PossibleActs,
  { asking, asOf }: { readonly asking: string; readonly asOf: LocalDate },
  { rulesOf, mentionsOf, sealsOf }: PreviewPorts,
): Promise<readonly AgencyChanges[]> {
  const changes: AgencyChanges[] = [];
  const { calendar } = rulesOf(asking);
  const concerned = agenciesConcerned(asking, { before, after }, calendar);
  for (const agency of after.length === before.length ? [] : concerned) {
    const mentions = tellsOfDispute(after) ? await mentionsOf(agency) : [];
    const seen = {
      agency,
      stream,
      asOf,
      upTo: yearOf(asOf),
      rules: rulesOf(agency),
      mentionedElsewhere: mentions.filter((one) => one.stream !== stream),
      seals: await sealsOf(agency),
    };
    changes.push(changesFor({ before, after }, seen));
  }
  return changes.filter((one) => !changesNothing(one));
}

/** Reviews and suits alone may be told of in other streams too. */
function tellsOfDispute(recorded: readonly RecordedAct[]): boolean {
  return recorded.some(({ act }) => 'review' in act || 'suit' in act);
}
