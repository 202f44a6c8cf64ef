import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { AskReportDocument } from '../messages';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { reportDocument } from './report-document';

@QueryHandler(AskReportDocument)
export class AskReportDocumentHandler implements IQueryHandler<AskReportDocument> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskReportDocument) {
    return reportDocument(question, this.parts);
  }
}
