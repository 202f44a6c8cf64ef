import { InMemoryKeyVault, openEvents, recordActs } from '@taizhang/case-handling';
import type { DecodedEvent, RecordableAct } from '@taizhang/case-handling';
import { stateCouncilCalendar as calendar } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { InMemoryEventStore } from '@taizhang/event-store';
import { AGENCY, by, TODAY } from './given-case';
import type { GivenAct } from './given-case';
import type { Done } from './given-file';

/** The log of one request, K1, in memory, written by the one write path. */
export function caseLog(today: LocalDate) {
  const ports = { store: new InMemoryEventStore({ now: () => 0 }), vault: new InMemoryKeyVault() };
  return {
    ports,
    async record(agency: string, act: RecordableAct, recordedBy: string) {
      const { ordinal } = await ports.store.head();
      const who = { agency, request: 'K1', commandId: `c-${ordinal} ${JSON.stringify(act)}`, recordedBy };
      const { status } = await recordActs({ ...who, acts: [act], today, calendar }, ports);
      return status;
    },
    async read(): Promise<readonly DecodedEvent[]> {
      const { events } = await ports.store.readAll({ after: 0, limit: 1000 });
      return openEvents(events, ports.vault);
    },
  };
}

/** The events of a case: the legal acts, then what the office did. An act that is refused fails the test. */
export async function recordedCase(
  acts: readonly GivenAct[],
  ...done: readonly Done[]
): Promise<readonly DecodedEvent[]> {
  const log = caseLog(TODAY);
  const record = async (agency: string, act: RecordableAct, who: string) => {
    const status = await log.record(agency, act, who);
    if (status !== 'recorded') throw new Error(`Given ${act.act} is ${status}.`);
  };
  for (const given of acts) {
    const { agency, act } = 'agency' in given ? given : by(AGENCY, given);
    await record(agency, act, 'test');
  }
  for (const [who, act] of done) await record(AGENCY, act, who);
  return log.read();
}
