import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import type { ICommandHandler, IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { AskCalendar, AskNoticeMoves, AskNotices, AskNoticeWhatIf, RecordNotice } from './messages';
import { noticeMoves, noticeWhatIf } from './notice-moves';
import { recordNotice } from './record-notice';
import { noticeLines, yearCalendar } from './year-calendar';

@CommandHandler(RecordNotice)
export class RecordNoticeHandler implements ICommandHandler<RecordNotice> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ order }: RecordNotice) {
    return recordNotice(order, this.parts);
  }
}

@QueryHandler(AskCalendar)
export class AskCalendarHandler implements IQueryHandler<AskCalendar> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ question }: AskCalendar) {
    return yearCalendar(question, this.parts.rules);
  }
}

@QueryHandler(AskNotices)
export class AskNoticesHandler implements IQueryHandler<AskNotices> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute() {
    return noticeLines(this.parts.rules);
  }
}

@QueryHandler(AskNoticeWhatIf)
export class AskNoticeWhatIfHandler implements IQueryHandler<AskNoticeWhatIf> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskNoticeWhatIf) {
    return noticeWhatIf(question, this.parts);
  }
}

@QueryHandler(AskNoticeMoves)
export class AskNoticeMovesHandler implements IQueryHandler<AskNoticeMoves> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskNoticeMoves) {
    return noticeMoves(question, this.parts);
  }
}

export const CALENDAR_HANDLERS = [
  RecordNoticeHandler,
  AskCalendarHandler,
  AskNoticesHandler,
  AskNoticeWhatIfHandler,
  AskNoticeMovesHandler,
];
