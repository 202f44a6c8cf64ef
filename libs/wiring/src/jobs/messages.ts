import { Command, Query } from '@nestjs/cqrs';
import type { DocumentFormat } from '@taizhang/jobs';
import type { DocumentFile } from './document-file';
import type { JobAnswer } from './job-answer';

/** Lets the background make a document of the yearly report, as known now. */
export class OrderDocument extends Command<JobAnswer> {
  constructor(
    readonly order: { readonly agency: string; readonly year: number; readonly format: DocumentFormat },
  ) {
    super();
  }
}

/** Lets the background import a ledger; the file itself may go away once this is answered. */
export class OrderImport extends Command<JobAnswer> {
  constructor(readonly order: { readonly file: string; readonly recordedBy: string }) {
    super();
  }
}

/** How a job stands. */
export class AskJob extends Query<JobAnswer> {
  constructor(readonly job: string) {
    super();
  }
}

/** A document that the background has made. */
export class AskDocumentFile extends Query<DocumentFile> {
  constructor(readonly question: { readonly agency: string; readonly year: number; readonly file: string }) {
    super();
  }
}
