import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { AskPreview } from './messages';
import { previewLine } from './preview-line';

@QueryHandler(AskPreview)
export class AskPreviewHandler implements IQueryHandler<AskPreview> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskPreview) {
    return previewLine(question, this.parts);
  }
}
