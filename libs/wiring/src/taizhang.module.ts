import { Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AskReportHandler } from './annual-report/ask-report.handler';
import { AskReportDocumentHandler } from './annual-report/ask-report-document.handler';
import { AskComparisonHandler } from './backup/ask-comparison.handler';
import { ExportLogHandler } from './backup/export-log.handler';
import { ImportLogHandler } from './backup/import-log.handler';
import { CALENDAR_HANDLERS } from './calendar/calendar.handlers';
import { CASE_PAGE_HANDLERS } from './case-page/handlers';
import { AskDeadlineHandler } from './deadline/ask-deadline.handler';
import { AskCellHandler } from './explanation/ask-cell.handler';
import { AskCountedInHandler } from './explanation/ask-counted-in.handler';
import { AskHistoryHandler } from './history/ask-history.handler';
import { ImportLedgerHandler } from './importing/import-ledger.handler';
import { MakeEvidenceBundleHandler } from './evidence/make-evidence-bundle.handler';
import { AskDocumentHandler } from './papers/ask-document.handler';
import { AskDocumentsHandler } from './papers/ask-documents.handler';
import { AttachDocumentHandler } from './papers/attach-document.handler';
import { LETTER_HANDLERS } from './letters/letters.handlers';
import { AskNextActsHandler } from './next-acts/ask-next-acts.handler';
import type { Parts } from './parts';
import { PARTS } from './parts-token';
import { AskPreviewHandler } from './preview/ask-preview.handler';
import { PRIVACY_HANDLERS } from './privacy/handlers';
import { RecordActHandler } from './recording/record-act.handler';
import { REMINDER_HANDLERS } from './reminders/reminders.handlers';
import { AskCaseHandler } from './register/ask-case.handler';
import { AskRegisterHandler } from './register/ask-register.handler';
import { REGISTER_HANDLERS } from './register/register.handlers';
import { STAFF_HANDLERS } from './staff/handlers';
import { SEALER_HANDLERS } from './sealer/sealer.handlers';
import { AskVerificationHandler } from './verification/ask-verification.handler';
import { AskWhatIfHandler } from './what-if/ask-what-if.handler';

const HANDLERS = [
  AttachDocumentHandler,
  AskDocumentsHandler,
  AskDocumentHandler,
  MakeEvidenceBundleHandler,
  RecordActHandler,
  AskNextActsHandler,
  ImportLedgerHandler,
  ExportLogHandler,
  ImportLogHandler,
  AskComparisonHandler,
  AskReportHandler,
  AskReportDocumentHandler,
  AskRegisterHandler,
  AskCaseHandler,
  AskDeadlineHandler,
  AskCellHandler,
  AskCountedInHandler,
  AskHistoryHandler,
  AskVerificationHandler,
  ...CASE_PAGE_HANDLERS,
  ...LETTER_HANDLERS,
  ...PRIVACY_HANDLERS,
  AskPreviewHandler,
  AskWhatIfHandler,
  ...CALENDAR_HANDLERS,
  ...SEALER_HANDLERS,
  ...REMINDER_HANDLERS,
  ...STAFF_HANDLERS,
  ...REGISTER_HANDLERS,
];

/** Joins the opened parts to the handlers; closes the parts with the application. */
@Module({})
export class TaizhangModule implements OnApplicationShutdown {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  static with(parts: Parts): DynamicModule {
    return {
      module: TaizhangModule,
      imports: [CqrsModule.forRoot()],
      providers: [{ provide: PARTS, useValue: parts }, ...HANDLERS],
      exports: [CqrsModule, PARTS],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.parts.close();
  }
}
