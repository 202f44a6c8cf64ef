/** Fonts by the names that offices have; Latin letters and digits are set in Times New Roman, Chinese quotation marks in the Chinese font. */
function font(eastAsia: string) {
  return {
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    cs: 'Times New Roman',
    eastAsia,
    hint: 'eastAsia',
  };
}

export const FONTS = {
  title: font('方正小标宋简体'),
  body: font('仿宋_GB2312'),
  hei: font('黑体'),
  kai: font('楷体_GB2312'),
  song: font('宋体'),
} as const;

interface Substitute {
  readonly name: string;
  /** Names under which other machines have the same face, best first. */
  readonly others: string;
  readonly family: 'roman' | 'modern';
  readonly charset?: string;
}

const CHINESE = '86';

const SUBSTITUTES: readonly Substitute[] = [
  { name: '方正小标宋简体', others: 'FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,SimSun', family: 'roman' },
  { name: '仿宋_GB2312', others: 'FangSong_GB2312,仿宋,FangSong,STFangsong,宋体,SimSun', family: 'modern' },
  { name: '楷体_GB2312', others: 'KaiTi_GB2312,楷体,KaiTi,STKaiti,宋体,SimSun', family: 'modern' },
  { name: '黑体', others: 'SimHei,Heiti SC,Noto Sans CJK SC', family: 'modern' },
  { name: 'Times New Roman', others: 'Liberation Serif,Tinos', family: 'roman', charset: '00' },
  { name: '宋体', others: 'SimSun,Songti SC,Noto Serif CJK SC', family: 'roman' },
];

/** Part `word/fontTable.xml`: what to take where a font is missing. */
export function fontTable(): string {
  const fonts = SUBSTITUTES.map(
    ({ name, others, family, charset }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="${charset ?? CHINESE}"/><w:family w:val="${family}"/></w:font>`,
  );
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${fonts.join('')}</w:fonts>`;
}
