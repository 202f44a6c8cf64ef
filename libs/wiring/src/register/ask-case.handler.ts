import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { foldCase, nextActs, registerLineOf } from '@taizhang/request-case';
import { closedHistory, findCase } from '../case-stream';
import { deadlineAnswer } from '../deadline/deadline-answer';
import { AskCase } from '../messages';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';

@QueryHandler(AskCase)
export class AskCaseHandler implements IQueryHandler<AskCase> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ question }: AskCase) {
    const { events, request, number } = await findCase(this.parts, question);
    const { calendar } = this.parts.rules.rulesOf(question.agency);
    const history = closedHistory(events, this.parts, question.asOf);
    const state = foldCase(history);
    const line = registerLineOf(state, question.agency, calendar, question.asOf);
    const { clocks } = deadlineAnswer(state, question, calendar);
    return {
      request,
      number,
      ...line,
      clocks,
      nextActs: nextActs(history, { today: question.asOf, calendar }),
    };
  }
}
