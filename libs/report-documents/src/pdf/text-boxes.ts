import type { Box } from './boxes';
import { printable } from './missing-characters';
import { pageFormat, typeWidth } from './page-format';
import type { Orientation } from './page-format';
import type { Element, Paper } from './paper';
import { evenLines, justified, linesOf, textWidth } from './type';
import type { Type } from './type';

export interface TextStyle {
  /** Its place in the document's structure: P, H1 … */
  readonly tag: string;
  readonly type: Type;
  readonly indent: number;
  readonly align: 'justify' | 'center';
  readonly keepWithNext: boolean;
  readonly orientation: Orientation;
  readonly color?: string;
  /** Marks what the office must still fill. */
  readonly background?: string;
  /** Its level in the outline. */
  readonly bookmark?: number;
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly tracking: number;
}

/** The lines of a text, a box each; a paragraph leaves no single line at the foot or the top of a page. */
export function textBoxes(text: string, style: TextStyle, element = elementOnce(style)): readonly Box[] {
  const { type, orientation, keepWithNext } = style;
  const lines = setLines(printable(text), style);
  return lines.map((line, index) => {
    const last = index === lines.length - 1;
    return {
      height: type.leading,
      least: type.leading,
      orientation,
      keepWithNext: last ? keepWithNext : index === 0 || index === lines.length - 2,
      draw: (paper: Paper) => {
        if (index === 0 && style.bookmark) paper.bookmark(printable(text), style.bookmark);
        drawLine(paper, line, style, element(paper));
      },
    };
  });
}

/** One element for all lines, made where the first is drawn. */
export function elementOnce({ tag }: Pick<TextStyle, 'tag'>): (paper: Paper) => Element {
  let element: Element | undefined;
  return (paper) => (element ??= paper.element(tag));
}

function setLines(text: string, { type, indent, align, orientation }: TextStyle): readonly Line[] {
  const format = pageFormat(orientation);
  const width = typeWidth(format);
  if (align === 'center') return centred(text, width, type, format.left);
  const lines = linesOf(text, width, type, indent);
  return lines.map((line, index) => {
    const first = index === 0 ? indent : 0;
    const full = index < lines.length - 1;
    const tracking = full ? justified(line, width - first, type) : type.tracking;
    return { text: line, x: format.left + first, tracking };
  });
}

function centred(text: string, width: number, given: Type, left: number): readonly Line[] {
  const { lines, type } = evenLines(text, width, given);
  const { tracking } = type;
  return lines.map((line) => ({ text: line, x: left + (width - textWidth(line, type)) / 2, tracking }));
}

/** The line stands in the middle of its leading. */
export function baselineIn(top: number, { leading, size }: Type): number {
  return top + leading / 2 + size * 0.38;
}

function drawLine(paper: Paper, { text, x, tracking }: Line, style: TextStyle, element: Element): void {
  const { type, tag, color, background } = style;
  const width = textWidth(text, { ...type, tracking });
  const top = paper.y;
  if (background)
    paper.artifact('Layout', () => paper.fill(x, top + 3, [width, type.leading - 6], background));
  paper.contentOf(element, tag, () =>
    paper.write(text, [x, baselineIn(top, type)], { ...type, tracking }, color),
  );
  paper.y += type.leading;
}
