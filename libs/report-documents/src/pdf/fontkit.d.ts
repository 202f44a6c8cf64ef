/** What is used of fontkit, which carries no types of its own. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
  }
  export function create(bytes: Uint8Array): Font;
  /** What `create` tries on bytes, after the formats that it brings along. */
  export interface Format {
    probe(bytes: Uint8Array): boolean;
    new (stream: { readonly buffer: Uint8Array }): object;
  }
  export function registerFormat(format: Format): void;
}
