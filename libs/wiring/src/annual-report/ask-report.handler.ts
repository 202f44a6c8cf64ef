import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { AskReport } from '../messages';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { answerReport } from './answer-report';

@QueryHandler(AskReport)
export class AskReportHandler implements IQueryHandler<AskReport> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskReport) {
    return answerReport(question, this.parts);
  }
}
