import { CopyFaultError } from '@taizhang/backup';
import { checkCopy, fingerprintOf, readAnchors } from '@taizhang/history-proof';
import type { Anchors, CopyChecked, EventsToCheck, Tampering } from '@taizhang/history-proof';
import { readCopy } from '../backup/read-copy';
import type { Parts } from '../parts';
import { copyFaultReason } from '../wording/copy-faults';
import { anchorFaultSentence, tamperingSentence } from '../wording/sealing';
import type { VerificationAnswer } from '../verification/verification-answer';
import { copyToCheck, liveLog } from './events-to-check';
import { assertReadable, publicKeyFrom } from './trusted-files';

/** What is held against what; paths of files. */
export interface HistoryToCheck {
  readonly anchors: string;
  /** PEM; left out, the key in the anchor file is believed. */
  readonly publicKey?: string;
  /** A copy that `export` wrote. */
  readonly log: string;
}

export interface HistoryChecked extends VerificationAnswer {
  /** The first bad event; null where none is, or where it did not come to the events. */
  readonly tampering: (Tampering & { readonly message: string }) | null;
}

type Check = VerificationAnswer['checks'][number];

/** Holds a copy of the log against an anchor file. Needs no database, no key but the public one, and starts nothing. */
export async function checkExportedHistory({ log, ...question }: HistoryToCheck): Promise<HistoryChecked> {
  const open = await readCopy(log);
  return checked(question, async (anchors) => {
    try {
      const copy = await copyToCheck(open);
      const answer = await eventsChecked(copy, anchors);
      return { ...answer, checks: [...answer.checks, await fileCheck(copy)] };
    } catch (error) {
      if (!(error instanceof CopyFaultError)) throw error;
      return answerOf([{ name: '导出文件', ok: false, detail: `${copyFaultReason(error.fault)}。` }]);
    }
  });
}

/** The same for the log as it stands in its store. */
export function checkLiveHistory(
  question: Omit<HistoryToCheck, 'log'>,
  { store }: Pick<Parts, 'store'>,
): Promise<HistoryChecked> {
  return checked(question, (anchors) => eventsChecked(liveLog(store), anchors));
}

async function checked(
  { anchors: file, publicKey }: Omit<HistoryToCheck, 'log'>,
  check: (anchors: Anchors) => Promise<HistoryChecked>,
): Promise<HistoryChecked> {
  const key = publicKey === undefined ? null : await publicKeyFrom(publicKey);
  await assertReadable(file);
  const read = await readAnchors(file, key);
  if (!read.ok) {
    return answerOf([{ name: '锚定文件', ok: false, detail: anchorFaultSentence(read.fault) }]);
  }
  const answer = await check(read.anchors);
  const checks = [anchorsCheck(read.anchors), keyCheck(read.anchors, key), ...answer.checks];
  return { ...answerOf(checks), tampering: answer.tampering };
}

function anchorsCheck({ heads, last }: Anchors): Check {
  const detail = `${heads.length} 个签名都有效，最后一个签到第 ${last.size} 条（${last.time}）`;
  return { name: '锚定文件', ok: true, detail };
}

function keyCheck({ firstKey }: Anchors, key: string | null): Check {
  const own = `取自锚定文件本身，指纹 ${fingerprintOf(firstKey)}；请与另行保存的公钥核对`;
  return {
    name: '公钥',
    ok: true,
    detail: key === null ? own : `与给出的公钥相符，指纹 ${fingerprintOf(key)}`,
  };
}

async function eventsChecked(events: EventsToCheck, anchors: Anchors): Promise<HistoryChecked> {
  const answer = await checkCopy(events, anchors);
  const { tampering } = answer;
  const message = tampering && tamperingSentence(tampering, anchors.last);
  const checks = [
    { name: '逐条核对', ok: message === null, detail: message ?? honest(answer, events.after) },
  ];
  return { ...answerOf(checks), tampering: tampering && { ...tampering, message: message ?? '' } };
}

function honest({ events, beyond }: CopyChecked, after: number): string {
  const same = `第 ${after + 1} 至 ${after + events} 条都与锚定时一致`;
  const said = events === 0 ? '没有锚定过的登记' : same;
  const before = after === 0 ? '' : `；这份是增量，不含第 1 至 ${after} 条，那些没有核对`;
  return `${said}${before}${beyond === 0 ? '' : `；此后的 ${beyond} 条还没有锚定，无从核对`}`;
}

/** The file may be damaged where no event stands, or behind the last head: in its keys, or at its end. */
async function fileCheck(copy: Awaited<ReturnType<typeof copyToCheck>>): Promise<Check> {
  const items = copy.open()[Symbol.asyncIterator]();
  while (!(await items.next()).done);
  const fault = copy.fault();
  const detail = fault ? copyFaultReason(fault) : '与末行的校验值相符';
  return { name: '导出文件', ok: fault === null, detail };
}

function answerOf(checks: readonly Check[]): HistoryChecked {
  return { ok: checks.every(({ ok }) => ok), checks, tampering: null };
}
