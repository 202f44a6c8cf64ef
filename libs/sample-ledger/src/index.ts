export type { PrintedReport, PrintedRow, PrintedTable } from './figures';
export type { LedgerLine } from './ledger-line';
export type { WrongFigure } from './printed-tables';
export { randomFrom } from './random';
export type { Random } from './random';
export { repeatedLedger, sampleLedger } from './sample-ledger';
export { StoryDoesNotFitError } from './story-does-not-fit';
export type { Sampled, SampleLedger, SampleOptions } from './sample-ledger';
