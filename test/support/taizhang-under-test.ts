import type { LocalDate } from '@taizhang/deadlines';

/** Row → column → number; null where nothing says what the cell holds. */
export type AnswerTable = { readonly [row: string]: { readonly [column: string]: number | null } };

export interface ReportAnswer {
  readonly agency: string;
  readonly year: number;
  readonly format: string;
  readonly table2: AnswerTable;
  readonly table3: AnswerTable;
  readonly table4: AnswerTable;
}

export interface ImportAnswer {
  readonly stored: number;
  readonly refused: readonly {
    readonly line: number;
    readonly field: string | null;
    readonly code: string;
  }[];
}

export interface ClockAnswer {
  readonly clock: string;
  readonly startedOn: string | null;
  readonly dueOn: string | null;
  readonly provisional: boolean;
  readonly state: string;
  readonly days: readonly { readonly date: string; readonly counted: boolean; readonly why: string }[];
}

export interface DeadlineAnswer {
  readonly request: string;
  readonly asOf: string;
  readonly clocks: readonly ClockAnswer[];
}

/** A line of the register: `request`, `flags`, and the fields of the ledger's contract. */
export interface RegisterAnswer {
  readonly request: string;
  readonly flags: readonly string[];
  readonly [field: string]: unknown;
}

/** Taizhang as the command line shows it, whatever stands behind: what acceptance tests talk to. */
export interface TaizhangUnderTest {
  /** Lines of NDJSON, in any order. Nothing is stored unless all of them are good. */
  importLedger(lines: readonly string[]): Promise<ImportAnswer>;
  report(agency: string, year: number): Promise<ReportAnswer>;
  register(agency: string, asOf: LocalDate): Promise<readonly RegisterAnswer[]>;
  deadline(agency: string, request: string, asOf: LocalDate): Promise<DeadlineAnswer>;
  close(): Promise<void>;
}

/** One way to run it. */
export interface Assembly {
  readonly name: string;
  /** Empty, and believing that it is `today` in Beijing. */
  start(today: LocalDate): Promise<TaizhangUnderTest>;
}
