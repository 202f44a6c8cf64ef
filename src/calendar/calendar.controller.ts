import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { recordedAs } from '@taizhang/staff-access';
import type { Person } from '@taizhang/staff-access';
import { AskCalendar, AskNoticeMoves, AskNotices, AskNoticeWhatIf, RecordNotice } from '@taizhang/wiring';
import type { NoticeOrder } from '@taizhang/wiring';
import { ProblemError } from '../door/problem';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import {
  readCalendar,
  readNoticeMoves,
  readNotices,
  recordLocalHoliday,
  recordNotice,
  tryOutNotice,
} from './calendar.routes';

const REFUSED = 422;

/** The working-day calendar: what it says of each day and why, and the notices that it takes in. */
@Controller()
export class CalendarController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Route(readCalendar)
  year(@Asked() { query, person }: AskedOf<typeof readCalendar>) {
    return this.queries.execute(new AskCalendar({ agency: person.agency, year: query.year }));
  }

  @Route(readNotices)
  notices() {
    return this.queries.execute(new AskNotices());
  }

  @Route(recordNotice)
  record(@Asked() { body, person, commandId }: AskedOf<typeof recordNotice>) {
    return this.recorded({ act: 'HolidayNoticeRecorded', ...body }, person, commandId);
  }

  @Route(recordLocalHoliday)
  recordLocal(@Asked() { body, person, commandId }: AskedOf<typeof recordLocalHoliday>) {
    return this.recorded({ act: 'LocalHolidayRecorded', agency: person.agency, ...body }, person, commandId);
  }

  @Route(tryOutNotice)
  async tryOut(@Asked() { body, person }: AskedOf<typeof tryOutNotice>) {
    const act = { act: 'HolidayNoticeRecorded', ...body } as const;
    const answer = await this.queries.execute(new AskNoticeWhatIf({ act, agencies: [person.agency] }));
    if (answer.status === 'possible') return answer;
    throw new ProblemError(answer.code, REFUSED, answer.message);
  }

  @Route(readNoticeMoves)
  moved(@Asked() { params, person }: AskedOf<typeof readNoticeMoves>) {
    return this.queries.execute(new AskNoticeMoves({ ...params, agencies: [person.agency] }));
  }

  private async recorded(act: NoticeOrder['act'], person: Person, commandId: string) {
    const order = { act, agency: person.agency, commandId, recordedBy: recordedAs(person) };
    const answer = await this.commands.execute(new RecordNotice(order));
    if (answer.status === 'recorded') return answer;
    throw new ProblemError(answer.code, REFUSED, answer.message);
  }
}
