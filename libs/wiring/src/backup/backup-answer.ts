import type { CheckedLog, CopiedLog, CopyFault, RestoredLog, Write } from '@taizhang/backup';
import type { RefusedLine } from '../importing/import-answer';

/** What is to be copied, and where to. */
export interface ExportOrder {
  /** A file that does not exist yet, or whoever takes the text. */
  readonly to: string | Write;
  /** Only what follows this ordinal; 0 copies everything. */
  readonly after: number;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface ExportAnswer extends CopiedLog {
  /** Null when it was not written to a file. */
  readonly file: string | null;
}

export interface ImportLogOrder {
  readonly file: string;
  readonly onProgress?: (stage: 'checking' | 'storing', done: number, of: number) => void;
}

/** The last act on record: what an office compares with what it remembers. */
export interface LastAct {
  readonly ordinal: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly agency: string;
  /** The source's key of the case; null for an act of table two. */
  readonly request: string | null;
  readonly act: string;
  readonly words: string;
}

interface Unfit {
  readonly file: string;
  readonly ok: false;
  readonly fault: CopyFault;
  readonly message: string;
}

export type CheckCopyAnswer = ({ readonly file: string; readonly ok: true } & CheckedLog) | Unfit;

export type ImportLogAnswer =
  | ({
      readonly file: string;
      readonly ok: true;
      /** The log's last ordinal now; beyond `last` when it held more than the copy. */
      readonly head: number;
      readonly lastAct: LastAct | null;
    } & RestoredLog)
  | Unfit;

export interface ComparedLine {
  /** In the file, from 1. */
  readonly line: number;
  readonly agency: string;
  readonly request: string | null;
  readonly act: string;
  readonly words: string;
}

/** A ledger held against the log, line by line; nothing is stored. */
export interface ComparisonAnswer {
  readonly file: string;
  readonly lines: number;
  readonly there: number;
  /** Acts of the file that the log does not hold. */
  readonly missing: readonly ComparedLine[];
  /** Lines that say otherwise than the log. */
  readonly differing: readonly RefusedLine[];
  /** Lines that cannot be understood, or contradict another line of the file. */
  readonly unreadable: readonly RefusedLine[];
}
