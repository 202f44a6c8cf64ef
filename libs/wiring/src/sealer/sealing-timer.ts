import { SealingError } from '@taizhang/history-proof';
import { RegularWork } from '../regular-work';
import { failureSentence } from '../wording/failures';
import type { Sealing } from './sealing';

const MINUTE_MS = 60_000;
/** The first seal comes soon after the start, whatever a restart interrupted, but not in the way of it. */
const FIRST_MS = 30_000;

/** Seals while the program works. After a fault that a person must look at, it seals no more until the next start. */
export class SealingTimer extends RegularWork {
  constructor(
    private readonly sealing: Pick<Sealing, 'seal' | 'everyMinutes'>,
    private readonly log: (line: string) => void,
  ) {
    super(FIRST_MS, sealing.everyMinutes * MINUTE_MS);
  }

  protected async turn(): Promise<void> {
    try {
      await this.sealing.seal();
    } catch (error) {
      this.log(failureSentence(error) ?? `历史签名：${String(error)}`);
      if (error instanceof SealingError && error.fault.code !== 'AnchorsUnusable') this.stop();
    }
  }
}
