import type { CopyFault } from '@taizhang/backup';

const ANOTHER = '请换另一份备份';

/** Why a copy was not read back, in one sentence. */
export function copyFaultSentence(fault: CopyFault): string {
  return `${copyFaultReason(fault)}；什么都没有存入。`;
}

/** The same without its end, where nothing was to be read back. */
export function copyFaultReason(fault: CopyFault): string {
  switch (fault.code) {
    case 'NotThisFormat':
      return '这不是 taizhang export 导出的备份，请核对文件名（压缩过的先解压）';
    case 'NewerFormat':
      return `备份由更新的程序写成（第 ${fault.version} 版格式），请换用更新的程序`;
    case 'WrongMasterKey':
      return '备份不是用 TAIZHANG_KEYS 里现在的主密钥密封的，请把备份时的 master.key 放回那里（刚刚自动生成的先移走）';
    case 'EarlierCopyNeeded':
      return `这是第 ${fault.after} 条之后的增量，登记只到第 ${fault.head} 条，请先恢复前面的备份`;
    case 'AnotherLog':
      return `数据库里已有别的登记，第 ${fault.ordinal} 条与备份不同，请恢复到空的数据目录（另设 TAIZHANG_DATA）`;
    default:
      return `${damage(fault)}，${ANOTHER}`;
  }
}

type Damage = Exclude<
  CopyFault,
  { readonly code: 'NotThisFormat' | 'NewerFormat' | 'WrongMasterKey' | 'EarlierCopyNeeded' | 'AnotherLog' }
>;

function damage(fault: Damage): string {
  switch (fault.code) {
    case 'UnreadableLine':
      return `备份的第 ${fault.line} 行读不懂，文件已经损坏或被改动`;
    case 'CutShort':
      return `备份不完整，到第 ${fault.line} 行就断了`;
    case 'HashDiffers':
      return '备份的内容与末行的校验值不符，文件已经损坏或被改动';
    case 'CountsDiffer':
      return '备份的条数与首行、末行写的不符';
    case 'MoreAfterEnd':
      return `备份在结尾之后还有内容（第 ${fault.line} 行），文件被改动过`;
    case 'OrdinalHole':
      return `备份的序号有缺，第 ${fault.line} 行应为第 ${fault.expected} 条，却是第 ${fault.found} 条`;
    case 'VersionHole':
      return `备份的版次有缺，第 ${fault.line} 行（${fault.stream}）应为第 ${fault.expected} 版，却是第 ${fault.found} 版`;
    case 'TimeFalls':
      return `备份第 ${fault.line} 行的登记时间早于前一条`;
    case 'NotStorable':
      return '备份里有与前文接不上、或者数据库不能保存的内容，文件被改动过';
  }
}
