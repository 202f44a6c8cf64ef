export type { PrintedReport, PrintedRow, PrintedTable } from './figures';
export type { LedgerLine } from './ledger-line';
export type { WrongFigure } from './printed-tables';
export { randomFrom } from './random';
export type { Random } from './random';
export { sampleLedger } from './sample-ledger';
export type { SampleLedger, SampleOptions } from './sample-ledger';
