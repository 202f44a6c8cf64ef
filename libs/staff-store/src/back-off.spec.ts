import { waitSeconds } from './back-off';

describe('how long to wait after failed sign-ins', () => {
  it('lets people mistype, then doubles', () => {
    const waits = Array.from({ length: 12 }, (_, before) => waitSeconds('login', before + 1));
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('never keeps the owner of a login out for more than a minute, whatever strangers do', () => {
    expect(waitSeconds('login', 1_000_000)).toBe(60);
  });

  it('keeps an address or a device away for up to a quarter of an hour', () => {
    expect([waitSeconds('address', 30), waitSeconds('address', 31), waitSeconds('address', 500)]).toEqual([
      0, 1, 900,
    ]);
    expect([waitSeconds('device', 6), waitSeconds('device', 7), waitSeconds('device', 500)]).toEqual([
      0, 1, 900,
    ]);
  });
});
