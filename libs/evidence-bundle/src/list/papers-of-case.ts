import type { LocalDate } from '@taizhang/deadlines';
import type {
  DocumentAttached,
  LetterIssued,
  OfficeAct,
  PaperKind,
  PaperMarking,
} from '@taizhang/request-case';
import type { EvidenceKind } from './order';
import { placeOf } from './order';

/** A paper on its way into the list. */
export interface Paper {
  readonly kind: EvidenceKind;
  readonly place: readonly number[];
  readonly title?: string;
  /** 文号 of a letter. */
  readonly documentNumber?: string;
  readonly source?: string;
  readonly purpose?: string;
  readonly on: LocalDate | null;
  readonly pages?: number;
  readonly marking: PaperMarking | null;
  readonly files: readonly PaperFile[];
}

export interface PaperFile {
  readonly document: string;
  readonly sha256: string;
  readonly mediaType: string | null;
}

type Attached = { readonly act: 'DocumentAttached' } & DocumentAttached;
type Issued = { readonly act: 'LetterIssued' } & LetterIssued;

/** Papers of the applicant himself: of a natural person they hold what the court must not read aloud. */
const OF_THE_PERSON: ReadonlySet<PaperKind> = new Set([
  'envelope',
  'waybill',
  'application',
  'identity',
  'authorisation',
]);

/** The documents of the case as papers, in order; what was set aside is left out. */
export function papersOfCase(acts: readonly OfficeAct[], byNaturalPerson: boolean): readonly Paper[] {
  const aside = new Set(acts.flatMap((act) => (act.act === 'DocumentSetAside' ? [act.document] : [])));
  const attached = acts
    .filter((act): act is Attached => act.act === 'DocumentAttached')
    .filter(({ document }) => !aside.has(document));
  const letters = acts.filter((act): act is Issued => act.act === 'LetterIssued');
  const sent = new Set(letters.flatMap(({ documents }) => documents.map(({ document }) => document)));
  const known = new Map(attached.map((one) => [one.document, one]));
  return [
    ...letters.map((letter) => letterPaper(letter, known)),
    ...attached
      .filter(({ document }) => !sent.has(document))
      .map((one) => attachedPaper(one, letters, byNaturalPerson)),
  ].toSorted(inListOrder);
}

function letterPaper(letter: Issued, known: ReadonlyMap<string, Attached>): Paper {
  const { kind, issuedOn, documentNumber, documents } = letter;
  const [first] = documents.flatMap(({ document }) => known.get(document) ?? []);
  return {
    kind,
    place: [...placeOf(kind), dayNumber(issuedOn), 0],
    on: issuedOn,
    marking: first?.marking ?? null,
    ...(first?.pages === undefined ? {} : { pages: first.pages }),
    ...(documentNumber === undefined ? {} : named(documentNumber, first?.title)),
    files: documents.map(({ document, sha256 }) => ({
      document,
      sha256,
      mediaType: known.get(document)?.mediaType ?? null,
    })),
  };
}

/** By the title that it bears, which a reply takes from its outcome; what was scanned or erased goes by its kind. */
function named(documentNumber: string, title = ''): Pick<Paper, 'title' | 'documentNumber'> {
  return title.endsWith(`（${documentNumber}）`) ? { title } : { documentNumber };
}

function attachedPaper(one: Attached, letters: readonly Issued[], byNaturalPerson: boolean): Paper {
  const { kind, title, source, purpose, pages, attachedOn, document, sha256, mediaType } = one;
  const privately = byNaturalPerson && OF_THE_PERSON.has(kind) ? 'privacy' : null;
  return {
    kind,
    place: placeOfAttached(one, letters),
    title,
    ...(source === undefined ? {} : { source }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(pages === undefined ? {} : { pages }),
    on: attachedOn,
    marking: one.marking ?? privately,
    files: [{ document, sha256, mediaType }],
  };
}

/** What belongs to a letter stands behind it: its service proof, what it enclosed. */
function placeOfAttached(
  { kind, letter, attachedOn }: Attached,
  letters: readonly Issued[],
): readonly number[] {
  const own = kind === 'approvalSheet' ? undefined : letters.find((one) => one.letter === letter);
  if (!own) return [...placeOf(kind), dayNumber(attachedOn), 0];
  return [...placeOf(own.kind), dayNumber(own.issuedOn), kind === 'serviceProof' ? 2 : 1];
}

function dayNumber(day: LocalDate): number {
  return Number(day.replaceAll('-', ''));
}

function inListOrder(a: Paper, b: Paper): number {
  const at = a.place.findIndex((part, index) => part !== b.place[index]);
  return at < 0 ? 0 : (a.place[at] ?? 0) - (b.place[at] ?? 0);
}
