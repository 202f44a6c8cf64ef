import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Subscription } from '@taizhang/event-store';
import { CommandBus } from '@nestjs/cqrs';
import { JobDesk } from '@taizhang/jobs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { TellNotice } from '../reminders/messages';
import type { Background } from './background';
import { BACKGROUND } from './tokens';

const RETRY_MS = 10_000;

/** Works out what each recorded notice moved, and tells the handlers: from where the last one who did it stopped. */
@Injectable()
export class NoticeFollower implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private subscription: Subscription | null = null;
  private ended = false;

  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    @Inject(JobDesk) private readonly desk: JobDesk,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(BACKGROUND) private readonly background: Background,
  ) {}

  onApplicationBootstrap(): void {
    this.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ended = true;
    await this.subscription?.stop();
  }

  private begin(): void {
    if (this.ended) return;
    void this.follow().catch((error: unknown) => {
      this.background.failed(error);
      setTimeout(() => this.begin(), RETRY_MS).unref();
    });
  }

  /** Ends with the log; an error begins anew from what was kept. */
  private async follow(): Promise<void> {
    const after = await this.parts.reminders.noticedThrough();
    const types = ['HolidayNoticeRecorded', 'LocalHolidayRecorded'];
    if (this.ended) return;
    this.subscription = this.parts.store.subscribe({ after, types }, async ({ events }) => {
      for (const { ordinal } of events) await this.tell(ordinal);
    });
    const end = await this.subscription.ended;
    if (end.reason === 'failed') throw end.error;
  }

  private async tell(ordinal: number): Promise<void> {
    const { day, mailTo } = await this.commands.execute(new TellNotice(ordinal));
    for (const account of mailTo) {
      await this.desk.order({ kind: 'sendReminders', account, day, about: `notice ${ordinal}` });
    }
  }
}
