import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { JobDesk } from '@taizhang/jobs';
import { beijingTimeOfDay } from '../beijing-today';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import type { Background } from './background';
import { BACKGROUND } from './tokens';

/** When the queue's own clock orders the sweep. */
const MORNING_TIME = '08:30';

/**
 * Sets the clock for every morning; a morning that passed while nobody worked is caught up, once. What the background
 * left behind is swept when a worker starts as well.
 */
@Injectable()
export class Mornings implements OnApplicationBootstrap {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    @Inject(JobDesk) private readonly desk: JobDesk,
    @Inject(BACKGROUND) private readonly background: Background,
  ) {}

  onApplicationBootstrap(): void {
    void this.background.sweepSpool();
    void this.begin().catch((error: unknown) => this.background.failed(error));
  }

  private async begin(): Promise<void> {
    await this.desk.everyMorning();
    const day = this.parts.today();
    if (beijingTimeOfDay() < MORNING_TIME || (await this.parts.reminders.sweptOn(day))) return;
    await this.desk.order({ kind: 'sweepDeadlines', day });
  }
}
