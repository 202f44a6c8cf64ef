import { Command, Query } from '@nestjs/cqrs';
import type { LetterFormat } from '@taizhang/letters';
import type { CaseAsked } from '../papers/case-papers';
import type { DocumentAnswer } from '../papers/read-documents';
import type { AdoptAnswer, AdoptSettingsOrder, AdoptTemplateOrder } from './adopt-wording';
import type { IssueAnswer, IssueOrder } from './issue-letter';
import type { LetterAsked } from './letter-of-case';
import type { LetterKindLine, LetterPreview, ListedLetter } from './read-letters';
import type { Looking } from './note-preview';
import type { UnissuedNumber } from './unissued-numbers';
import type { AgencyWording } from './wording-of-agency';

/** Sends a letter out: number, bytes, record. */
export class IssueLetter extends Command<IssueAnswer> {
  constructor(readonly order: IssueOrder) {
    super();
  }
}

export class AdoptLetterSettings extends Command<AdoptAnswer> {
  constructor(readonly order: AdoptSettingsOrder) {
    super();
  }
}

export class AdoptLetterTemplate extends Command<AdoptAnswer> {
  constructor(readonly order: AdoptTemplateOrder) {
    super();
  }
}

/** The letters of a case. */
export class AskLetters extends Query<readonly ListedLetter[]> {
  constructor(readonly asked: CaseAsked) {
    super();
  }
}

/** Which letters fit the case now, and why the others do not. */
export class AskLetterKinds extends Query<readonly LetterKindLine[]> {
  constructor(readonly asked: CaseAsked) {
    super();
  }
}

/** A letter as a draft. */
export class AskLetterPreview extends Query<LetterPreview> {
  constructor(
    readonly asked: LetterAsked,
    readonly format: LetterFormat,
    readonly looking: Looking,
  ) {
    super();
  }
}

/** The bytes of a letter that went out. */
export class AskLetterFile extends Query<DocumentAnswer> {
  constructor(readonly asked: CaseAsked & { readonly letter: string; readonly format: LetterFormat }) {
    super();
  }
}

/** What an agency has adopted for its letters. */
export class AskLetterWording extends Query<AgencyWording> {
  constructor(readonly agency: string) {
    super();
  }
}

/** Numbers given to letters that have not gone out. */
export class AskUnissuedNumbers extends Query<readonly UnissuedNumber[]> {
  constructor(readonly asked: { readonly agency: string; readonly year: number }) {
    super();
  }
}
