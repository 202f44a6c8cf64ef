import { Command, Query } from '@nestjs/cqrs';
import type { DocumentFormat } from '@taizhang/jobs';
import type { ReportTexts } from '@taizhang/report-documents';
import type { ImportOrder } from '../importing/import-answer';
import type { TakenRegister, UploadedRegister } from '../importing/take-register';
import type { DocumentFile } from './document-file';
import type { JobAnswer } from './job-answer';

/** A document as it is asked for. */
export interface DocumentOrder {
  readonly agency: string;
  readonly year: number;
  readonly format: DocumentFormat;
  /** Left out: marked blanks where the office must write. */
  readonly texts?: ReportTexts;
  /** Table three on a page turned sideways. */
  readonly landscape?: boolean;
  /** An instant (ISO 8601 with its offset); left out: all that is known when it is asked for. */
  readonly asKnownAt?: string;
}

/** A ledger that the background is to import, whole or not at all. */
export type BackgroundImport = Pick<ImportOrder, 'file' | 'agency' | 'year' | 'recordedBy'>;

/** Lets the background make a document of the yearly report, as known now. */
export class OrderDocument extends Command<JobAnswer> {
  constructor(readonly order: DocumentOrder) {
    super();
  }
}

/** Lets the background import a ledger; the file itself may go away once this is answered. */
export class OrderImport extends Command<JobAnswer> {
  constructor(readonly order: BackgroundImport) {
    super();
  }
}

/** Takes an uploaded register in, and lets the background import it. */
export class TakeRegister extends Command<TakenRegister> {
  constructor(readonly upload: UploadedRegister) {
    super();
  }
}

/** How a job stands; with an agency, only if it is that agency's. */
export class AskJob extends Query<JobAnswer> {
  constructor(
    readonly job: string,
    readonly agency?: string,
  ) {
    super();
  }
}

/** A document that the background has made. */
export class AskDocumentFile extends Query<DocumentFile> {
  constructor(readonly question: { readonly agency: string; readonly year: number; readonly file: string }) {
    super();
  }
}
