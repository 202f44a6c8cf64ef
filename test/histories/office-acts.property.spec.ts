import {
  InMemoryKeyVault,
  openEvents,
  readActObject,
  recordActs,
  recordedActs,
  recordedOfficeActs,
} from '@taizhang/case-handling';
import type { RecordableAct } from '@taizhang/case-handling';
import { InMemoryEventStore } from '@taizhang/event-store';
import { OFFICE_ACT_NAMES } from '@taizhang/request-case';
import type { RecordedAct } from '@taizhang/request-case';
import fc from 'fast-check';
import { derived, withoutOrdinals } from './derived';
import { AGENCIES } from './plausible-act';
import { calendar, inForce, randomHistory, recordedWith, runs, TODAY, told } from './random-history';
import { strewnOfficeActs } from './strewn-office-acts';
import type { StrewnAct } from './strewn-office-acts';

/** One request's log, written by the one write path. */
function caseLog() {
  const ports = { store: new InMemoryEventStore({ now: () => 0 }), vault: new InMemoryKeyVault() };
  const record = async (agency: string, act: RecordableAct, recordedBy: string) => {
    const { ordinal } = await ports.store.head();
    const who = { agency, request: 'K1', commandId: `c-${ordinal} ${JSON.stringify(act)}`, recordedBy };
    const { status } = await recordActs({ ...who, acts: [act], today: TODAY, calendar }, ports);
    return status;
  };
  const read = async () => {
    const { events } = await ports.store.readAll({ after: 0, limit: 1000 });
    return openEvents(events, ports.vault);
  };
  return { record, read };
}

async function recordedAmong(legal: readonly RecordedAct[], strewn: readonly StrewnAct[]) {
  const log = caseLog();
  for (const [index, { agency, act }] of legal.entries()) {
    expect(await log.record(agency, act, 'account:han')).toBe('recorded');
    const due = strewn.filter(({ at }) => Math.round(at * (legal.length - 1)) === index);
    for (const one of due) await log.record(AGENCIES[0], one.act, one.by);
  }
  return log.read();
}

/** The tale's acts as far as the door would read them. */
function readable(recorded: readonly RecordedAct[]): readonly RecordedAct[] {
  const read = recorded.filter(
    ({ agency, act }) => readActObject(JSON.parse(JSON.stringify({ agency, request: 'K1', ...act }))).ok,
  );
  return read.length === recorded.length ? recorded : read.reduce(recordedWith, []);
}

const everything = (recorded: readonly RecordedAct[]) => withoutOrdinals(derived(inForce(recorded), TODAY));

describe('office acts strewn among the acts of random histories', () => {
  const accepted = new Set<string>();

  it('move no clock, no stage, no flag, no line of the register and no cell', async () => {
    const move = fc.asyncProperty(randomHistory, strewnOfficeActs, async (plan, strewn) => {
      const legal = readable(told(plan));
      const events = await recordedAmong(legal, strewn);
      for (const { act } of recordedOfficeActs(events)) accepted.add(act.act);
      expect(recordedActs(events).map(({ act }) => act)).toEqual(legal.map(({ act }) => act));
      expect(everything(recordedActs(events))).toBe(everything(legal));
    });
    await fc.assert(move, runs(0.01));
  });

  it('are of every kind', () => {
    expect([...accepted].toSorted()).toEqual(OFFICE_ACT_NAMES.toSorted());
  });
});
