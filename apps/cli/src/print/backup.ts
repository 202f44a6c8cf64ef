import type {
  CheckCopyAnswer,
  ComparisonAnswer,
  ExportAnswer,
  ImportLogAnswer,
  LastAct,
} from '@taizhang/wiring';
import { beijingTime } from './beijing-time';
import { table } from './table';

/** What no copy holds and must be kept apart from it. */
export const MASTER_KEY_NOTE =
  '主密钥不在备份里：请把 TAIZHANG_KEYS 里的 master.key 另存一处；没有它，密封的姓名、地址等再也读不出来。';

export function printedExport({ file, ...copied }: ExportAnswer): string {
  return `已导出${file === null ? '' : `到 ${file}`}：${rangeWords(copied)}。`;
}

export function printedCheck(answer: Extract<CheckCopyAnswer, { readonly ok: true }>): string {
  const { file, exportedAt } = answer;
  return `${file} 完整，主密钥相符：${rangeWords(answer)}，备份于 ${beijingTime(exportedAt)} 导出。`;
}

interface Range {
  readonly after: number;
  readonly last: number;
  readonly events: number;
  readonly keys: number;
  readonly accounts: number;
}

function rangeWords({ after, last, events, keys, accounts }: Range): string {
  const range = events === 0 ? `第 ${after} 条之后没有登记` : `第 ${after + 1} 至 ${last} 条`;
  return `${range}，共 ${events} 条，数据密钥 ${keys} 把，账号 ${accounts} 个`;
}

type Restored = Extract<ImportLogAnswer, { readonly ok: true }>;

export function printedImportLog({
  file,
  stored,
  alreadyThere,
  keys,
  accounts,
  head,
  ...rest
}: Restored): string {
  const { lastAct, exportedAt, last } = rest;
  const lines = [
    `${file}：新存入 ${stored} 条，已有 ${alreadyThere} 条，数据密钥 ${keys} 把，账号 ${accounts} 个。`,
  ];
  lines.push(`登记到第 ${head} 条为止。${lastAct ? `最后一个行为：${lastActWords(lastAct)}。` : ''}`);
  if (head === last) {
    lines.push(
      `备份于 ${beijingTime(exportedAt)} 导出，这以后登记的不在其中，须重新登记；` +
        '手头有登记文件的，用 taizhang compare 文件 逐行查出缺哪些。',
    );
  }
  return lines.join('\n');
}

function lastActWords({ ordinal, recordedAt, recordedBy, agency, request, words }: LastAct): string {
  const about = request === null ? '' : `申请 ${request}，`;
  return `第 ${ordinal} 条，机关 ${agency}，${about}${words}，${beijingTime(recordedAt)} 由 ${recordedBy} 登记`;
}

export function printedComparison(answer: ComparisonAnswer): string {
  const { file, lines, there, missing, differing, unreadable } = answer;
  const summary = `${file}：共 ${lines} 行，已登记 ${there} 行，缺 ${missing.length} 行，内容不同 ${differing.length} 行，读不懂 ${unreadable.length} 处。`;
  const lacking = missing.map((one) => [one.line, one.agency, one.request ?? '', one.words]);
  const faults = [...differing, ...unreadable].map(({ line, field, message }) => [
    line,
    field ?? '',
    message,
  ]);
  return [
    summary,
    ...(lacking.length > 0 ? [`缺的行：\n${table(['行', '机关', '申请', '行为'], lacking)}`] : []),
    ...(faults.length > 0 ? [`须核对的行：\n${table(['行', '字段', '原因'], faults)}`] : []),
  ].join('\n');
}
