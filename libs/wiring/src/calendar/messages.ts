import { Command, Query } from '@nestjs/cqrs';
import type { CalendarAct } from '@taizhang/case-handling';
import type {
  CalendarAnswer,
  NoticeAnswer,
  NoticeLine,
  NoticeMovesAnswer,
  NoticeOrder,
  NoticeWhatIfAnswer,
} from './calendar-answer';

/** Records a holiday notice or a local order. */
export class RecordNotice extends Command<NoticeAnswer> {
  constructor(readonly order: NoticeOrder) {
    super();
  }
}

/** A year day by day, as an agency counts it. */
export class AskCalendar extends Query<CalendarAnswer> {
  constructor(readonly question: { readonly agency: string; readonly year: number }) {
    super();
  }
}

/** Every notice and order that the calendar knows. */
export class AskNotices extends Query<readonly NoticeLine[]> {}

/** Which due dates of open cases a notice would move. Nothing is stored. */
export class AskNoticeWhatIf extends Query<NoticeWhatIfAnswer> {
  constructor(readonly question: { readonly act: CalendarAct; readonly agencies: readonly string[] }) {
    super();
  }
}

/** Which due dates of open cases a recorded notice moved. */
export class AskNoticeMoves extends Query<NoticeMovesAnswer> {
  constructor(readonly question: { readonly number: string; readonly agencies: readonly string[] }) {
    super();
  }
}
