import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { readDocument } from './read-documents';
import { AskDocument } from './messages';

@QueryHandler(AskDocument)
export class AskDocumentHandler implements IQueryHandler<AskDocument> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ asked }: AskDocument) {
    return readDocument(asked, this.parts);
  }
}
