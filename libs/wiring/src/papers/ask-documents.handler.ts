import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { listDocuments } from './read-documents';
import { AskDocuments } from './messages';

@QueryHandler(AskDocuments)
export class AskDocumentsHandler implements IQueryHandler<AskDocuments> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ asked }: AskDocuments) {
    return listDocuments(asked, this.parts);
  }
}
