import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { findKnownCase } from '../case-page/known-case';
import { closedCase } from '../case-stream';
import { AskDeadline } from '../messages';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { deadlineAnswer } from './deadline-answer';

@QueryHandler(AskDeadline)
export class AskDeadlineHandler implements IQueryHandler<AskDeadline> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ question }: AskDeadline) {
    const { events } = await findKnownCase(this.parts, question);
    const { calendar } = this.parts.rules.rulesOf(question.agency);
    const asOf = question.asOf ?? this.parts.today();
    return deadlineAnswer(closedCase(events, this.parts, asOf), { ...question, asOf }, calendar);
  }
}
