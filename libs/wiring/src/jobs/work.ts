import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { FinalJobError, JobInterruptedError } from '@taizhang/jobs';
import type { JobContext, OrderOf } from '@taizhang/jobs';
import { readTexts } from '@taizhang/report-documents';
import type { ReportTexts } from '@taizhang/report-documents';
import type { ImportAnswer } from '../importing/import-answer';
import { ImportLedger } from '../messages';
import { documentName } from './document-file';
import type { ImportedLedger, RenderedDocument } from './job-answer';
import { renderedBytes } from './rendered-bytes';
import type { Spool } from './spool';

/** What the work is done with. */
export interface WorkTools {
  readonly commands: CommandBus;
  readonly queries: QueryBus;
  readonly spool: Spool;
  /** Version of the rules as they are now, once the views answer by them. */
  readonly rules: () => Promise<string>;
}

const RULES_DIFFER =
  '提出之后换了计数规则，或者各程序的 TAIZHANG_RULES 不一致；请核对后再次提出，按新的规则生成。';

/** Makes a document and lays it into the spool. Short: a worker that stops finishes it first. */
export async function renderReport(
  order: OrderOf<'renderReport'>,
  { progress }: JobContext,
  { queries, spool, rules }: WorkTools,
): Promise<RenderedDocument> {
  if (order.rules !== (await rules()))
    throw new FinalJobError({ code: 'RulesDiffer', message: RULES_DIFFER });
  const texts = order.texts === null ? undefined : await textsOf(order.texts, spool);
  const { bytes, missingCharacters, unfinishedImport } = await renderedBytes(order, texts, queries);
  progress(RENDERED_PERCENT);
  const file = documentName(order);
  const sha256 = await spool.keepDocument(file, bytes);
  const { knownAt: position } = order;
  return {
    file,
    bytes: bytes.length,
    sha256,
    position,
    missingCharacters: [...missingCharacters],
    unfinishedImport,
  };
}

async function textsOf(name: string, spool: Spool): Promise<ReportTexts> {
  const content = await spool.textsNamed(name);
  const read = content === null ? null : readTexts(content);
  if (read?.ok) return read.texts;
  throw new FinalJobError({ code: 'TextsMissing', message: TEXTS_MISSING });
}

const TEXTS_MISSING = '随任务交来的文字已经不在了，请连同文字再次提出。';
const RENDERED_PERCENT = 90;
const CHECKED_PERCENT = 50;
const MOST_NAMED = 20;

/** Imports a waiting ledger by the same command as the terminal; the log itself knows how far it is. */
export async function importWaiting(
  { file, agency, year, recordedBy }: OrderOf<'importLedger'>,
  { progress, signal }: JobContext,
  { commands, spool }: WorkTools,
): Promise<ImportedLedger> {
  const onProgress = (stage: 'checking' | 'storing', done: number, of: number) => {
    if (signal.aborted) throw new JobInterruptedError();
    const before = stage === 'checking' ? 0 : CHECKED_PERCENT;
    progress(before + (of === 0 ? CHECKED_PERCENT : (done / of) * CHECKED_PERCENT));
  };
  const whole = { keepGoodIn: null, rectifyBecause: null };
  const order = { file: spool.ledgerPath(file), agency, year, recordedBy, onProgress, ...whole };
  const answer = await commands.execute(new ImportLedger(order));
  if (answer.refused.length > 0) throw linesRefused(answer);
  const { lines, stored, alreadyThere, unknownColumns } = answer;
  return { lines, stored, alreadyThere, ...(unknownColumns ? { unknownColumns: [...unknownColumns] } : {}) };
}

function linesRefused({ refused }: ImportAnswer): FinalJobError {
  const more = refused.length > MOST_NAMED ? `，下面是前 ${MOST_NAMED} 处` : '';
  return new FinalJobError({
    code: 'LinesRefused',
    message: `有 ${refused.length} 处不能登记，整个文件都没有登记${more}；改正后请再次导入。`,
    refused: refused
      .slice(0, MOST_NAMED)
      .map(({ line, field, code, message }) => ({ line, field, code, message })),
  });
}
