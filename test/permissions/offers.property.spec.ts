import { loadStream, recordActs, recordedActs } from '@taizhang/case-handling';
import type { RecordableAct } from '@taizhang/case-handling';
import { foldCase, isOfficeActName } from '@taizhang/request-case';
import type { RecordedAct } from '@taizhang/request-case';
import { mayRectify, recordedAs, ROLES } from '@taizhang/staff-access';
import { offeredActs, permitsFor } from '@taizhang/wiring';
import type { OfferedAct } from '@taizhang/wiring';
import { caseLog } from '@test/recorded-case';
import fc from 'fast-check';
import { AGENCIES, plausibleAct } from '../histories/plausible-act';
import { calendar, inForce, randomHistory, readable, runs, TODAY, told } from '../histories/random-history';
import type { HistoryPlan } from '../histories/random-history';
import { rectificationOf } from '../histories/rectification-of';
import { strewnOfficeActs } from '../histories/strewn-office-acts';
import type { StrewnAct } from '../histories/strewn-office-acts';
import { officeActs } from './every-act';

/** Some roles, at one of the agencies that had the case, now and then at another one. */
const anyone = fc.record({
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 3 }),
  own: fc.constantFrom(true, true, true, true, false),
  draw: fc.nat(9_999),
});
type Anyone = typeof anyone extends fc.Arbitrary<infer Value> ? Value : never;

/** The tale and the office's work in one log, and somebody before the case as one of its agencies has it. */
async function standingOf(plan: HistoryPlan, strewn: readonly StrewnAct[], one: Anyone) {
  const log = caseLog(TODAY);
  for (const { agency, act } of readable(told(plan))) await log.record(agency, act, 'account:han');
  for (const { by, act } of strewn) await log.record(AGENCIES[0], act, by);
  const { holders } = foldCase(inForce(recordedActs(await log.read())));
  const agency = holders[one.draw % holders.length]?.agency ?? AGENCIES[0];
  const { events } = await loadStream({ kind: 'request', agency, request: 'K1' }, log.ports);
  const person = { account: 'zhou', agency: one.own ? agency : 'elsewhere', roles: one.roles };
  return { log, events, person, desk: { agency, today: TODAY, calendar }, draw: one.draw };
}
type Standing = Awaited<ReturnType<typeof standingOf>>;

/** The act with fields that fit the case; a rectification of each act that is the person's to put right. */
function correctly(name: OfferedAct['act'], standing: Standing): readonly RecordableAct[] {
  const recorded = recordedActs(standing.events);
  if (name === 'RecordRectified') return recorded.flatMap((one) => puttingRight(one, standing));
  if (isOfficeActName(name)) return [officeActs(TODAY, 'han')[name]];
  return [plausibleAct(name, { on: TODAY, request: foldCase(inForce(recorded)), draw: standing.draw })];
}

function puttingRight({ act, agency }: RecordedAct, { events, person, desk, draw }: Standing) {
  if (act.act === 'RecordRectified' || agency !== desk.agency) return [];
  const only = recordedActs(events).filter((one) => one.act.act === act.act).length === 1;
  if (!only || !mayRectify(person.roles, act.act)) return [];
  return rectificationOf({ act, which: 1, draw }) ?? [];
}

describe('what is offered, of random histories to anyone', () => {
  const counts = { offered: 0, notPermitted: 0, rectifications: 0, recorded: 0 };

  async function holds(plan: HistoryPlan, strewn: readonly StrewnAct[], one: Anyone): Promise<void> {
    const standing = await standingOf(plan, strewn, one);
    const { events, desk, person, draw } = standing;
    const permits = permitsFor(person, desk);
    const offers = offeredActs(events, desk, person);
    for (const { act, reason, allowed } of offers) {
      const correct = correctly(act, standing);
      for (const each of correct)
        expect([act, permits(each, events)]).toEqual([act, reason !== 'NotPermitted']);
      counts.offered += allowed ? 1 : 0;
      counts.notPermitted += reason === 'NotPermitted' ? 1 : 0;
      counts.rectifications += act === 'RecordRectified' ? correct.length : 0;
    }
    await recordsOne(offers[draw % offers.length], standing);
  }

  /** One of them by the whole write path. */
  async function recordsOne(offer: OfferedAct | undefined, standing: Standing): Promise<void> {
    const { desk, person, log } = standing;
    const acts = offer ? correctly(offer.act, standing).slice(0, 1) : [];
    if (!offer || acts.length === 0) return;
    const who = { recordedBy: recordedAs(person), permits: permitsFor(person, desk), commandId: 'last' };
    const answer = await recordActs({ ...desk, ...who, request: 'K1', acts }, log.ports);
    const codes = answer.status === 'refused' ? answer.refused.map(({ refusal }) => refusal.code) : [];
    expect([offer.act, codes.includes('NotPermitted')]).toEqual([offer.act, offer.reason === 'NotPermitted']);
    counts.recorded += answer.status === 'recorded' ? 1 : 0;
  }

  it('is permitted exactly where recording permits it', async () => {
    await fc.assert(fc.asyncProperty(randomHistory, strewnOfficeActs, anyone, holds), runs(0.005));
    expect(counts.offered).toBeGreaterThan(150);
    expect(counts.notPermitted).toBeGreaterThan(500);
    expect(counts.rectifications).toBeGreaterThan(15);
    expect(counts.recorded).toBeGreaterThan(2);
  });
});
