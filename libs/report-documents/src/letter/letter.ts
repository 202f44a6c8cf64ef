import type { FileInfo } from '../file-info';
import type { DocumentTable } from '../yearly-document/document';

/** A letter 公文 from top to bottom; both renderings take this and nothing else. */
export interface OfficialLetter {
  readonly info: FileInfo;
  readonly title: string;
  /** Above everything, framed: that it is a draft. */
  readonly notice: string | null;
  readonly documentNumber: string | null;
  /** Without the colon. */
  readonly addressee: string | null;
  readonly form: DocumentTable | null;
  readonly paragraphs: readonly LetterLine[];
  readonly signature: { readonly agency: string; readonly date: string } | null;
  /** Under the signature, such as 联系人. */
  readonly footnotes: readonly string[];
  /** A form on a page of its own behind the letter. */
  readonly behind: { readonly title: string; readonly form: DocumentTable } | null;
}

export interface LetterLine {
  readonly text: string;
  /** A place that somebody must still fill; shown so that nobody can overlook it. */
  readonly blank: boolean;
}

export const LETTER_FORMATS = ['docx', 'pdf'] as const;
export type LetterFormat = (typeof LETTER_FORMATS)[number];
