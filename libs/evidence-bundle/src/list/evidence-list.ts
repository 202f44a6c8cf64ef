import type { LocalDate } from '@taizhang/deadlines';
import type { OfficeAct } from '@taizhang/request-case';
import type { EvidenceFile, EvidenceItem, EvidenceWords, KindWords } from './evidence-item';
import { fileName } from './file-name';
import { placeOf } from './order';
import type { MadeKind } from './order';
import { papersOfCase } from './papers-of-case';
import type { Paper } from './papers-of-case';

/** A paper made from the record itself, with the pages it has in print. */
export interface MadePaper {
  readonly kind: MadeKind;
  /** In the archive. */
  readonly file: string;
  readonly pages: number;
}

export interface Evidence {
  /** The office acts of the case that are known, in the order of recording. */
  readonly acts: readonly OfficeAct[];
  readonly byNaturalPerson: boolean;
  readonly made: readonly MadePaper[];
  readonly madeOn: LocalDate;
  /** Of documents whose act does not say it: letters, sniffed when the bundle was made. */
  readonly mediaTypes: { readonly [document: string]: string };
}

/** Every paper of the case, numbered in the order in which it is read, with the pages that it takes in the bundle. */
export function evidenceList(
  { acts, byNaturalPerson, made, madeOn, mediaTypes }: Evidence,
  words: EvidenceWords,
): readonly EvidenceItem[] {
  const papers = papersOfCase(acts, byNaturalPerson).map((paper) => ({ paper, made: null }));
  const own = made.map((one) => ({ paper: madePaper(one, madeOn), made: one }));
  const ordered = [...papers, ...own].toSorted((a, b) => groupOf(a.paper) - groupOf(b.paper));
  let next: number | null = 1;
  return ordered.map(({ paper, made: one }, index) => {
    const pages = paper.pages ?? null;
    const range: EvidenceItem['range'] =
      next === null || pages === null ? null : { from: next, to: next + pages - 1 };
    next = range && range.to + 1;
    return itemOf(paper, { number: index + 1, pages, range, made: one, words, mediaTypes });
  });
}

interface Numbered {
  readonly number: number;
  readonly pages: number | null;
  readonly range: EvidenceItem['range'];
  readonly made: MadePaper | null;
  readonly words: EvidenceWords;
  readonly mediaTypes: Evidence['mediaTypes'];
}

function itemOf(paper: Paper, { number, pages, range, made, words, mediaTypes }: Numbered): EvidenceItem {
  const { kind, on, marking } = paper;
  const said = words(kind);
  const title = titleOf(paper, said);
  return {
    number,
    kind,
    title,
    source: paper.source ?? said.source,
    purpose: paper.purpose ?? said.purpose,
    on,
    pages,
    range,
    marking,
    files: made
      ? [{ name: made.file, document: null, sha256: null }]
      : filesOf(paper, { number, title }, mediaTypes),
  };
}

/** A letter bears its name and its number; other papers the title that they were given. */
function titleOf({ title, documentNumber }: Paper, said: KindWords): string {
  const name = title ?? said.title;
  return documentNumber === undefined ? name : `${name}（${documentNumber}）`;
}

function filesOf(
  { files }: Paper,
  { number, title }: Pick<EvidenceItem, 'number' | 'title'>,
  mediaTypes: Evidence['mediaTypes'],
): readonly EvidenceFile[] {
  return files.map(({ document, sha256, mediaType }, index) => ({
    name: fileName({
      number,
      title,
      mediaType: mediaType ?? mediaTypes[document] ?? null,
      part: files.length > 1 ? index + 1 : null,
    }),
    document,
    sha256,
  }));
}

function madePaper({ kind, pages }: MadePaper, on: LocalDate): Paper {
  return { kind, place: placeOf(kind), on, pages, marking: null, files: [] };
}

/** Group and place as one number, so that papers keep their order inside them. */
function groupOf({ place: [group = 0, within = 0] }: Paper): number {
  return group * 10 + within;
}
