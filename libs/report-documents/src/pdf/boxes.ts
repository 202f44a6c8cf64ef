import { sum } from '../typesetting/table-grid';
import { pageFormat, typeHeight } from './page-format';
import type { Orientation } from './page-format';
import type { Paper } from './paper';

/** Something of a known height in the flow of the text. */
export interface Box {
  readonly height: number;
  /** The least that must stand together on the page where it begins: less than its height if it can be divided. */
  readonly least: number;
  /** Never the last thing on a page. */
  readonly keepWithNext: boolean;
  readonly orientation: Orientation;
  /** Draws itself at paper.y and moves it down; it starts new pages only where it is divided. */
  draw(paper: Paper): void;
}

/** Sets boxes page by page. */
export function flow(paper: Paper, boxes: readonly Box[]): void {
  for (const chain of chains(boxes)) {
    const needed = sum(chain.map((box, index) => (index === chain.length - 1 ? box.least : box.height)));
    for (const [index, box] of chain.entries()) {
      const together = index === 0 && needed <= typeHeight(pageFormat(box.orientation)) ? needed : box.least;
      const fits = paper.isLaid(box.orientation) && (paper.has(together) || paper.atTop);
      if (!fits) paper.startPage(box.orientation);
      box.draw(paper);
    }
  }
}

/** Boxes that stay together, in order. */
export function chains(boxes: readonly Box[]): readonly (readonly Box[])[] {
  return boxes.reduce<readonly (readonly Box[])[]>((done, box) => {
    const last = done.at(-1);
    const joins = last?.at(-1)?.keepWithNext && last[0]?.orientation === box.orientation;
    return joins && last ? [...done.slice(0, -1), [...last, box]] : [...done, [box]];
  }, []);
}

/** What follows begins on a page of its own. */
export function newPage(orientation: Orientation): Box {
  const least = typeHeight(pageFormat(orientation));
  return { height: 0, least, keepWithNext: false, orientation, draw: () => undefined };
}

/** Empty room; none at the top of a page. */
export function gap(height: number, orientation: Orientation, keepWithNext: boolean): Box {
  return {
    height,
    least: height,
    keepWithNext,
    orientation,
    draw: (paper) => {
      if (!paper.atTop) paper.y += height;
    },
  };
}
