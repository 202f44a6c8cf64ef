import { looksLikeWorkbook, readWorkbook } from '@taizhang/old-register';
import { failureSentence } from '../wording/failures';
import type { CheckedRegister } from './take-register';

/** A process of its own: reads a register from beginning to end, and says how many rows it has or what is wrong. */
async function check(file: string): Promise<CheckedRegister> {
  if (!(await looksLikeWorkbook(file))) return { ok: false, message: NOT_A_WORKBOOK };
  let rows = 0;
  try {
    for await (const sheet of readWorkbook(file)) {
      for await (const row of sheet.rows) rows += row.cells.size > 0 ? 1 : 0;
    }
    return { ok: true, rows };
  } catch (error) {
    const message = failureSentence(error);
    if (message === null) throw error;
    return { ok: false, message };
  }
}

const NOT_A_WORKBOOK = '只能上传台账（xlsx）；NDJSON 登记文件请系统管理员用 taizhang import 导入。';

check(process.argv[2] ?? '')
  .then((answer) => process.stdout.write(JSON.stringify(answer)))
  .catch(() => process.exit(1));
