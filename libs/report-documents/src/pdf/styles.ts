import { BODY_SIZE, LEADING, TITLE_SIZE, pageFormat, typeWidth } from './page-format';
import type { Orientation } from './page-format';
import type { TextStyle } from './text-boxes';
import type { Type } from './type';

/** 28 characters a line: 3号 type stands a little closer than its size. */
const TRACKING = typeWidth(pageFormat('portrait')) / 28 - BODY_SIZE;
const TO_FILL = '#ffec80';
const WARNING = '#c00000';

const body: Type = { weight: 400, size: BODY_SIZE, leading: LEADING, tracking: TRACKING };
const heavyBody: Type = { ...body, weight: 700 };
const title: Type = { weight: 700, size: TITLE_SIZE, leading: 36, tracking: 0 };
const small: Type = { weight: 400, size: 12, leading: 18, tracking: 0 };

const INDENT = 2 * (BODY_SIZE + TRACKING);

const plain = (orientation: Orientation): TextStyle => ({
  tag: 'P',
  type: body,
  indent: INDENT,
  align: 'justify',
  keepWithNext: false,
  orientation,
});

export const titleStyle: TextStyle = {
  ...plain('portrait'),
  tag: 'H1',
  type: title,
  indent: 0,
  align: 'center',
  keepWithNext: true,
};

export const noticeStyle: TextStyle = {
  ...plain('portrait'),
  type: { ...small, weight: 700 },
  indent: 0,
  color: WARNING,
};

export function paragraphStyle(orientation: Orientation, blank: boolean): TextStyle {
  return blank ? { ...plain(orientation), background: TO_FILL } : plain(orientation);
}

/** 一、 is heavy 黑体; （一） and 1. are told apart by their numbers, as 楷体 and 仿宋 weigh the same. */
export function headingStyle(level: 1 | 2 | 3, orientation: Orientation): TextStyle {
  const type = level === 1 ? heavyBody : body;
  return { ...plain(orientation), tag: `H${level + 1}`, type, keepWithNext: true, bookmark: level };
}

export function noteStyle(orientation: Orientation): TextStyle {
  return { ...plain(orientation), type: small, indent: 0 };
}

export function signatureStyle(blank: boolean): TextStyle {
  return { ...paragraphStyle('portrait', blank), indent: 0, keepWithNext: true };
}
