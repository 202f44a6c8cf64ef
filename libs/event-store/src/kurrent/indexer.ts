import type { Checkpoint, OrdinalIndex } from './ordinal-index';
import type { SourceReader } from './source-reader';

const PAGE = 500;

/**
 * Brings the index up to the end of KurrentDB's log. Any program does it whenever it must know where the log ends;
 * whose page comes too late reads the next one. Nobody holds a lock while KurrentDB is asked.
 */
export class Indexer {
  private running: Promise<void> | undefined;
  private next: Promise<void> | undefined;
  /** Where the log was numbered up to when this program last looked; others may have come further. */
  private last: Checkpoint | undefined;

  constructor(
    private readonly index: OrdinalIndex,
    private readonly source: SourceReader,
    private readonly onAdvanced: () => void,
  ) {}

  /**
   * Resolves when everything is numbered that was in the log when it was called. Who comes while a run is under way
   * waits for one more, together with all others who come.
   */
  catchUp(): Promise<void> {
    if (this.running === undefined) return this.start();
    this.next ??= this.running.then(
      () => this.start(),
      () => this.start(),
    );
    return this.next;
  }

  /** Resolves when nothing is under way any more, well or ill. */
  async settled(): Promise<void> {
    while (this.running !== undefined) await this.running.catch(() => undefined);
  }

  private start(): Promise<void> {
    this.next = undefined;
    const run = this.run().finally(() => {
      if (this.running === run) this.running = undefined;
    });
    this.running = run;
    return run;
  }

  private async run(): Promise<void> {
    for (;;) {
      const { ordinal, position } = (this.last ??= await this.index.checkpoint());
      const records = await this.source.log(position, PAGE);
      if (records.length === 0) return;
      // Another program may have numbered them, or more: begin again where it has come to.
      this.last = undefined;
      if (!(await this.index.advance(ordinal, records))) continue;
      this.last = { ordinal: ordinal + records.length, position: records.at(-1)?.position ?? position };
      this.onAdvanced();
      if (records.length < PAGE) return;
    }
  }
}
