import { RegularWork } from '../regular-work';
import { failureSentence } from '../wording/failures';

const FIRST_MS = 5_000;
const EVERY_MS = 60_000;

/** Keeps the search's view near the log's head, so that whoever searches first in the morning does not wait for it. */
export class SearchTimer extends RegularWork {
  constructor(
    private readonly bringToHead: () => Promise<void>,
    private readonly log: (line: string) => void,
  ) {
    super(FIRST_MS, EVERY_MS);
  }

  protected async turn(): Promise<void> {
    try {
      await this.bringToHead();
    } catch (error) {
      this.log(failureSentence(error) ?? `检索的索引：${String(error)}`);
    }
  }
}
