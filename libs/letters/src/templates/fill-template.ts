import type { LetterParagraph } from '../content/letter';
import type { LetterScene } from '../content/scene';
import { BLOCK_VALUES, INLINE_VALUES } from '../content/values';
import type { TemplateLine, TemplatePart } from './parse-template';
import { blankOf } from './blanks';
import { BLANK_LABELS } from './blank-labels';
import type { Placeholder } from './placeholders';

export interface FilledTemplate {
  readonly paragraphs: readonly LetterParagraph[];
  /** Labels of what is missing, each once. */
  readonly blanks: readonly string[];
}

/** Puts the facts in their places, once: what a fact says is never read as markup. */
export function fillTemplate(lines: readonly TemplateLine[], scene: LetterScene): FilledTemplate {
  const blanks = new Set<string>();
  const missing = (name: Placeholder) => {
    blanks.add(BLANK_LABELS[name]);
    return blankOf(BLANK_LABELS[name]);
  };
  const textOf = (part: TemplatePart): LetterParagraph => {
    if (part.kind === 'text') return { text: part.text, blank: false };
    const value = INLINE_VALUES[part.value](scene);
    return value === null ? { text: missing(part.value), blank: true } : { text: value, blank: false };
  };
  const paragraphs = lines.flatMap((line): readonly LetterParagraph[] => {
    if (line.kind === 'paragraph') return [joined(line.parts.map(textOf))];
    const values = BLOCK_VALUES[line.block](scene);
    return values?.map((text) => ({ text, blank: false })) ?? [{ text: missing(line.block), blank: true }];
  });
  return { paragraphs: paragraphs.filter(({ text }) => text !== ''), blanks: [...blanks] };
}

function joined(parts: readonly LetterParagraph[]): LetterParagraph {
  return { text: parts.map(({ text }) => text).join(''), blank: parts.some(({ blank }) => blank) };
}
