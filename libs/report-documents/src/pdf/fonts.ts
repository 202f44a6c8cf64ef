import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fonts as files } from '@embedpdf/fonts-sc';
import { create, registerFormat } from 'fontkit';
import type { Font } from 'fontkit';

/** One family in two weights stands for 宋体, 仿宋, 楷体 and 黑体: 400 is read, 700 is titles and headings. */
export const WEIGHTS = [400, 700] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Printed where the fonts have no glyph: 〓, the printers' mark for a character that the case lacks. */
export const NO_GLYPH = '〓';

interface Face {
  /** Bytes that stand for the font where a library asks for its file. */
  readonly token: Uint8Array;
  readonly font: Font;
  /** Character → width in ems. */
  readonly widths: Map<string, number>;
}

const faces = new Map<Weight, Face>();

/**
 * What pdfkit is given as the font's file. Reading eight megabytes of glyphs takes most of a page's time, so a font is
 * read once in a process: pdfkit opens files with fontkit, and fontkit knows these bytes as the font already read.
 */
export function fontFile(weight: Weight): Buffer {
  return Buffer.from(faceOf(weight).token);
}

class FontAlreadyRead {
  static probe(bytes: Uint8Array): boolean {
    return weightOf(bytes) !== undefined;
  }

  constructor({ buffer }: { readonly buffer: Uint8Array }) {
    const weight = weightOf(buffer);
    if (weight) return faceOf(weight).font;
  }
}

registerFormat(FontAlreadyRead);

const TOKEN = 'taizhang-font-';

function weightOf(bytes: Uint8Array): Weight | undefined {
  const text = Buffer.from(bytes.subarray(0, TOKEN.length + 3)).toString('latin1');
  return WEIGHTS.find((weight) => text === TOKEN + weight);
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
  const font = create(new Uint8Array(readFileSync(fileOf(weight))));
  const face = { token: Buffer.from(TOKEN + weight), font, widths: new Map<string, number>() };
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
