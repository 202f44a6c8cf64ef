/** Width of one character in the unit of the line's width. */
export type WidthOf = (character: string) => number;

/** Marks that never begin a line 避头, and marks that never end one 避尾 (GB/T 15834, appendix on placing marks). */
const NEVER_FIRST = /^[，。、；：？！）》〉」』】〕〗”’％‰℃·…—～,.;:?!)\]}%]/u;
const NEVER_LAST = /[（《〈「『【〔〖“‘([{]$/u;
/** —— and …… are one mark two characters long. */
const TWO_PART_MARK = /^(——|……)$/u;
/** Words and numbers of other scripts stay whole. */
const WORD_CHARACTER = /^[\p{Script=Latin}\p{Nd}.,'’%‰/:@&#+_-]$/u;
const JOINS_THE_FORMER = /^[\p{M}\u200d]$/u;

/**
 * Lines of a text set in Chinese: between any two characters, but not before closing marks, after opening marks,
 * or inside a word or number. What cannot stand on one line whole is cut where the line ends.
 */
export function breakLines(text: string, width: number, widthOf: WidthOf, indent = 0): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - indent;
  for (const part of fittingParts(text, room, widthOf)) {
    if (line !== '' && widthOfText(part.trimEnd(), widthOf) > room) {
      lines.push(line.trimEnd());
      line = '';
      room = width;
    }
    line += part;
    room -= widthOfText(part, widthOf);
  }
  return [...lines, line.trimEnd()];
}

export function widthOfText(text: string, widthOf: WidthOf): number {
  return Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);
}

/** Half the type's size for a narrow character, the whole size for others: an estimate where no font is at hand. */
export function estimatedWidth(size: number): WidthOf {
  return (character) => (/^[\u0000-\u00ff]$/u.test(character) ? size * 0.55 : size);
}

/** Parts that stand on one line whole; longer ones as single characters. */
function fittingParts(text: string, width: number, widthOf: WidthOf): readonly string[] {
  return unbreakableParts(text).flatMap((part) =>
    widthOfText(part.trimEnd(), widthOf) > width ? Array.from(part) : [part],
  );
}

function unbreakableParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (const character of text) {
    const former = parts.at(-1);
    if (former === undefined || mayBreakBetween(former, character)) parts.push(character);
    else parts[parts.length - 1] = former + character;
  }
  return parts;
}

function mayBreakBetween(former: string, next: string): boolean {
  const last = /.$/su.exec(former)?.[0] ?? '';
  if (JOINS_THE_FORMER.test(next) || next === ' ') return false;
  return last === ' ' || !belongTogether(last, next);
}

/** An address may be divided after a stroke; a date or a fraction may not. */
const AFTER_STROKE = /^\/[\p{Script=Latin}]$/u;

function belongTogether(last: string, next: string): boolean {
  const word = WORD_CHARACTER.test(last) && WORD_CHARACTER.test(next);
  const inOneWord = word && !AFTER_STROKE.test(last + next);
  return inOneWord || TWO_PART_MARK.test(last + next) || NEVER_FIRST.test(next) || NEVER_LAST.test(last);
}
