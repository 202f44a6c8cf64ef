/** What Excel allows in a sheet's name: 31 characters, none of these, no apostrophe at either end. */
const LONGEST = 31;
const FORBIDDEN = /[:\\/?*[\]\p{Cc}]/gu;

/** Names for sheets, in order, each different from the others as Excel compares them (letters' case apart). */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  return wanted.reduce<readonly string[]>((names, name) => [...names, unused(allowed(name), names)], []);
}

function allowed(name: string): string {
  const cleaned = shortened(name.replace(FORBIDDEN, ' ').trim(), LONGEST).replace(/^[' ]+|[' ]+$/g, '');
  return cleaned === '' ? '表' : cleaned;
}

function unused(name: string, names: readonly string[]): string {
  const taken = (one: string) => names.some((other) => other.toLowerCase() === one.toLowerCase());
  if (!taken(name)) return name;
  for (let number = 2; ; number += 1) {
    const suffix = `（${number}）`;
    const numbered = shortened(name, LONGEST - suffix.length) + suffix;
    if (!taken(numbered)) return numbered;
  }
}

/** Counted in UTF-16 units, as Excel does, without cutting a character in two. */
function shortened(text: string, longest: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > longest) break;
    kept += character;
  }
  return kept;
}
