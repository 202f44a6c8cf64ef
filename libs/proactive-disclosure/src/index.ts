export { DECISION_KINDS, DOCUMENT_KINDS, REPEAL_WAYS } from './acts';
export type {
  DecisionKind,
  DecisionsCounted,
  DisclosureAct,
  DisclosureActName,
  DocumentIssued,
  DocumentKind,
  DocumentRepealed,
  FeesCollected,
  FigureDeclared,
  FormFigure,
  RepealWay,
  StockDeclared,
} from './acts';
export { fenOfWan, fenOfYuan, wanOfFen, yuanOfFen } from './amount';
export type { AmountFault } from './amount';
export type { CellOf2019, CellOf2021, TableTwoForm } from './cells';
export { decideDisclosure } from './decide-disclosure';
export type { DisclosureDecision } from './decide-disclosure';
export type { DisclosureRefusal, DisclosureRefusalCode } from './refusal';
export { explainCell, tableTwo2019, tableTwo2021 } from './table-two';
export type { ExplainedCell, TableTwo2019, TableTwo2021 } from './table-two';
