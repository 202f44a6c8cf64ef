import { Query } from '@nestjs/cqrs';
import type { NextActsAnswer, NextActsQuestion } from './next-acts';

/** What a person may record in a case today, and why not the rest. */
export class AskNextActs extends Query<NextActsAnswer> {
  constructor(readonly question: NextActsQuestion) {
    super();
  }
}
