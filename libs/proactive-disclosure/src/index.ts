export { DECISION_KINDS, DOCUMENT_KINDS, isDisclosureActName, REPEAL_WAYS } from './acts';
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
