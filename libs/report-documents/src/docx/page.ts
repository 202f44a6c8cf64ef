import { AlignmentType, Footer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { ISectionOptions } from 'docx';
import { FONTS } from './fonts';
import { PAGE, twips, TYPE } from './measures';
import type { Room } from './table';

type Orientation = Room['orientation'];

const FOOTER_FROM_EDGE = 22;

/** Where text may stand. */
export function roomOn(orientation: Orientation): Room {
  const { width, height, left, right, top, bottom } = PAGE;
  const across = orientation === 'portrait' ? width - left - right : height - top - bottom;
  return { orientation, width: twips(across) };
}

/** A4 with the margins of a 公文; a landscape page is the same sheet turned. */
export function pageProperties(orientation: Orientation): ISectionOptions['properties'] {
  const { width, height, top, bottom, left, right } = PAGE;
  const size = { width: twips(width), height: twips(height) };
  const margin =
    orientation === 'portrait'
      ? { top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right) }
      : { top: twips(left), bottom: twips(right), left: twips(bottom), right: twips(top) };
  const footer = twips(orientation === 'portrait' ? FOOTER_FROM_EDGE : right / 2);
  return {
    page: {
      size: {
        ...size,
        orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: { ...margin, footer, header: twips(15) },
    },
  };
}

/** 4号 `— 1 —`: odd pages right, even pages left, one character from the edge. */
export function pageNumbers(): ISectionOptions['footers'] {
  const one = TYPE.pageNumber * 10;
  return {
    default: new Footer({ children: [pageNumber(AlignmentType.RIGHT, { right: one })] }),
    even: new Footer({ children: [pageNumber(AlignmentType.LEFT, { left: one })] }),
  };
}

function pageNumber(
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  indent: { readonly left?: number; readonly right?: number },
): Paragraph {
  const children = ['— ', PageNumber.CURRENT, ' —'];
  return new Paragraph({
    alignment,
    indent,
    children: [
      new TextRun({ children, font: { ...FONTS.song, ascii: '宋体', hAnsi: '宋体' }, size: TYPE.pageNumber }),
    ],
  });
}
