import { jobIdOf } from '@taizhang/jobs';
import type { JobDesk, JobOrder, JobStanding } from '@taizhang/jobs';
import { takeRegister } from '../importing/take-register';
import type { TakenRegister, UploadedRegister } from '../importing/take-register';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';
import { documentFile, documentName } from './document-file';
import type { DocumentFile } from './document-file';
import { jobAnswer } from './job-answer';
import type { JobAnswer } from './job-answer';
import type { BackgroundImport, DocumentOrder } from './messages';
import type { Spool } from './spool';

/** Where work for the background is handed in and asked after. */
export class Counter {
  constructor(
    private readonly desk: JobDesk,
    private readonly spool: Spool,
    private readonly parts: Parts,
  ) {}

  /** The same document at the same position is the same job, as long as its file is there. */
  async orderDocument({ texts, landscape = false, asKnownAt, ...asked }: DocumentOrder): Promise<JobAnswer> {
    const { store, rules } = this.parts;
    const knownAt = asKnownAt ? await store.ordinalAsOf(asKnownAt) : (await store.head()).ordinal;
    const kept = texts === undefined ? null : await this.spool.keepTexts(texts);
    const known = { knownAt, rules: rules.version };
    const order = { kind: 'renderReport', ...asked, texts: kept, landscape, ...known } as const;
    const standing = await this.desk.find(jobIdOf(order));
    const isThere = (await this.spool.sizeOfDocument(documentName(order))) !== null;
    return this.ordered(order, standing, standing?.state === 'done' && isThere);
  }

  /** A ledger that has been imported may be brought again: the log itself knows what is there. */
  async orderImport({ file, agency = null, year = null, recordedBy }: BackgroundImport): Promise<JobAnswer> {
    const name = await this.spool.keepLedger(file).catch((error: unknown) => {
      if (!isOf(file, error)) throw error;
      throw new QuestionError('NoSuchFile', `文件 ${file} 读不出来，请核对路径。`);
    });
    const order = { kind: 'importLedger', file: name, agency, year, recordedBy } as const;
    return this.ordered(order, await this.desk.find(jobIdOf(order)), false);
  }

  /** A register that somebody uploaded: looked at under limits first. */
  takeRegister(upload: UploadedRegister): Promise<TakenRegister> {
    const order = (asked: BackgroundImport) => this.orderImport(asked);
    return takeRegister(upload, { spool: this.spool, mostBytes: this.parts.documentBytes, order });
  }

  /** With an agency: only a job of that agency. */
  async job(id: string, agency?: string): Promise<JobAnswer> {
    const standing = await this.desk.find(id);
    if (standing && (agency === undefined || standing.agency === agency)) return jobAnswer(standing);
    throw new QuestionError('UnknownJob', `没有任务 ${id}，或者早已结束；请核对编号，或者再次提出。`);
  }

  documentFile(question: {
    readonly agency: string;
    readonly year: number;
    readonly file: string;
  }): Promise<DocumentFile> {
    return documentFile(question, this.spool);
  }

  private async ordered(order: JobOrder, standing: JobStanding | null, isDone: boolean): Promise<JobAnswer> {
    if (standing !== null && isDone) return jobAnswer(standing);
    if (standing !== null) await this.desk.forget(standing.id);
    return this.job(await this.desk.order(order));
  }
}

/** A directory says so only when it is read, without its name. */
function isOf(file: string, error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  return error.code === 'EISDIR' || ('path' in error && error.path === file);
}
