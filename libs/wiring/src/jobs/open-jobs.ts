import type { DynamicModule } from '@nestjs/common';
// By its door: what stands behind one is loaded when it is first used, and most commands have no background.
import { JobsModule } from '@taizhang/wiring/jobs';
import type { Config } from '../config';
import type { Parts } from '../parts';

/**
 * The joined parts with the background's queues, as one module for Nest. Closes the parts where the queues cannot be
 * reached.
 */
export async function openJobs(
  parts: Parts,
  { spoolFolder }: Config,
  how: { readonly working: boolean; readonly log: (line: string) => void },
): Promise<DynamicModule> {
  try {
    const place = await parts.openQueuePlace();
    await parts.rules.watch();
    return JobsModule.with({ parts, place, spoolFolder, ...how });
  } catch (error) {
    await parts.close();
    throw error;
  }
}
