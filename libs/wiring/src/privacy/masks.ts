/** 脱敏: how a personal text is shown to those who need to know which person it is, not who it is. */

/** Surnames of two characters 复姓: they stay whole, as the surname does everywhere. */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 ' +
    '公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 ' +
    '拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 南荣 第五'
  ).split(' '),
);

const HIDDEN = '***';

/** 张三 → 张*, 张小三 → 张*三, 欧阳锋 → 欧阳*; one character and names in other scripts: their first letter at most. */
export function maskedName(name: string): string {
  const letters = [...name.trim()];
  if (letters.length < 2) return '*';
  if (!letters.every((letter) => /\p{Script=Han}/u.test(letter))) return `${letters[0]}${HIDDEN}`;
  const shown = COMPOUND_SURNAMES.has(letters.slice(0, 2).join('')) && letters.length > 2 ? 2 : 1;
  const last = letters.length - shown > 1 ? letters.at(-1) : '';
  const hidden = letters.length - shown - (last ? 1 : 0);
  return `${letters.slice(0, shown).join('')}${'*'.repeat(hidden)}${last}`;
}

const SHORTEST_ID = 15;

/** 110101********1234: the region and the last four; of any other number the last two. */
export function maskedIdNumber(given: string): string {
  const number = given.replace(/\s/g, '');
  if (number.length < SHORTEST_ID) return `${HIDDEN}${number.length > 4 ? number.slice(-2) : ''}`;
  return `${number.slice(0, 6)}${'*'.repeat(number.length - 10)}${number.slice(-4)}`;
}

/** 138****8000; of a shorter number the last two. */
export function maskedPhone(given: string): string {
  const digits = given.replace(/[\s-]/g, '');
  if (!/^\d{11}$/.test(digits)) return `${HIDDEN}${digits.length > 5 ? digits.slice(-2) : ''}`;
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

const PROVINCE = '(?:\\p{Script=Han}{2,6}?(?:省|自治区|特别行政区))?';
const CITY = '(?:\\p{Script=Han}{1,8}?(?:市|自治州|地区|盟))?';
const DISTRICT = '(?:\\p{Script=Han}{1,8}?(?:(?<![小社园街校厂院景营])区|县|市|旗))?';
const TO_DISTRICT = new RegExp(`^${PROVINCE}${CITY}${DISTRICT}`, 'u');

/** 浙江省嘉兴市平湖市***: as far as the district; nothing of an address that does not name one. */
export function maskedAddress(address: string): string {
  return `${TO_DISTRICT.exec(address.trim())?.[0] ?? ''}${HIDDEN}`;
}

/** z***@example.com */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? HIDDEN : `${[...email][0] ?? ''}${HIDDEN}${email.slice(at)}`;
}
