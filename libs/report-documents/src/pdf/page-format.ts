/** The page of an official document (GB/T 9704-2012), in points. */
export type Orientation = 'portrait' | 'landscape';

export interface PageFormat {
  readonly width: number;
  readonly height: number;
  /** The type area 版心. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const mm = (millimetres: number) => (millimetres * 72) / 25.4;

const PORTRAIT: PageFormat = {
  width: mm(210),
  height: mm(297),
  left: mm(28),
  top: mm(37),
  right: mm(210 - 26),
  bottom: mm(297 - 35),
};

/** The same type area lying on its side. */
const LANDSCAPE: PageFormat = {
  width: mm(297),
  height: mm(210),
  left: mm(37),
  top: mm(28),
  right: mm(297 - 35),
  bottom: mm(210 - 26),
};

export function pageFormat(orientation: Orientation): PageFormat {
  return orientation === 'portrait' ? PORTRAIT : LANDSCAPE;
}

export const typeWidth = ({ left, right }: PageFormat) => right - left;
export const typeHeight = ({ top, bottom }: PageFormat) => bottom - top;

/** The page number's line stands 7 mm under the type area. */
export const PAGE_NUMBER_BELOW = mm(7);

/** 22 lines a page. */
export const LEADING = typeHeight(PORTRAIT) / 22;
/** 2号 22, 3号 16, 4号 14. */
export const TITLE_SIZE = 22;
export const BODY_SIZE = 16;
export const PAGE_NUMBER_SIZE = 14;
