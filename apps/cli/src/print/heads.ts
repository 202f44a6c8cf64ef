import type { HeadAnswer, SealAnswer } from '@taizhang/wiring';
import { beijingTime } from './beijing-time';
import { table } from './table';

const HEAD = ['签名', '到第几条', '根（前 16 位）', '时间（北京）', '说明'];
const ROOT_DIGITS = 16;

export function printedHeads(heads: readonly HeadAnswer[]): string {
  const rows = heads.map(({ number, head }) => [
    String(number),
    String(head.size),
    head.root.slice(0, ROOT_DIGITS),
    beijingTime(head.time),
    head.nextKey ? '此后换用新的密钥' : '',
  ]);
  return heads.length === 0 ? '还没有签名。' : table(HEAD, rows);
}

export function printedSeal({ head, events }: SealAnswer): string {
  if (!head) return '还没有登记，不用签名。';
  const { size, root, time } = head.head;
  const news = events === 0 ? '没有新的登记' : `新签名 ${events} 条`;
  return `${news}；已签到第 ${size} 条，根 ${root.slice(0, ROOT_DIGITS)}，${beijingTime(time)}。`;
}
