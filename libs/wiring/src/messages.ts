import { Command, Query } from '@nestjs/cqrs';
import type { LocalDate } from '@taizhang/deadlines';
import type { ReportQuestion } from './annual-report/answer-report';
import type { ReportAnswer } from './annual-report/report-answer';
import type { ReportDocument, ReportDocumentQuestion } from './annual-report/report-document';
import type {
  ComparisonAnswer,
  ExportAnswer,
  ExportOrder,
  ImportLogAnswer,
  ImportLogOrder,
} from './backup/backup-answer';
import type { CaseAsked } from './case-page/known-case';
import type { DeadlineAnswer } from './deadline/deadline-answer';
import type { CellQuestion } from './explanation/explain-cell';
import type { CaseExplanation, CellExplanation } from './explanation/explanation-answer';
import type { HistoryAnswer } from './history/history-answer';
import type { ImportAnswer, ImportOrder } from './importing/import-answer';
import type { RecordedAnswer, RecordOrder } from './recording/recorded-answer';
import type { CaseAnswer } from './register/case-answer';
import type { RegisterAnswerLine } from './register/register-answer';
import type { VerificationAnswer } from './verification/verification-answer';

/** Records one act. */
export class RecordAct extends Command<RecordedAnswer> {
  constructor(readonly order: RecordOrder) {
    super();
  }
}

/** Imports a ledger. */
export class ImportLedger extends Command<ImportAnswer> {
  constructor(readonly order: ImportOrder) {
    super();
  }
}

/** Copies the log, with the data keys of its texts. */
export class ExportLog extends Command<ExportAnswer> {
  constructor(readonly order: ExportOrder) {
    super();
  }
}

/** Reads a copy of the log back. */
export class ImportLog extends Command<ImportLogAnswer> {
  constructor(readonly order: ImportLogOrder) {
    super();
  }
}

/** Which acts of a ledger the log holds, which it lacks. */
export class AskComparison extends Query<ComparisonAnswer> {
  constructor(readonly file: string) {
    super();
  }
}

/** The annual report's tables of one agency and year. */
export class AskReport extends Query<ReportAnswer> {
  constructor(readonly question: ReportQuestion) {
    super();
  }
}

/** The whole yearly document of one agency and year, as a file. */
export class AskReportDocument extends Query<ReportDocument> {
  constructor(readonly question: ReportDocumentQuestion) {
    super();
  }
}

/** The register's lines, in pages as they are read. */
export class AskRegister extends Query<AsyncIterable<RegisterAnswerLine>> {
  constructor(readonly question: { readonly agency: string; readonly asOf: LocalDate }) {
    super();
  }
}

export interface CaseQuestion {
  readonly agency: string;
  readonly request: string;
}

/** One case: its line, clocks and next acts. */
export class AskCase extends Query<CaseAnswer> {
  constructor(readonly question: CaseQuestion & { readonly asOf: LocalDate }) {
    super();
  }
}

/** The clocks of a case with their proofs, on a day (today unless given), as known at an instant. */
export class AskDeadline extends Query<DeadlineAnswer> {
  constructor(readonly question: CaseAsked & { readonly asOf?: LocalDate }) {
    super();
  }
}

/** The cases behind a cell of the report. */
export class AskCell extends Query<CellExplanation> {
  constructor(readonly question: CellQuestion) {
    super();
  }
}

/** Where a case is counted, or why nowhere. */
export class AskCountedIn extends Query<CaseExplanation> {
  constructor(readonly question: CaseQuestion) {
    super();
  }
}

/** Everything recorded of a case; `knownAt` is an instant. */
export class AskHistory extends Query<HistoryAnswer> {
  constructor(readonly question: CaseQuestion & { readonly asKnownAt?: string }) {
    super();
  }
}

/** Whether the log and what is derived from it hold together. */
export class AskVerification extends Query<VerificationAnswer> {}
