import { setTimeout as pause } from 'node:timers/promises';
import type { Views } from '@taizhang/views';
import type { RuleBook } from './rule-book';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** Moves the views under the rules as they change; what answers meanwhile was folded under the rules before. */
export class ViewsFollow {
  private readonly closing = new AbortController();
  private wanted: RuleBook | null = null;

  constructor(
    private readonly views: Pick<Views, 'underRules'>,
    private readonly log: (line: string) => void,
  ) {}

  /** Tries until it has followed, newer rules have come, or the program ends. */
  async follow(book: RuleBook): Promise<void> {
    this.wanted = book;
    for (let wait = FIRST_WAIT_MS; this.wanted === book; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      if (await this.moved(book)) return;
      const { signal } = this.closing;
      await pause(wait, null, { signal, ref: false }).catch(() => undefined);
    }
  }

  stop(): void {
    this.wanted = null;
    this.closing.abort();
  }

  private async moved({ rulesOf, version }: RuleBook): Promise<boolean> {
    try {
      await this.views.underRules(rulesOf, version);
      return true;
    } catch (error) {
      if (this.wanted !== null) this.log(`按新的日历重算登记没有做成，稍后再试：${String(error)}`);
      return false;
    }
  }
}
