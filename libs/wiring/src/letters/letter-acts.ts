import type { RecordableAct } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import { LETTER_FORMATS } from '@taizhang/letters';
import type { LetterModel } from '@taizhang/letters';
import type { LetterIssued } from '@taizhang/request-case';
import type { KeptBytes } from './kept-bytes';
import type { LetterAsked } from './letter-of-case';
import type { AgencyWording } from './wording-of-agency';

/** A letter with its number, and by which wording it was made. */
export interface LetterToRecord {
  readonly key: string;
  readonly wish: LetterAsked['wish'];
  readonly letter: LetterModel;
  readonly wording: AgencyWording;
  readonly today: LocalDate;
}

/** Stand for the files while nothing has been printed yet. */
export const TRIAL: readonly KeptBytes[] = LETTER_FORMATS.map((format) => ({
  document: `trial-${format}`,
  sha256: '0'.repeat(64),
  bytes: 0,
  mediaType: format,
  pages: 1,
}));

/** Both files as papers of the case, and that the letter went out. */
export function letterActs(
  { key, wish, letter, wording, today }: LetterToRecord,
  kept: readonly KeptBytes[],
): readonly RecordableAct[] {
  const { title, documentNumber, datedOn: issuedOn, kind } = letter;
  const named = documentNumber === null ? title : `${title}（${documentNumber}）`;
  return [
    ...kept.map((file) => ({
      ...({ act: 'DocumentAttached', kind: 'letter' } as const),
      ...{ attachedOn: today, title: named, letter: key, ...file },
    })),
    {
      act: 'LetterIssued',
      ...{ issuedOn, letter: key, kind },
      ...(documentNumber === null ? {} : { documentNumber }),
      ...bearing(wish),
      ...madeBy(wording, kind),
      documents: kept.map(({ document, sha256 }) => ({ document, sha256 })),
    },
  ];
}

/** The draft and the consultation that it bears on. */
function bearing({ kind, draft, consultation }: LetterToRecord['wish']): Partial<LetterIssued> {
  return {
    ...(kind === 'reply' && draft !== undefined ? { draft } : {}),
    ...(consultation === undefined ? {} : { consultation }),
  };
}

function madeBy({ settings, templates }: AgencyWording, kind: LetterModel['kind']): Partial<LetterIssued> {
  const template = templates.get(kind);
  return {
    ...(settings ? { settings: settings.version } : {}),
    ...(template?.body.template ? { template: template.version } : {}),
  };
}
