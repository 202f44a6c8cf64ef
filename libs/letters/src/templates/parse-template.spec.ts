import { DEFAULT_TEMPLATES } from './default-templates';
import { parseTemplate } from './parse-template';
import { TEMPLATE_KINDS } from './placeholders';

const faultsOf = (text: string) => {
  const reading = parseTemplate('correctionNotice', text);
  return reading.ok ? [] : reading.faults;
};
const GOOD = '{{you}}的申请请补正：\n{{points}}\n请于{{ correctBy }}前提交。';

describe('the wording of a letter 文书模板', () => {
  it.each(TEMPLATE_KINDS)('of %s that is built in can be read', (kind) => {
    expect(parseTemplate(kind, DEFAULT_TEMPLATES[kind])).toMatchObject({ ok: true });
  });

  it('is paragraphs and placeholders', () => {
    expect(parseTemplate('correctionNotice', GOOD)).toEqual({
      ok: true,
      lines: [
        {
          kind: 'paragraph',
          parts: [
            { kind: 'value', value: 'you' },
            { kind: 'text', text: '的申请请补正：' },
          ],
        },
        { kind: 'block', block: 'points' },
        {
          kind: 'paragraph',
          parts: [
            { kind: 'text', text: '请于' },
            { kind: 'value', value: 'correctBy' },
            { kind: 'text', text: '前提交。' },
          ],
        },
      ],
    });
  });

  it('is refused with its line where a placeholder is unknown, even one that objects have by birth', () => {
    expect(faultsOf(`第一行\n${GOOD}\n{{toString}}和{{amout}}`)).toEqual([
      { code: 'UnknownPlaceholder', line: 5, placeholder: 'toString' },
      { code: 'UnknownPlaceholder', line: 5, placeholder: 'amout' },
    ]);
  });

  it('is refused where a placeholder belongs to another kind', () => {
    expect(faultsOf(`${GOOD}\n费用{{amount}}`)).toEqual([
      { code: 'PlaceholderOfAnotherKind', line: 4, placeholder: 'amount' },
    ]);
  });

  it("never tells a third party the applicant's name", () => {
    const reading = parseTemplate(
      'thirdPartyConsultation',
      '{{applicantName}}\n{{matters}}\n{{opinionPeriod}}',
    );
    expect(reading).toMatchObject({ ok: false, faults: [{ code: 'PlaceholderOfAnotherKind', line: 1 }] });
  });

  it('is refused where it does not say what the law wants said', () => {
    expect(faultsOf('请补正：\n{{points}}')).toEqual([
      { code: 'PlaceholderMissing', line: null, placeholder: 'correctBy' },
    ]);
    expect(faultsOf(' \n ')).toEqual([{ code: 'TemplateEmpty', line: null, placeholder: null }]);
  });

  it('is refused where a list stands inside a sentence or braces are left open', () => {
    expect(faultsOf('补正{{points}}，于{{correctBy}}前')).toEqual([
      { code: 'BlockNotAlone', line: 1, placeholder: 'points' },
    ]);
    expect(faultsOf('{{points}}\n{{correctBy}}\n{{you')).toEqual([
      { code: 'UnclosedPlaceholder', line: 3, placeholder: null },
    ]);
  });
});
