import { AlignmentType, BorderStyle, LineRuleType } from 'docx';
import type { IStylesOptions } from 'docx';
import { FONTS } from './fonts';
import { CHARACTER_SPACING, LINE_PITCH, TWO_CHARACTERS, TYPE } from './measures';

const LINE = { line: LINE_PITCH, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const INDENT = { firstLine: TWO_CHARACTERS, firstLineChars: 200 };
/** Takes a style's indent of the first line away: Word counts characters before points, so both are named. */
export const NO_INDENT = { firstLine: 0, firstLineChars: 0 };
const BLACK = '000000';
const RED = 'C00000';
const FRAME = { style: BorderStyle.SINGLE, size: 12, space: 4, color: RED };

const bodyRun = { size: TYPE.body, characterSpacing: CHARACTER_SPACING, color: BLACK };

function heading(font: (typeof FONTS)[keyof typeof FONTS]) {
  return {
    run: { ...bodyRun, font, bold: false, italics: false },
    paragraph: { spacing: LINE, indent: INDENT, keepNext: true },
  };
}

/** Styles of a 公文: title 2号小标宋, body 3号仿宋 on fixed lines, headings 黑体 and 楷体, all black. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONTS.body, size: TYPE.body, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    title: {
      run: { font: FONTS.title, size: TYPE.title, color: BLACK, bold: false },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 640, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
      },
    },
    heading1: heading(FONTS.hei),
    heading2: heading(FONTS.kai),
    heading3: heading(FONTS.body),
  },
  paragraphStyles: [
    {
      id: 'Body',
      name: 'Body Text',
      quickFormat: true,
      run: { ...bodyRun, font: FONTS.body },
      paragraph: { spacing: LINE, indent: INDENT, alignment: AlignmentType.BOTH },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      quickFormat: true,
      run: { font: FONTS.song, size: TYPE.smallFive, color: BLACK },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    {
      id: 'ScopeNote',
      name: 'Scope Note',
      quickFormat: true,
      run: { font: FONTS.body, size: TYPE.smallFour, color: BLACK },
      paragraph: { spacing: { before: 60, after: 0, line: 400, lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'Notice',
      name: 'Notice',
      quickFormat: true,
      run: { font: FONTS.hei, size: TYPE.body, color: RED },
      paragraph: { spacing: LINE, border: { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME } },
    },
  ],
};
