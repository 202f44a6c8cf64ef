import type { LocalDate } from '@taizhang/deadlines';
import type { OfficeActRules, OfficeReference } from '../office-act-rules';
import type { OfficeFile } from '../office-file';
import { refuse } from '../office-refusal';
import type { DocumentAttached, DocumentSetAside } from './acts';

/** A paper of the case. */
export interface Paper extends DocumentAttached {
  readonly by: OfficeReference;
  readonly setAside: {
    readonly on: LocalDate;
    readonly reason: string;
    readonly by: OfficeReference;
  } | null;
}

/** The paper under that key, also when it was set aside; a key of another case's paper finds nothing. */
export function paperOf({ papers }: OfficeFile, document: string): Paper | undefined {
  return papers.find((paper) => paper.document === document);
}

/** The paper under that key, if it may still be sent and listed. */
export function usablePaper(file: OfficeFile, document: string): Paper | undefined {
  const paper = paperOf(file, document);
  return paper?.setAside === null ? paper : undefined;
}

/** The papers that may be sent and listed, in the order of attaching. */
export function usablePapers({ papers }: OfficeFile): readonly Paper[] {
  return papers.filter(({ setAside }) => setAside === null);
}

/** What went out stays: as a letter's own bytes, or with an approved reply. */
function wentOut({ letters, drafts }: OfficeFile, document: string): boolean {
  return (
    letters.some(({ documents }) => documents.some((one) => one.document === document)) ||
    drafts.some(({ stage, enclosures }) => stage === 'approved' && enclosures.includes(document))
  );
}

export const documentAttached: OfficeActRules<DocumentAttached> = {
  dayOf: (act) => act.attachedOn,
  impossible: ({ document }, { file }) =>
    paperOf(file, document) ? refuse('DocumentKeyUsed', 'document') : null,
  evolve: (before, act, by) => ({
    ...before,
    papers: [...before.papers, { ...act, by, setAside: null }],
  }),
};

export const documentSetAside: OfficeActRules<DocumentSetAside> = {
  dayOf: (act) => act.setAsideOn,
  impossible: ({ document }, { file }) => {
    const paper = paperOf(file, document);
    if (!paper) return refuse('NoSuchDocument', 'document');
    if (paper.setAside) return refuse('DocumentAlreadySetAside', 'document');
    return wentOut(file, document) ? refuse('PaperAlreadySent', 'document') : null;
  },
  evolve: (before, { document, setAsideOn: on, reason }, by) => ({
    ...before,
    papers: before.papers.map((paper) =>
      paper.document === document ? { ...paper, setAside: { on, reason, by } } : paper,
    ),
  }),
  untimely: ({ file }) => (usablePapers(file).length === 0 ? 'NoPaper' : null),
};
