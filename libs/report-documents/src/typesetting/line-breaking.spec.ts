import fc from 'fast-check';
import { breakLines } from './line-breaking';

const one = (character: string) => (/[ -~]/.test(character) ? 0.5 : 1);
const lines = (text: string, width: number, indent = 0) => breakLines(text, width, one, indent);

describe('breaking lines 避头尾', () => {
  it('breaks between any two Chinese characters', () => {
    expect(lines('政府信息公开工作', 3)).toEqual(['政府信', '息公开', '工作']);
  });

  it('never begins a line with a closing mark: its character goes with it', () => {
    expect(lines('信息公开，工作。', 4)).toEqual(['信息公', '开，工', '作。']);
    expect(lines('依法公开）。共', 4)).toEqual(['依法公', '开）。共']);
  });

  it('never ends a line with an opening mark', () => {
    expect(lines('根据《条例》规定', 3)).toEqual(['根据', '《条', '例》规', '定']);
  });

  it('keeps numbers, words and two-part marks whole', () => {
    expect(lines('共计12345.67元', 4)).toEqual(['共计', '12345.67', '元']);
    expect(lines('公开——不公开', 3)).toEqual(['公', '开——', '不公开']);
    expect(lines('见 www.gov.cn 网', 6)).toEqual(['见', 'www.gov.cn', '网']);
  });

  it('divides an address after a stroke, never a fraction', () => {
    expect(lines('见 www.gov.cn/zwgk/zfxx', 9)).toEqual(['见 www.gov.cn/', 'zwgk/zfxx']);
    expect(lines('不少于1/2的单位', 4)).toEqual(['不少于', '1/2的单', '位']);
  });

  it('cuts what is longer than a line rather than let it run over the edge', () => {
    expect(lines('网址https://zfxxgk.example.cn', 6)).toEqual(['网址https://', 'zfxxgk.examp', 'le.cn']);
  });

  it('leaves room for the first line indent', () => {
    expect(lines('政府信息公开', 4, 2)).toEqual(['政府', '信息公开']);
  });

  it('keeps characters outside the basic plane and their marks whole', () => {
    expect(lines('𬍛𬍛𬍛', 2)).toEqual(['𬍛𬍛', '𬍛']);
  });

  it('gives an empty text one empty line', () => {
    expect(lines('', 4)).toEqual(['']);
  });

  it('loses no character and overruns no line, whatever the text', () => {
    const character = fc.constantFrom(...'政府信息，。、《》（）“”——……12,.aB %𬍛');
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 80 }),
        fc.integer({ min: 2, max: 12 }),
        (characters, width) => {
          const text = characters.join('');
          const broken = lines(text, width);
          expect(broken.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of broken)
            expect(Array.from(line).reduce((sum, each) => sum + one(each), 0)).toBeLessThanOrEqual(width);
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });
});
