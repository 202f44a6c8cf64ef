import type { Signature } from '../yearly-document/document';
import { gap } from './boxes';
import type { Box } from './boxes';
import { printable } from './missing-characters';
import { BODY_SIZE, LEADING, pageFormat, typeWidth } from './page-format';
import type { Paper } from './paper';
import { signatureStyle } from './styles';
import { baselineIn } from './text-boxes';
import { linesOf, textWidth } from './type';

const DATE_INSET = 4 * BODY_SIZE;

/** Agency and date at the right: the date four characters from the edge, the agency over its middle. */
export function signatureBoxes({ agency, date, dateBlank }: Signature): readonly Box[] {
  const format = pageFormat('portrait');
  const { type } = signatureStyle(false);
  const dateLine = printable(date);
  const dateX = format.right - DATE_INSET - textWidth(dateLine, type);
  const middle = dateX + textWidth(dateLine, type) / 2;
  const lines = linesOf(printable(agency), typeWidth(format) - BODY_SIZE, type);
  const widest = Math.max(...lines.map((line) => textWidth(line, type)));
  const left = Math.max(format.left, Math.min(middle - widest / 2, format.right - BODY_SIZE - widest));
  const centred = (line: string) => left + (widest - textWidth(line, type)) / 2;
  return [
    gap(2 * LEADING, 'portrait', true),
    ...lines.map((line) => lineBox(line, centred(line), false, true)),
    lineBox(dateLine, dateX, dateBlank, false),
  ];
}

function lineBox(text: string, x: number, blank: boolean, keepWithNext: boolean): Box {
  const { type, tag, background } = signatureStyle(blank);
  return {
    height: LEADING,
    least: LEADING,
    keepWithNext,
    orientation: 'portrait',
    draw: (paper: Paper) => {
      const top = paper.y;
      const size = [textWidth(text, type), LEADING - 6] as const;
      if (background) paper.artifact('Layout', () => paper.fill(x, top + 3, size, background));
      paper.contentOf(paper.element(tag), tag, () => paper.write(text, [x, baselineIn(top, type)], type));
      paper.y += LEADING;
    },
  };
}
