import path from 'node:path';
import { z } from 'zod';
import type { JobAnswer } from '../jobs/job-answer';
import type { BackgroundImport } from '../jobs/messages';
import type { Spool } from '../jobs/spool';
import { runLimited } from './run-limited';
import type { LimitedRun } from './run-limited';

/** An old register as somebody uploads it. */
export interface UploadedRegister {
  readonly agency: string;
  /** The year of a register whose numbers only count, 1, 2, 3 …; asked for when the file has been read. */
  readonly year: () => Promise<number | null>;
  readonly recordedBy: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export type TakenRegister =
  | { readonly status: 'ordered'; readonly job: JobAnswer }
  | {
      readonly status: 'refused';
      readonly code: 'TooLarge' | 'NotARegister' | 'TooCostly';
      readonly message: string;
    };

export interface RegisterDesk {
  readonly spool: Pick<Spool, 'takeIn' | 'dropDraft'>;
  readonly mostBytes: number;
  readonly order: (order: BackgroundImport) => Promise<JobAnswer>;
  /** A compiled file; only tests name another. */
  readonly checkScript?: string;
}

const checkedRegister = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), rows: z.int().min(0) }),
  z.strictObject({ ok: z.literal(false), message: z.string() }),
]);
export type CheckedRegister = z.output<typeof checkedRegister>;

const CHECK_SCRIPT = path.join(__dirname, 'check-register-process.js');
const LIMITS = { megabytes: 512, milliseconds: 60_000 };

/** Takes a register in, has it read by a process with limits, and hands it to the background if that can bear it. */
export async function takeRegister(upload: UploadedRegister, desk: RegisterDesk): Promise<TakenRegister> {
  const file = await desk.spool.takeIn(upload.content, desk.mostBytes);
  if (file === null) return refused('TooLarge', '文件太大，请拆成几个台账分开导入。');
  try {
    const year = await upload.year();
    const fault = faultOf(await runLimited(desk.checkScript ?? CHECK_SCRIPT, [file], LIMITS));
    if (fault) return fault;
    const { agency, recordedBy } = upload;
    return { status: 'ordered', job: await desk.order({ file, agency, year, recordedBy }) };
  } finally {
    await desk.spool.dropDraft(file);
  }
}

function faultOf(run: LimitedRun): Extract<TakenRegister, { readonly status: 'refused' }> | null {
  if (run.status === 'tooLarge' || run.status === 'tooLong')
    return refused('TooCostly', '台账太大或者展开后太大，读不完，请拆成几个再导入。');
  const checked = run.status === 'done' ? checkedRegister.safeParse(JSON.parse(run.answer)) : null;
  if (!checked?.success) return refused('NotARegister', '台账读不出来，请用模板另存为 xlsx 后再导入。');
  return checked.data.ok ? null : refused('NotARegister', checked.data.message);
}

function refused(code: 'TooLarge' | 'NotARegister' | 'TooCostly', message: string) {
  return { status: 'refused', code, message } as const;
}
