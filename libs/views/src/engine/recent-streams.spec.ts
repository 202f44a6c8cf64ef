import { RecentStreams } from './recent-streams';

const folded = (count: number) => ({ events: Array.from({ length: count }, (_, at) => at), rows: [] });

describe('streams folded lately', () => {
  it('are remembered as they were folded last', () => {
    const recent = new RecentStreams<number>();
    recent.keep('request-1', folded(1));
    recent.keep('request-1', folded(2));
    expect(recent.get('request-1')).toEqual(folded(2));
    expect(recent.get('request-2')).toBeUndefined();
  });

  it('are forgotten, the oldest first, before they fill the memory', () => {
    const recent = new RecentStreams<number>();
    recent.keep('request-1', folded(20_000));
    recent.keep('request-2', folded(20_000));
    recent.keep('request-1', folded(20_001));
    recent.keep('request-3', folded(20_000));
    expect(
      ['request-1', 'request-2', 'request-3'].map((stream) => recent.get(stream)?.events.length),
    ).toEqual([20_001, undefined, 20_000]);
  });
});
