import type { LocalDate } from '@taizhang/deadlines';
import { fenOfWan, isExactFen } from './amount';
import type { DisclosureAct, FeesCollected } from './acts';
import { yearOfAct } from './cells';
import { impossibleAlone } from './impossible-alone';
import type { DisclosureRefusal, DisclosureRefusalCode } from './refusal';

export interface DisclosureDecision {
  /** In the order proposed. */
  readonly accepted: readonly DisclosureAct[];
  readonly refused: readonly { readonly proposed: DisclosureAct; readonly refusal: DisclosureRefusal }[];
}

/**
 * Refuses what is impossible, beside the acts known and those accepted before it. Odd is not impossible: several
 * counts of one period (units count apart), a repeal of a document that no act named, a stock that does not follow.
 */
export function decideDisclosure(
  known: readonly DisclosureAct[],
  proposed: readonly DisclosureAct[],
  { today }: { readonly today: LocalDate },
): DisclosureDecision {
  const standing = new Standing(known);
  const accepted: DisclosureAct[] = [];
  const refused: { proposed: DisclosureAct; refusal: DisclosureRefusal }[] = [];
  for (const act of proposed) {
    const refusal = impossibleAlone(act, today) ?? standing.collision(act);
    if (refusal) {
      refused.push({ proposed: act, refusal });
      continue;
    }
    standing.add(act);
    accepted.push(act);
  }
  return { accepted, refused };
}

type UniqueAct = Exclude<DisclosureAct, { act: 'DecisionsCounted' | 'FeesCollected' }>;

const TWICE: { readonly [Name in UniqueAct['act']]: { code: DisclosureRefusalCode; field: string } } = {
  DocumentIssued: { code: 'DocumentAlreadyIssued', field: 'number' },
  DocumentRepealed: { code: 'DocumentAlreadyRepealed', field: 'number' },
  StockDeclared: { code: 'StockAlreadyDeclared', field: 'on' },
  FormFigure: { code: 'FormFigureRepeated', field: 'cell' },
  FigureDeclared: { code: 'FigureAlreadyDeclared', field: 'key' },
};

/** The acts that stand, by what may stand only once; a year's stream is checked in one pass. */
class Standing {
  readonly #unique = new Map<string, UniqueAct>();
  readonly #fenByYear = new Map<number | null, number>();

  constructor(known: readonly DisclosureAct[]) {
    for (const act of known) this.add(act);
  }

  add(act: DisclosureAct): void {
    if (act.act === 'DecisionsCounted') return;
    if (act.act === 'FeesCollected') this.#fenByYear.set(yearOfAct(act), this.#feesWith(act));
    else this.#unique.set(identityOf(act), act);
  }

  collision(act: DisclosureAct): DisclosureRefusal | null {
    if (act.act === 'DecisionsCounted') return null;
    if (act.act === 'FeesCollected') return this.#sumFault(act);
    if (this.#unique.has(identityOf(act))) return { ...TWICE[act.act], names: { act: act.act } };
    return this.#orderFault(act);
  }

  #feesWith(act: FeesCollected): number {
    const fen = fenOfWan(act.amountWan);
    return (this.#fenByYear.get(yearOfAct(act)) ?? 0) + (typeof fen === 'number' ? fen : 0);
  }

  #sumFault(act: FeesCollected): DisclosureRefusal | null {
    return isExactFen(this.#feesWith(act)) ? null : { code: 'AmountTooLarge', field: 'amountWan' };
  }

  /** A document that an act names cannot be repealed before it was issued. */
  #orderFault(act: UniqueAct): DisclosureRefusal | null {
    if (act.act !== 'DocumentIssued' && act.act !== 'DocumentRepealed') return null;
    const other = this.#unique.get(counterpartOf(act));
    if (!other || daysOf(act, other).repealedOn >= daysOf(act, other).issuedOn) return null;
    const field = act.act === 'DocumentIssued' ? 'issuedOn' : 'repealedOn';
    return { code: 'RepealedBeforeIssued', field, names: { act: other.act } };
  }
}

/** When a document was issued and repealed, by the two acts that say so. */
function daysOf(one: UniqueAct, other: UniqueAct): { issuedOn: string; repealedOn: string } {
  const days = { issuedOn: '', repealedOn: '' };
  for (const act of [one, other]) {
    if (act.act === 'DocumentIssued') days.issuedOn = act.issuedOn;
    if (act.act === 'DocumentRepealed') days.repealedOn = act.repealedOn;
  }
  return days;
}

function identityOf(act: UniqueAct): string {
  switch (act.act) {
    case 'DocumentIssued':
    case 'DocumentRepealed':
      return [act.act, act.kind, act.number].join('\n');
    case 'StockDeclared':
      return [act.act, act.kind, act.on].join('\n');
    case 'FormFigure':
      return [act.act, act.year, act.cell].join('\n');
    case 'FigureDeclared':
      return [act.act, act.year, act.key].join('\n');
  }
}

function counterpartOf({ act, kind, number }: UniqueAct & { act: `Document${string}` }): string {
  return [act === 'DocumentIssued' ? 'DocumentRepealed' : 'DocumentIssued', kind, number].join('\n');
}
