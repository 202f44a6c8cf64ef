import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import type { ICommandHandler, IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { adoptSettings, adoptTemplate } from './adopt-wording';
import { issueLetter } from './issue-letter';
import { lettersFrom } from './letters-from';
import {
  AdoptLetterSettings,
  AdoptLetterTemplate,
  AskLetterFile,
  AskLetterKinds,
  AskLetterPreview,
  AskLetters,
  AskLetterWording,
  AskUnissuedNumbers,
  IssueLetter,
} from './messages';
import { notePreview } from './note-preview';
import { letterKinds, listLetters, previewLetter, readLetter } from './read-letters';
import { unissuedNumbers } from './unissued-numbers';
import { wordingOf } from './wording-of-agency';

@CommandHandler(IssueLetter)
export class IssueLetterHandler implements ICommandHandler<IssueLetter> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ order }: IssueLetter) {
    return issueLetter(order, lettersFrom(this.parts));
  }
}

@CommandHandler(AdoptLetterSettings)
export class AdoptLetterSettingsHandler implements ICommandHandler<AdoptLetterSettings> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ order }: AdoptLetterSettings) {
    return adoptSettings(order, this.parts);
  }
}

@CommandHandler(AdoptLetterTemplate)
export class AdoptLetterTemplateHandler implements ICommandHandler<AdoptLetterTemplate> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ order }: AdoptLetterTemplate) {
    return adoptTemplate(order, this.parts);
  }
}

@QueryHandler(AskLetters)
export class AskLettersHandler implements IQueryHandler<AskLetters> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ asked }: AskLetters) {
    return listLetters(asked, lettersFrom(this.parts));
  }
}

@QueryHandler(AskLetterKinds)
export class AskLetterKindsHandler implements IQueryHandler<AskLetterKinds> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ asked }: AskLetterKinds) {
    return letterKinds(asked, lettersFrom(this.parts));
  }
}

@QueryHandler(AskLetterPreview)
export class AskLetterPreviewHandler implements IQueryHandler<AskLetterPreview> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ asked, format, looking }: AskLetterPreview) {
    const preview = await previewLetter(asked, format, lettersFrom(this.parts));
    if (preview.status === 'made') await notePreview(asked, asked.wish, looking, this.parts);
    return preview;
  }
}

@QueryHandler(AskLetterFile)
export class AskLetterFileHandler implements IQueryHandler<AskLetterFile> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ asked }: AskLetterFile) {
    return readLetter(asked, lettersFrom(this.parts));
  }
}

@QueryHandler(AskLetterWording)
export class AskLetterWordingHandler implements IQueryHandler<AskLetterWording> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ agency }: AskLetterWording) {
    return wordingOf(agency, this.parts.today(), this.parts);
  }
}

@QueryHandler(AskUnissuedNumbers)
export class AskUnissuedNumbersHandler implements IQueryHandler<AskUnissuedNumbers> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ asked }: AskUnissuedNumbers) {
    return unissuedNumbers(asked, this.parts);
  }
}

export const LETTER_HANDLERS = [
  IssueLetterHandler,
  AdoptLetterSettingsHandler,
  AdoptLetterTemplateHandler,
  AskLettersHandler,
  AskLetterKindsHandler,
  AskLetterPreviewHandler,
  AskLetterFileHandler,
  AskLetterWordingHandler,
  AskUnissuedNumbersHandler,
];
