import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Counter } from './counter';
import { AskDocumentFile } from './messages';
import { COUNTER } from './tokens';

@QueryHandler(AskDocumentFile)
export class AskDocumentFileHandler implements IQueryHandler<AskDocumentFile> {
  constructor(@Inject(COUNTER) private readonly counter: Counter) {}

  execute({ question }: AskDocumentFile) {
    return this.counter.documentFile(question);
  }
}
