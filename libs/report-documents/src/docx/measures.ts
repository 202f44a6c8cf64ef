/** Twips: a twentieth of a point. */
const TWIPS_OF_MM = 1440 / 25.4;
export const twips = (millimetres: number) => Math.round(millimetres * TWIPS_OF_MM);

/** GB/T 9704: A4, type area 156 × 225 mm of 22 lines with 28 characters. */
export const PAGE = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const;
export const LINE_PITCH = 579;

/** Half points, as Word counts type: 2号, 3号, 4号, 小四, 五号, 小五. */
export const TYPE = {
  title: 44,
  body: 32,
  pageNumber: 28,
  smallFour: 24,
  five: 21,
  smallFive: 18,
  eightPoint: 16,
} as const;

/** 3号 type is 16 points wide; a little less lets 28 characters stand in a line of 156 mm. */
export const CHARACTER_SPACING = -5;
export const TWO_CHARACTERS = 640;
