export { book } from './book/book';
export type { AgencyFacts } from './book/book';
export type { BookedCase, BookedDispute, BookedYear, ConcludedCase, Seal } from './book/booked-year';
export { classify, classifyCase } from './classify/classify';
export type { Classification } from './classify/classify';
export type { NotCounted, NotCountedReason } from './classify/case-facts';
export type {
  DisputeMention,
  InstanceMention,
  MentionedAct,
  ReviewMention,
  SuitMention,
} from './dispute-mention';
export { disputeFacts } from './dispute/dispute-facts';
export { DISPUTE_GROUPS } from './facts';
export type { CaseFact, ConcludedFact, DecidingAct, DisputeFact, DisputeGroup, DisputeResult } from './facts';
export { cellOf, cellsOf } from './form/cells';
export type { Cell } from './form/cells';
export type {
  Form,
  RowCounts,
  TableFourColumn,
  TableThreeColumn,
  TableThreeForm,
  TableThreeRow,
  TableTwoBlock,
} from './form/form';
export { FORM_OF_2019, FORM_OF_2021, formOf, FORMS } from './form/forms';
export { DEFAULT_POLICIES, POLICY_OPTIONS, RULES_VERSION, rulesWith } from './policies';
export type { AdoptedRules, Policies, PolicyName, Rules } from './policies';
export { casesBehind, countedIn } from './tables/behind';
export type { CountedIn } from './tables/behind';
export { checkCarriedOver, checkTables } from './tables/check-tables';
export type { Identity, Printed, PrintedTables, Violation } from './tables/check-tables';
export { reportTables, tableFour, tableThree } from './tables/tables';
export type { ReportTables, TableFour, TableFourCells, TableThree, TableThreeCells } from './tables/tables';
