import type { AnchorFault, Head, SealingFault, Tampering, TamperingKind } from '@taizhang/history-proof';

const at = (line: number) => `锚定文件的第 ${line} 行`;

/** Why an anchor file cannot be believed. */
export function anchorFaultSentence(fault: AnchorFault): string {
  if (fault.code === 'NoAnchors') return '锚定文件里还没有签名，请换一份锚定文件。';
  if (fault.code === 'OtherPublicKey')
    return '锚定文件不是用给出的公钥签名的，请核对公钥和文件；可能整份被换过。';
  return `${LINES[fault.code](fault.line)}；这份锚定文件不可信，请换另行保存的一份。`;
}

type LineFault = Exclude<AnchorFault, { readonly code: 'NoAnchors' | 'OtherPublicKey' }>;

const LINES: { readonly [Code in LineFault['code']]: (line: number) => string } = {
  UnreadableAnchor: (line) => `${at(line)}读不懂`,
  RootDiffers: (line) => `${at(line)}的逐条摘要与所签的根不符`,
  SignatureBroken: (line) => `${at(line)}的签名无效，签过之后被改动`,
  UnknownKey: (line) => `${at(line)}由没有交接过的密钥签名`,
  AnotherLog: (line) => `${at(line)}签的是另一个登记簿`,
  HeadsFall: (line) => `${at(line)}的条数或时间早于前一行`,
};

const KINDS: { readonly [Kind in TamperingKind]: (tampering: Tampering) => string } = {
  changed: ({ ordinal }) => `第 ${ordinal} 条被改动，与锚定时不同`,
  deleted: ({ ordinal }) => `第 ${ordinal} 条被删除，其后的登记移到了前面`,
  reordered: ({ ordinal, other }) => `第 ${ordinal} 条被调换了次序，它现在在第 ${other} 条的位置`,
  inserted: ({ ordinal }) => `第 ${ordinal} 条的位置被插入了原来没有的登记`,
  swapped: ({ ordinal, other }) => `第 ${ordinal} 条串了案，它的内容或位置与第 ${other} 条（另一件）调换了`,
  cut: ({ ordinal }) => `从第 ${ordinal} 条起被截去`,
};

/** The first bad event, in one sentence. */
export function tamperingSentence(tampering: Tampering, last: Head): string {
  const { kind, found } = tampering;
  const stands = found === null ? '' : `；那里现在是 ${found.stream} 的 ${found.type}`;
  return `${KINDS[kind](tampering)}${stands}${honestCause(tampering, last)}。`;
}

/** What an honest mistake would look like. */
function honestCause({ kind, ordinal }: Tampering, last: Head): string {
  if (kind === 'cut')
    return `；锚定到第 ${last.size} 条（${last.time}），这份若是更早导出的，请重新导出后再核对`;
  const fromTheFirst = kind === 'changed' && ordinal === 1;
  return fromTheFirst ? '；另一个登记簿的导出或者锚定文件也会这样，请先核对是不是同一个' : '';
}

const STOPPED = '历史签名已停止';
const LOOK =
  '请先用 taizhang verify --anchors 查明原因；确实恢复过较早的备份的，把这个锚定文件留存，另设 TAIZHANG_ANCHORS。';

/** Why nothing is signed. */
export function sealingSentence(fault: SealingFault): string {
  switch (fault.code) {
    case 'AnchorsDiffer':
      return `${STOPPED}：锚定文件 ${fault.file} 的第 ${fault.line} 行与数据库里的签名不同，${LOOK}`;
    case 'LogShorter':
      return `${STOPPED}：签名已到第 ${fault.size} 条（${fault.file}），登记却只到第 ${fault.last} 条，${LOOK}`;
    case 'LogDiffers':
      return `${STOPPED}：第 ${fault.ordinal} 条登记与锚定文件 ${fault.file} 里的不同，${LOOK}`;
    case 'OtherSealerKey':
      return `${STOPPED}：密钥目录里的 sealer.key 不是上一次签名（或交接）的那一把，请放回原来的密钥文件。`;
    case 'ProofTablesDiffer':
      return `${STOPPED}：数据库里的摘要与最后一次签名的根不符，可能被改动过，${LOOK}`;
    case 'AnchorsUnusable':
      return `锚定文件 ${fault.file} 不能读写（${fault.reason}），请核对 TAIZHANG_ANCHORS 和权限；下次签名时会补上。`;
  }
}
