/** In widths of a Chinese character; Latin letters and digits are half as wide. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (/[ -~]/.test(character) ? 0.5 : 1), 0);
}

/**
 * A name in as few lines of at most `widest` characters as it takes. A government's name is not cut if what follows
 * it fits a line; else the lines are of about equal length.
 */
export function nameLines(name: string, widest: number): readonly string[] {
  const lines = Math.ceil(widthOf(name) / widest);
  if (lines <= 1) return [name];
  const parts = name.split(/(?<=人民政府)(?=.)/u);
  if (parts.length === 2 && parts.every((part) => widthOf(part) <= widest)) return parts;
  const characters = Array.from(name);
  const each = Math.ceil(characters.length / lines);
  return Array.from({ length: lines }, (_, line) =>
    characters.slice(line * each, (line + 1) * each).join(''),
  );
}
