import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { answerBundle } from './answer-bundle';
import { MakeEvidenceBundle } from './messages';

@QueryHandler(MakeEvidenceBundle)
export class MakeEvidenceBundleHandler implements IQueryHandler<MakeEvidenceBundle> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: MakeEvidenceBundle) {
    return answerBundle(question, this.parts);
  }
}
