import { contentHash, openEvents } from '@taizhang/case-handling';
import type { StoredEvent } from '@taizhang/event-store';
import type { Parts } from '../parts';
import { auditCheck } from './audit-check';
import { DocumentsCheck } from './documents-check';
import type { VerificationAnswer } from './verification-answer';

const EVENTS_AT_ONCE = 2_000;

type Check = VerificationAnswer['checks'][number];

/** Reads the whole log once and checks what must hold of it; the first fault of each kind is named. */
export async function verify({ store, vault, views, audit, blobs }: Parts): Promise<VerificationAnswer> {
  const walk = new LogWalk();
  const documents = new DocumentsCheck(blobs);
  let after = 0;
  for (;;) {
    const { events, through } = await store.readAll({ after, limit: EVENTS_AT_ONCE });
    if (through === after) break;
    for (const event of events) walk.see(event);
    const fault = await firstUnreadable(events, async (some) => {
      for (const event of await openEvents(some, vault)) await documents.see(event);
    });
    walk.readable(fault);
    after = through;
  }
  const position = await views.read(async (reading) => reading.position);
  // Read last: others may have recorded meanwhile, but no view knows more than the log.
  const { ordinal: head } = await store.head();
  const checks = [
    ...walk.checks(),
    viewsCheck(position, { after, head }),
    documents.answer(),
    await auditCheck(audit),
  ];
  return { ok: checks.every(({ ok }) => ok), checks };
}

function viewsCheck(
  position: number,
  { after, head }: { readonly after: number; readonly head: number },
): Check {
  const fault =
    position < after
      ? `只读到第 ${position} 条，应为第 ${after} 条`
      : `读到第 ${position} 条，登记却只到第 ${head} 条`;
  const ok = position >= after && position <= head;
  return { name: '视图', ok, detail: ok ? `已读到第 ${position} 条` : fault };
}

/** The first event that cannot be understood or whose sealed text was changed. */
async function firstUnreadable(
  events: readonly StoredEvent[],
  open: (some: readonly StoredEvent[]) => Promise<unknown>,
): Promise<string | null> {
  try {
    await open(events);
    return null;
  } catch {
    for (const event of events) {
      const fault = await open([event]).then(
        () => null,
        (error: unknown) =>
          `第 ${event.ordinal} 条：${error instanceof Error ? error.message : String(error)}`,
      );
      if (fault) return fault;
    }
    return null;
  }
}

class LogWalk {
  private seen = 0;
  private lastRecordedAt = '';
  private readonly versions = new Map<string, number>();
  private readonly faults = { ordinals: '', versions: '', times: '', contents: '', texts: '' };

  see(event: StoredEvent): void {
    const { ordinal, stream, version, recordedAt, meta } = event;
    this.seen += 1;
    this.note('ordinals', ordinal === this.seen, `第 ${this.seen} 条缺失`);
    this.seen = ordinal;
    const expected = (this.versions.get(stream) ?? 0) + 1;
    this.note(
      'versions',
      version === expected,
      `第 ${ordinal} 条（${stream}）应为第 ${expected} 版，却是第 ${version} 版`,
    );
    this.versions.set(stream, version);
    this.note('times', recordedAt >= this.lastRecordedAt, `第 ${ordinal} 条的登记时间早于前一条`);
    this.lastRecordedAt = recordedAt;
    this.note(
      'contents',
      contentHash(event) === meta.contentHash,
      `第 ${ordinal} 条（${stream}）的内容与登记时不同`,
    );
  }

  readable(fault: string | null): void {
    this.note('texts', fault === null, fault ?? '');
  }

  checks(): readonly Check[] {
    const check = (name: string, fault: string, fine: string) => ({
      name,
      ok: fault === '',
      detail: fault || fine,
    });
    return [
      check('序号连续', this.faults.ordinals, `共 ${this.seen} 条`),
      check('版次连续', this.faults.versions, `共 ${this.versions.size} 个登记簿`),
      check('登记时间', this.faults.times, '从不倒退'),
      check('内容摘要', this.faults.contents, '与登记时一致'),
      check('可读', this.faults.texts, '每条都读得懂，密封的文字未被改动'),
    ];
  }

  private note(kind: keyof typeof this.faults, ok: boolean, fault: string): void {
    if (!ok && this.faults[kind] === '') this.faults[kind] = fault;
  }
}
