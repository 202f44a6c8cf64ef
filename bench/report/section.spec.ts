import { figure, isMet } from './section';

describe('figures and targets', () => {
  it.each([
    [0, '0'],
    [0.1234, '0.12'],
    [12.345, '12.3'],
    [123.45, '123'],
    [1234.5, '1,235'],
    [200_000, '200,000'],
    [Number.NaN, '-'],
  ])('writes %d as %s', (value, text) => {
    expect(figure(value)).toBe(text);
  });

  it('holds a figure against its target from the right side, and never calls nothing met', () => {
    const verdict = { what: '', target: 2, unit: '' };
    expect(isMet({ ...verdict, is: 'atLeast', measured: 2 })).toBe(true);
    expect(isMet({ ...verdict, is: 'atLeast', measured: 1.99 })).toBe(false);
    expect(isMet({ ...verdict, is: 'atMost', measured: 2.01 })).toBe(false);
    expect(isMet({ ...verdict, is: 'atMost', measured: Number.NaN })).toBe(false);
  });
});
