/** What can happen to one append. The first two happen before anything is stored, the others after. */
export type AppendFault =
  'unavailable' | 'notLeader' | 'dropReply' | 'deadlineExceeded' | 'cancelled' | 'stall';

export type ReadFault = 'unavailable' | 'notLeader' | 'stall';

/** Faults that wait for the calls to come; each is used once. */
export class Faults {
  private readonly appends: AppendFault[] = [];
  private readonly reads: ReadFault[] = [];

  onAppend(fault: AppendFault, times = 1): void {
    for (let i = 0; i < times; i += 1) this.appends.push(fault);
  }

  onRead(fault: ReadFault, times = 1): void {
    for (let i = 0; i < times; i += 1) this.reads.push(fault);
  }

  get pending(): number {
    return this.appends.length + this.reads.length;
  }

  takeForAppend(): AppendFault | undefined {
    return this.appends.shift();
  }

  takeForRead(): ReadFault | undefined {
    return this.reads.shift();
  }
}

export function storesFirst(fault: AppendFault | undefined): boolean {
  return fault !== 'unavailable' && fault !== 'notLeader';
}
