/** Inline, because a website's editor keeps nothing else. Fonts of the office first, then what machines have. */
const SONG = "font-family:'SimSun','Songti SC','Noto Serif CJK SC',serif";
const BODY = "font-family:'FangSong_GB2312','FangSong','STFangsong','Noto Serif CJK SC',serif";
const HEI = "font-family:'SimHei','Heiti SC','Noto Sans CJK SC',sans-serif";
const KAI = "font-family:'KaiTi_GB2312','KaiTi','Kaiti SC','Noto Serif CJK SC',serif";
const CELL = 'border:1px solid #000;padding:4px 3px;text-align:center;vertical-align:middle';
const HEADING = 'margin:0;text-indent:2em;font-size:20px;font-weight:normal;line-height:1.8;color:#000';

export const STYLES = {
  page: 'margin:0;padding:24px 16px;background:#fff',
  article: `max-width:900px;margin:0 auto;color:#000;font-size:20px;line-height:1.8;${BODY}`,
  notice: 'margin:0 0 16px;padding:8px 12px;border:3px solid #c00000;color:#c00000;font-weight:bold',
  title: `margin:0 0 24px;text-align:center;font-size:30px;font-weight:bold;line-height:1.5;color:#000;${SONG}`,
  headings: [`${HEADING};${HEI}`, `${HEADING};${KAI}`, HEADING],
  paragraph: 'margin:0;text-indent:2em;text-align:justify',
  blank: 'background:#ffeb3b;color:#000',
  frame: 'overflow-x:auto;margin:8px 0',
  table: `width:100%;border-collapse:collapse;table-layout:fixed;font-size:14px;line-height:1.4;color:#000;${SONG}`,
  caption: `padding:4px 0;text-align:center;font-size:16px;color:#000;${HEI}`,
  columnHead: `${CELL.replace('4px 3px', '4px 0')};font-weight:normal`,
  rowHead: `${CELL};font-weight:normal`,
  rowHeadLast: `${CELL.replace('center', 'left')};font-weight:normal`,
  note: CELL,
  figure: `${CELL};overflow-wrap:normal`,
  scopeNote: 'margin:0 0 8px;font-size:16px',
  signature: 'margin:32px 0 0;text-align:right;padding-right:4em;line-height:1.8',
} as const;
