import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { agencyCode } from '@taizhang/case-handling';
import type { LineErrorCode, LineRefusal } from '@taizhang/case-handling';
import {
  RegisterLedger,
  isRegisterFault,
  readWorkbook,
  registerFaultSentence,
  writeRefusedRows,
} from '@taizhang/old-register';
import type { CellFault, CellPlace, RefusedCell } from '@taizhang/old-register';
import { QuestionError } from '../question-error';
import { lineErrorSentence } from '../wording/line-errors';
import type { RefusedLine } from './import-answer';
import type { ImportSource } from './import-source';

/** An old register: its rows as lines, and every refusal at the cell that gave the act. */
export function registerSource(
  file: string,
  { agency, year }: { readonly agency: string | null; readonly year: number | null },
): ImportSource {
  if (agency === null)
    throw new QuestionError('AgencyNeeded', '台账里没有写明机关，请加 --agency 和机关代码，如 --agency A1。');
  if (!agencyCode.safeParse(agency).success)
    throw new QuestionError('AgencyNeeded', `“${agency}”${lineErrorSentence('NotAnAgencyCode')}`);
  const ledger = new RegisterLedger({ agency, year });
  return {
    lines: ledger.lines(readWorkbook(file)),
    fileHash: (contentHash) =>
      createHash('sha256')
        .update(JSON.stringify([contentHash, agency, year]))
        .digest('hex'),
    told: (refusal) => {
      const faults = ledger.faultsOf(refusal.line);
      return faults ? faults.map(faultTold) : [refusalTold(refusal, ledger)];
    },
    keep: async ({ refused }, to) => writeFile(to, await writeRefusedRows(file, refused.map(cellRefused))),
    more: () => ({ rows: ledger.rows, unknownColumns: ledger.unknownColumns }),
  };
}

function faultTold(fault: CellFault): RefusedLine {
  const { code, detail } = fault;
  const sentence = isRegisterFault(code)
    ? registerFaultSentence(code, detail)
    : lineErrorSentence(code, detail);
  return told(fault, code, sentence);
}

/** In the row that opens the case, an act finds no case only because its day comes before the application's. */
function codeFor({ line, code }: LineRefusal, ledger: RegisterLedger): LineErrorCode {
  return code === 'NoSuchCase' && ledger.opensCase(line) ? 'BeforeSubmission' : code;
}

/** What was found later, when the acts were held against each other and against the store. */
function refusalTold(refusal: LineRefusal, ledger: RegisterLedger): RefusedLine {
  const { line, field, detail, names } = refusal;
  const code = codeFor(refusal, ledger);
  const fields = detail?.fields?.map((one) => ledger.cellOf(line, one).column ?? one);
  const other = detail?.line === undefined ? {} : { line: ledger.cellOf(detail.line, null).row };
  const sentence = lineErrorSentence(code, { ...detail, ...other, ...(fields ? { fields } : {}), names });
  return told(ledger.cellOf(line, field), code, sentence);
}

function told({ row, address, column }: CellPlace, code: string, sentence: string): RefusedLine {
  return { line: row, field: address, code, message: column === null ? sentence : `${column}：${sentence}` };
}

function cellRefused({ line, field, message }: RefusedLine): RefusedCell {
  return { sheet: (field ?? '').replace(/![^!]*$/, ''), row: line, address: field ?? '', message };
}
