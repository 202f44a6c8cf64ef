/** Full-width letters, digits and marks as plain ones, without any spaces: for comparing, never for keeping. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[“”„‟"'‘’「」]/g, '')
    .toLowerCase();
}

/** `2` is `B`, `28` is `AB`. */
export function columnLetters(column: number): string {
  const [before, last] = [Math.floor((column - 1) / 26), (column - 1) % 26];
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCharCode(65 + last)}`;
}
