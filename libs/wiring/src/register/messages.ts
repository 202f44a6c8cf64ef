import { Query } from '@nestjs/cqrs';
import type { DashboardAnswer, DashboardQuestion } from './dashboard';
import type { BoardAnswer, BoardQuestion } from './deadline-board';
import type { ExportQuestion } from './export-register';
import type { RegisterPageAnswer, RegisterPageQuestion } from './register-question';
import type { RepeatsAnswer, RepeatsQuestion } from './repeats';

/** A page of an agency's register, by filter. */
export class AskRegisterPage extends Query<RegisterPageAnswer> {
  constructor(readonly question: RegisterPageQuestion) {
    super();
  }
}

/** The same, whole, as CSV. */
export class AskRegisterExport extends Query<AsyncIterable<string>> {
  constructor(readonly question: ExportQuestion) {
    super();
  }
}

/** What is late, due, waiting. */
export class AskDeadlineBoard extends Query<BoardAnswer> {
  constructor(readonly question: BoardQuestion) {
    super();
  }
}

/** What came and was concluded in a period. */
export class AskDashboard extends Query<DashboardAnswer> {
  constructor(readonly question: DashboardQuestion) {
    super();
  }
}

/** Who asks often, and what is asked for again. */
export class AskRepeats extends Query<RepeatsAnswer> {
  constructor(readonly question: RepeatsQuestion) {
    super();
  }
}
