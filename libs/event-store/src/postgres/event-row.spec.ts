import { types } from 'pg';
import { instantOf } from './event-row';

describe('the time of recording as PostgreSQL writes it', () => {
  it.each([
    ['2026-01-31 08:00:00+00', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31 08:00:00.1+00', '2026-01-31T08:00:00.100Z'],
    ['2026-01-31 08:00:00.12+00', '2026-01-31T08:00:00.120Z'],
    ['2026-01-31 08:00:00.123+00', '2026-01-31T08:00:00.123Z'],
    ['2026-01-31 08:00:00.123456+00', '2026-01-31T08:00:00.123Z'],
    ['2026-01-31 08:00:00.12+08', '2026-01-31T00:00:00.120Z'],
    ['2026-01-31 08:00:00+05:30', '2026-01-31T02:30:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(instantOf(text)).toBe(instant);
    expect(types.getTypeParser(types.builtins.TIMESTAMPTZ)(text).toISOString()).toBe(instant);
  });
});
