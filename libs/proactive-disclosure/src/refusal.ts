import type { AmountFault } from './amount';
import type { DisclosureActName } from './acts';

/** Why an act of table two is impossible. The Chinese sentence of each stands at the edge. */
export type DisclosureRefusalCode =
  | AmountFault
  | 'DayInFuture'
  | 'PeriodReversed'
  | 'PeriodCrossesYears'
  | 'NotACount'
  | 'DocumentAlreadyIssued'
  | 'DocumentAlreadyRepealed'
  | 'RepealedBeforeIssued'
  | 'StockAlreadyDeclared'
  | 'NotUnderFormOf2019'
  | 'UnknownCell'
  | 'CellGivenByAct'
  | 'FormFigureRepeated'
  | 'FigureAlreadyDeclared';

export interface DisclosureRefusal {
  readonly code: DisclosureRefusalCode;
  /** The field at fault, where one is. */
  readonly field?: string;
  /** The recorded act that it collides with. */
  readonly names?: { readonly act: DisclosureActName };
}
