import { RegularWork } from '../regular-work';
import { failureSentence } from '../wording/failures';
import type { Sealing } from './sealing';

const MINUTE_MS = 60_000;
/** The first seal comes soon after the start, whatever a restart interrupted, but not in the way of it. */
const FIRST_MS = 30_000;

/**
 * Seals while the program works. A fault that a person must look at is said again at every turn until somebody has
 * mended it: nothing is signed over it meanwhile.
 */
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
    }
  }
}
