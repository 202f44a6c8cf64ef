import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  addDays,
  localDate,
  monthDeadline,
  stateCouncilCalendar,
  workingDayDeadline,
} from '@taizhang/deadlines';

/** Days of a hard case's story that no clock of its ledger shows. */
const days = { day: z.string(), from: z.string(), n: z.number() };
const arithmetic = z.discriminatedUnion('rule', [
  z.object({
    ...days,
    rule: z.literal('workdays'),
    stops: z.array(z.tuple([z.string(), z.string()])).default([]),
  }),
  z.object({ ...days, rule: z.literal('calendarMonths') }),
  z.object({ ...days, rule: z.literal('plainDays') }),
]);
type Arithmetic = z.infer<typeof arithmetic>;

const folder = path.join(__dirname, '../data/cases');
const facts = readdirSync(folder)
  .filter((file) => file.endsWith('.expected.json'))
  .flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const { id, arithmetic: named } = z
      .object({ id: z.string(), arithmetic: z.record(z.string(), z.unknown()).default({}) })
      .parse(JSON.parse(text));
    return Object.entries(named).flatMap(([name, fact]) => {
      const { success, data } = arithmetic.safeParse(fact);
      return success ? [{ title: `${id} ${name}`, fact: data }] : [];
    });
  });

function counted(fact: Arithmetic): string {
  const startedOn = localDate(fact.from);
  switch (fact.rule) {
    case 'workdays': {
      const stops = fact.stops.map(([after, until]) => {
        return { after: localDate(after), until: localDate(until), by: 'consultation' };
      });
      return workingDayDeadline(stateCouncilCalendar, { startedOn, workingDays: fact.n, stops }).dueOn;
    }
    case 'calendarMonths':
      return monthDeadline(stateCouncilCalendar, { startedOn, months: fact.n }).dueOn;
    case 'plainDays':
      return addDays(startedOn, fact.n);
  }
}

describe('the hard cases, days by arithmetic alone', () => {
  it('name five such days', () => {
    expect(facts).toHaveLength(5);
  });

  it.each(facts)('$title', ({ fact }) => {
    expect(counted(fact)).toBe(fact.day);
  });
});
