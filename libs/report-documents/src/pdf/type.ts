import { breakLines, widthOfText } from '../typesetting/line-breaking';
import { characterWidth } from './fonts';
import type { Weight } from './fonts';

/** A manner of setting text; lengths in points. */
export interface Type {
  readonly weight: Weight;
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  /** Added after every character. */
  readonly tracking: number;
}

export function textWidth(text: string, type: Type): number {
  return widthOfText(text, widthIn(type));
}

export function linesOf(text: string, width: number, type: Type, indent = 0): readonly string[] {
  return breakLines(text, width, widthIn(type), indent);
}

/** Wider gaps than this part of the type's size tear a line apart; it is then left short. */
const WIDEST_GAP = 0.2;

/** What is added after each character so that the line ends where the type area does. */
export function justified(line: string, width: number, type: Type): number {
  const gaps = Array.from(line).length - 1;
  const added = gaps < 1 ? 0 : (width - textWidth(line, type) + type.tracking) / gaps;
  return added > type.size * WIDEST_GAP ? type.tracking : type.tracking + added;
}

/** A little more than a line is set closer; more is divided into lines of about the same length. */
const CLOSEST = -0.06;

/** A title's lines, and the type in which they fit. */
export function evenLines(text: string, width: number, type: Type): { lines: readonly string[]; type: Type } {
  const gaps = Math.max(1, Array.from(text).length - 1);
  const closer = Math.min(0, (width - textWidth(text, type)) / gaps);
  if (closer >= type.size * CLOSEST)
    return { lines: [text], type: { ...type, tracking: type.tracking + closer } };
  const count = linesOf(text, width, type).length;
  const narrower = [1.02, 1.1, 1.2].map((part) =>
    linesOf(text, (textWidth(text, type) / count) * part, type),
  );
  return { lines: narrower.find((lines) => lines.length === count) ?? linesOf(text, width, type), type };
}

function widthIn({ weight, size, tracking }: Type) {
  return (character: string) => characterWidth(weight, character) * size + tracking;
}
