/** 2号 type: so many characters fit a line of the type area. */
const LINE = 20;
const REPORT = '政府信息公开工作年度报告';

/** The title as set: on one line if it fits, else the agency stands above, in lines of about equal length. */
export function titleLines(agency: string, year: number): readonly string[] {
  const rest = `${year}年${REPORT}`;
  if (widthOf(agency + rest) <= LINE) return [agency + rest];
  return [...evenLines(agency), rest];
}

/** A government's name is not cut if what follows it fits a line; else lines of about equal length. */
function evenLines(text: string): readonly string[] {
  const lines = Math.ceil(widthOf(text) / LINE);
  const parts = text.split(/(?<=人民政府)(?=.)/u);
  if (lines === 2 && parts.length === 2 && parts.every((part) => widthOf(part) <= LINE)) return parts;
  const characters = Array.from(text);
  const each = Math.ceil(characters.length / lines);
  return Array.from({ length: lines }, (_, line) =>
    characters.slice(line * each, (line + 1) * each).join(''),
  );
}

/** In widths of a Chinese character. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (/[ -~]/.test(character) ? 0.5 : 1), 0);
}
