import type { StoredEvent } from '@taizhang/event-store';
import { CopyFaultError } from './fault';

/** Holds a copy's events against what every log keeps: no hole in ordinals and versions, and time never falls. */
export class EventOrder {
  private readonly versions = new Map<string, number>();
  private lastRecordedAt = '';

  constructor(
    private last: number,
    /** Whether the copy begins with the log; otherwise a stream may begin with any version. */
    private readonly whole: boolean,
  ) {}

  check({ ordinal, stream, version, recordedAt }: StoredEvent, line: number): void {
    const expected = this.last + 1;
    if (ordinal !== expected)
      throw new CopyFaultError({ code: 'OrdinalHole', line, expected, found: ordinal });
    this.last = ordinal;
    this.checkVersion(stream, version, line);
    if (recordedAt < this.lastRecordedAt) throw new CopyFaultError({ code: 'TimeFalls', line });
    this.lastRecordedAt = recordedAt;
  }

  private checkVersion(stream: string, found: number, line: number): void {
    const known = this.versions.get(stream) ?? (this.whole ? 0 : found - 1);
    const expected = known + 1;
    if (found !== expected) throw new CopyFaultError({ code: 'VersionHole', line, stream, expected, found });
    this.versions.set(stream, found);
  }
}
