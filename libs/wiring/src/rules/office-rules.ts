import type { Rules } from '@taizhang/annual-report';
import { CALENDAR_STREAM, isCalendarAct, readClosed } from '@taizhang/case-handling';
import type { EventStore, StoredEvent, Subscription } from '@taizhang/event-store';
import { bookOf } from './rule-book';
import type { KnownRules, Placement, RecordedNotice, RuleBook } from './rule-book';
import type { RulesFile } from './rules-file';

type Log = Pick<EventStore, 'readStream' | 'readAll' | 'head' | 'subscribe'>;

const SLICE_EVENTS = 1_000;
const FOLLOWED = ['HolidayNoticeRecorded', 'LocalHolidayRecorded', 'AgencyPlaced'];

/** Told of a change of the rules; the promise resolves when it has followed. */
export type RulesFollower = (book: RuleBook) => Promise<void>;

/** The rules as the log knows them now, and as it knew them at any earlier ordinal. */
export class OfficeRules implements RuleBook {
  private known: KnownRules;
  private book: RuleBook;
  private placedThrough = 0;
  private follower: RulesFollower = () => Promise.resolve();
  private following = Promise.resolve();
  private learning: Promise<void> = Promise.resolve();

  constructor(
    file: RulesFile | null,
    private readonly log: Log,
  ) {
    this.known = { file, notices: [], placements: [] };
    this.book = bookOf(this.known);
  }

  get version(): string {
    return this.book.version;
  }

  /** As it is at this moment, for good. */
  get now(): RuleBook {
    return this.book;
  }

  /** Everything of the calendar that was recorded, in the order of recording. */
  get notices(): readonly RecordedNotice[] {
    return this.known.notices;
  }

  rulesOf(agency: string): Rules {
    return this.book.rulesOf(agency);
  }

  /** The rules as they were when the log ended there: what was due before a notice stays provable. */
  knownAt(ordinal: number): RuleBook {
    const then = ({ ordinal: of }: { readonly ordinal: number }) => of <= ordinal;
    const { file, notices, placements } = this.known;
    const known = { file, notices: notices.filter(then), placements: placements.filter(then) };
    return known.notices.length === notices.length && known.placements.length === placements.length
      ? this.book
      : bookOf(known);
  }

  /** With a notice that nobody has recorded. */
  with(notice: RecordedNotice): RuleBook {
    return bookOf({ ...this.known, notices: [...this.known.notices, notice] });
  }

  /** Resolves when whoever depends on the rules has followed the last change. */
  get settled(): Promise<void> {
    return this.following;
  }

  /** Looks into the log for what was recorded meanwhile, also by other processes. */
  learn(): Promise<void> {
    this.learning = this.learning.catch(() => undefined).then(() => this.look());
    return this.learning;
  }

  /** Whoever depends on the rules is told of every change from now on. */
  tell(follower: RulesFollower): void {
    this.follower = follower;
  }

  /** From now on what any process records is learnt by itself, until the log is closed. */
  async watch(): Promise<Subscription> {
    const { ordinal: after } = await this.log.head();
    await this.learn();
    return this.log.subscribe({ after, types: FOLLOWED }, async ({ events }) => {
      if (events.length > 0) await this.learn();
    });
  }

  private async look(): Promise<void> {
    const notices = (await this.log.readStream(CALENDAR_STREAM)).flatMap(noticeIn);
    const local = notices.some(({ act }) => act.act === 'LocalHolidayRecorded');
    const placements = local ? await this.placements() : this.known.placements;
    const known = { ...this.known, notices, placements };
    const book = bookOf(known);
    if (book.version === this.version) return;
    this.known = known;
    this.book = book;
    this.following = this.follower(book);
  }

  private async placements(): Promise<readonly Placement[]> {
    const found: Placement[] = [...this.known.placements];
    for (;;) {
      const asked = { after: this.placedThrough, limit: SLICE_EVENTS, types: ['AgencyPlaced'] };
      const { events, through } = await this.log.readAll(asked);
      found.push(...events.flatMap(placementIn));
      if (through === this.placedThrough) return found;
      this.placedThrough = through;
    }
  }
}

function noticeIn(stored: StoredEvent): readonly RecordedNotice[] {
  const { body } = readClosed(stored);
  return isCalendarAct(body) ? [{ ordinal: stored.ordinal, act: body }] : [];
}

function placementIn(stored: StoredEvent): readonly Placement[] {
  const { body } = readClosed(stored);
  if (body.act !== 'AgencyPlaced') return [];
  return [{ ordinal: stored.ordinal, agency: stored.meta.agency, parent: body.parent }];
}
