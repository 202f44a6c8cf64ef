import { Query } from '@nestjs/cqrs';
import type { Person } from '@taizhang/staff-access';
import type { CaseExplanation } from '../explanation/explanation-answer';
import type { HistoryAnswer } from '../history/history-answer';
import type { CasePageQuestion } from './case-page';
import type { CasePage } from './case-page-answer';
import type { CaseAsked } from './known-case';
import type { CountsAsked } from './parts-of-page';

/** One case as a person of the staff may see it: masked, with typed texts for those who may read them. */
export class AskCasePage extends Query<CasePage> {
  constructor(readonly question: CasePageQuestion) {
    super();
  }
}

/** The case's history as the person may see it. */
export class AskCaseHistory extends Query<HistoryAnswer> {
  constructor(readonly question: CaseAsked & { readonly person: Person }) {
    super();
  }
}

/** Where the case counts, as known at an instant and as the acts up to a day make it. */
export class AskCaseCounts extends Query<CaseExplanation> {
  constructor(readonly question: CountsAsked) {
    super();
  }
}
