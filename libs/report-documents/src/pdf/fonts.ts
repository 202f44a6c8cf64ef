import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fonts as files } from '@embedpdf/fonts-sc';
import { create } from 'fontkit';
import type { Font } from 'fontkit';

/** One family in two weights stands for 宋体, 仿宋, 楷体 and 黑体: 400 is read, 700 is titles and headings. */
export type Weight = 400 | 700;

/** Printed where the fonts have no glyph: 〓, the printers' mark for a character that the case lacks. */
export const NO_GLYPH = '〓';

interface Face {
  readonly bytes: Uint8Array;
  readonly font: Font;
  /** Character → width in ems. */
  readonly widths: Map<string, number>;
}

const faces = new Map<Weight, Face>();

/** The font's file, read once in a process. */
export function fontBytes(weight: Weight): Uint8Array {
  return faceOf(weight).bytes;
}

/** Width in ems. */
export function characterWidth(weight: Weight, character: string): number {
  const { font, widths } = faceOf(weight);
  const known = widths.get(character);
  if (known !== undefined) return known;
  const width = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
  widths.set(character, width);
  return width;
}

export function hasGlyph(character: string): boolean {
  return faceOf(400).font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

function faceOf(weight: Weight): Face {
  const known = faces.get(weight);
  if (known) return known;
  const bytes = new Uint8Array(readFileSync(fileOf(weight)));
  const face = { bytes, font: create(bytes), widths: new Map<string, number>() };
  faces.set(weight, face);
  return face;
}

function fileOf(weight: Weight): string {
  const file = files.find((one) => one.weight === weight)?.file;
  if (!file) throw new MissingFontError(weight);
  return path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts', file);
}

/** The font package is not the one that this version was made with. */
export class MissingFontError extends Error {
  override readonly name = 'MissingFontError';

  constructor(weight: Weight) {
    super(`@embedpdf/fonts-sc has no weight ${weight}: install the version that package.json names.`);
  }
}
