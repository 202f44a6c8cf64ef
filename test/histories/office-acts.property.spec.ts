import { recordedActs, recordedOfficeActs } from '@taizhang/case-handling';
import { OFFICE_ACT_NAMES } from '@taizhang/request-case';
import type { RecordedAct } from '@taizhang/request-case';
import { caseLog } from '@test/recorded-case';
import fc from 'fast-check';
import { derived, withoutOrdinals } from './derived';
import { AGENCIES } from './plausible-act';
import { inForce, randomHistory, readable, runs, TODAY, told } from './random-history';
import { strewnOfficeActs } from './strewn-office-acts';
import type { StrewnAct } from './strewn-office-acts';

async function recordedAmong(legal: readonly RecordedAct[], strewn: readonly StrewnAct[]) {
  const log = caseLog(TODAY);
  for (const [index, { agency, act }] of legal.entries()) {
    expect(await log.record(agency, act, 'account:han')).toBe('recorded');
    const due = strewn.filter(({ at }) => Math.round(at * (legal.length - 1)) === index);
    for (const one of due) await log.record(AGENCIES[0], one.act, one.by);
  }
  return log.read();
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
