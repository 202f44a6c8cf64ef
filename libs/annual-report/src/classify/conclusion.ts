import { yearOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { disclosesSomething, outcomeOfEnding } from '@taizhang/request-case';
import type { Ending, Outcome, RequestCase } from '@taizhang/request-case';
import type { ConcludedFact } from '../facts';
import type { Policies, Rules } from '../policies';

export interface EndedCase {
  readonly ending: Ending;
  readonly request: RequestCase;
  readonly receivedYear: number;
  /** The item that counts as a 件 of its own (POL-6, the other reading); null for the whole application. */
  readonly item: number | null;
}

/** When and as what an ended case counts as concluded. */
export function conclusionOf(ended: EndedCase, rules: Rules): ConcludedFact {
  const { year, on, rule } = conclusionDay(ended, rules);
  const { as, rule: rowRule } = outcomeCounted(ended, year, rules);
  const { act, ordinal } = ended.ending.by;
  return { year, as, by: { act, ordinal, on, rule: rowRule ? `${rule}+${rowRule}` : rule } };
}

/** The first report year whose own reading of POL-3 finds the case concluded by its end. */
function conclusionDay({ ending, receivedYear }: EndedCase, { policiesOf }: Rules) {
  const lastYear = Math.max(receivedYear, ...candidateDays(ending).map(yearOf));
  for (let year = receivedYear; year < lastYear; year += 1) {
    const reading = readConclusion(ending, policiesOf(year));
    if (yearOf(reading.on) <= year) return { year, ...reading };
  }
  return { year: lastYear, ...readConclusion(ending, policiesOf(lastYear)) };
}

function candidateDays(ending: Ending): readonly LocalDate[] {
  if (ending.kind === 'replied') return [ending.on, ending.decision.decidedOn];
  return 'closedOn' in ending ? [ending.on, ending.closedOn] : [ending.on];
}

/** POL-3: the effective day, the date on the paper, or the day staff closed the case. */
function readConclusion(
  ending: Ending,
  { conclusionDay: reading }: Policies,
): { readonly on: LocalDate; readonly rule: string } {
  if (reading === 'documentDate' && ending.kind === 'replied') {
    return { on: ending.decision.decidedOn, rule: 'POL-3.documentDate' };
  }
  if (reading === 'closingDay' && 'closedOn' in ending) {
    return { on: ending.closedOn, rule: 'POL-3.closingDay' };
  }
  return { on: ending.on, rule: EFFECTIVE_DAY_RULE[ending.kind] };
}

const EFFECTIVE_DAY_RULE: { readonly [Kind in Ending['kind']]: string } = {
  replied: 'C4.reply',
  correctionLapsed: 'C4.correctionLapsed',
  feeLapsed: 'C4.feeLapsed',
  withdrawn: 'C13.withdrawal',
  transferred: 'POL-12.transfer',
};

function outcomeCounted(
  { ending, request, item }: EndedCase,
  year: number,
  { policiesOf }: Rules,
): { readonly as: Outcome; readonly rule: string | null } {
  const redone = policiesOf(year).redo === 'replaceWithinYear' ? redoneIn(request, year) : null;
  if (redone && ending.kind === 'replied') return { as: redone, rule: 'POL-10.replaceWithinYear' };
  if (item !== null && ending.kind === 'replied') {
    const own = ending.decision.outcomes.find((one) => one.item === item)?.outcome;
    if (own) return { as: own, rule: 'POL-6.splitIntoItems' };
  }
  return { as: outcomeOfEnding(ending), rule: mixedRule(ending) };
}

/** C6, C7: which rule brought the items of a reply under one row. */
function mixedRule(ending: Ending): string | null {
  if (ending.kind !== 'replied') return null;
  const { outcomes } = ending.decision;
  if (new Set(outcomes.map(({ outcome }) => outcome)).size < 2) return null;
  return outcomes.some(({ outcome }) => disclosesSomething(outcome)) ? 'C6.partial' : 'C7.mainGround';
}

/** POL-10, the other reading: the last redo of the same year takes the reply's place. */
function redoneIn({ redos }: RequestCase, year: number): Outcome | null {
  const inYear = redos.flatMap(({ dispatched }) =>
    dispatched && yearOf(dispatched.by.on) === year ? [dispatched] : [],
  );
  return inYear.at(-1)?.outcome ?? null;
}
