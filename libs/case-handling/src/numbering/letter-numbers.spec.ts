import { CommandIdReusedError } from '../record-act/ports';
import { writePath } from '../record-act/write-path.fixture';
import { requestStream } from '../streams/places';
import { allotLetterNumber } from './allot-letter-number';
import type { LetterToNumber } from './allot-letter-number';

const request = requestStream('A1', 'K1');

function series() {
  const { ports, store } = writePath();
  const allot = (letter: string, more: Partial<LetterToNumber> = {}) =>
    allotLetterNumber(
      {
        agency: 'A1',
        year: 2026,
        series: '答',
        request,
        letter,
        recordedBy: 'account:1',
        commandId: `c-${letter}`,
        ...more,
      },
      ports,
    );
  return { store, allot };
}

describe('numbers of letters 文号', () => {
  it('neither repeat nor skip when letters are issued at once', async () => {
    const { allot } = series();
    const letters = Array.from({ length: 8 }, (_, index) => `L${index}`);
    const serials = await Promise.all(letters.map((letter) => allot(letter)));
    expect(serials.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('stay the same for a letter asked for twice, also by another command', async () => {
    const { allot, store } = series();
    await allot('L1');
    expect(await allot('L2')).toBe(2);
    expect(await allot('L1', { commandId: 'again' })).toBe(1);
    expect((await store.head()).ordinal).toBe(2);
  });

  it('run apart by agency, year and series', async () => {
    const { allot } = series();
    await allot('L1');
    for (const apart of [{ agency: 'B1' }, { year: 2027 }, { series: '征' }]) {
      expect(await allot(JSON.stringify(apart), apart)).toBe(1);
    }
    expect(await allot('L1', { request: requestStream('A1', 'K2') })).toBe(2);
  });

  it('are not given twice to one letter', async () => {
    const { allot } = series();
    await allot('L1');
    await expect(allot('L1', { series: '征' })).rejects.toThrow(CommandIdReusedError);
  });
});
