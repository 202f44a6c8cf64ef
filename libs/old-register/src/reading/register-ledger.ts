import type { ErrorDetail, SchemaErrorCode } from '@taizhang/case-handling';
import { columnOfField } from '../register/act-columns';
import type { ActColumns } from '../register/act-columns';
import type { Column } from '../register/column';
import { UnreadableWorkbookError } from '../workbook/workbook-fault';
import type { Header } from './header';
import { columnLetters } from './plain-words';
import { readRegister } from './read-register';
import type { Met, SheetOfRows } from './read-register';
import type { RegisterFaultCode } from './register-faults';
import type { RegisterOf } from './register-rows';

/** A cell of the register, for the person who mends it. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  /** `台账!F12`; the row alone, `台账!12`, where the sheet has no such column. */
  readonly address: string;
  /** The column's header; null for the row as a whole. */
  readonly column: string | null;
}

/** A fault that was found while reading. */
export interface CellFault extends CellPlace {
  readonly code: RegisterFaultCode | SchemaErrorCode;
  readonly detail?: ErrorDetail & { readonly row?: number };
}

interface SheetMet {
  readonly sheet: string;
  readonly header: Header;
  readonly positions: ReadonlyMap<Column, number>;
}

/**
 * A register as lines of a ledger, remembering which cell every line came from. A row that cannot be read gives one
 * line that no ledger takes, so that the import is whole or not at all for it too; `faultsOf` then says why.
 */
export class RegisterLedger {
  /** Headers that mean nothing here, as `台账!AB2 联系人`. */
  readonly unknownColumns: string[] = [];
  /** Rows with something in them. */
  rows = 0;
  private readonly sheets: SheetMet[] = [];
  private readonly sheetOfLine: number[] = [];
  private readonly rowOfLine: number[] = [];
  private readonly columnsOfLine: (ActColumns | null)[] = [];
  private readonly faults = new Map<number, readonly CellFault[]>();

  constructor(private readonly of: RegisterOf) {}

  /** The lines in the file's order; to be read once. */
  async *lines(sheets: AsyncIterable<SheetOfRows>): AsyncGenerator<string> {
    for await (const met of readRegister(sheets, this.of)) {
      if (met.is === 'header') yield* this.headerMet(met);
      else yield* this.rowMet(met);
    }
    if (this.sheets.length === 0) throw new UnreadableWorkbookError('NoRegister');
  }

  /** Why a row could not be read; null for a line that is an act. Lines count from 1. */
  faultsOf(line: number): readonly CellFault[] | null {
    return this.faults.get(line) ?? null;
  }

  /** The cell that gave a field of a line. */
  cellOf(line: number, field: string | null): CellPlace {
    const columns = this.columnsOfLine[line - 1];
    const column = columns ? columnOfField(columns, field) : null;
    return this.placeOf(this.sheetOfLine[line - 1] ?? 0, this.rowOfLine[line - 1] ?? 0, column);
  }

  /** Whether a line came from the row that opens its case. */
  opensCase(line: number): boolean {
    return this.sheets[this.sheetOfLine[line - 1] ?? -1]?.header.layout.opensCases ?? false;
  }

  private *headerMet({ sheet, header }: Extract<Met, { is: 'header' }>): Generator<string> {
    const positions = new Map([...header.columns].map(([at, column]) => [column, at]));
    const index = this.sheets.push({ sheet, header, positions }) - 1;
    this.unknownColumns.push(...header.unknown.map((name) => `${sheet}：${name}`));
    const place = { sheet, row: header.row };
    const faults: CellFault[] = [
      ...header.missing.map((column) => ({
        ...place,
        address: `${sheet}!${header.row}`,
        column,
        code: 'ColumnMissing' as const,
      })),
      ...header.repeated.map((at) => ({
        ...place,
        address: `${sheet}!${at}`,
        column: null,
        code: 'ColumnRepeated' as const,
      })),
    ];
    if (faults.length > 0) yield this.refusedLine(index, header.row, faults);
  }

  private *rowMet({ sheet, row: { row }, reading, header }: Extract<Met, { is: 'row' }>): Generator<string> {
    this.rows += 1;
    const index = this.sheets.findIndex((one) => one.header === header && one.sheet === sheet);
    if (!reading.ok) {
      const faults = reading.faults.map(({ column, code, detail }) => ({
        ...this.placeOf(index, row, column),
        code,
        detail,
      }));
      yield this.refusedLine(index, row, faults);
      return;
    }
    for (const { line, columns } of reading.acts) {
      this.remember(index, row, columns);
      yield JSON.stringify(line);
    }
  }

  private refusedLine(sheet: number, row: number, faults: readonly CellFault[]): string {
    this.remember(sheet, row, null);
    this.faults.set(this.rowOfLine.length, faults);
    return `${this.sheets[sheet]?.sheet ?? ''}!${row}`;
  }

  private remember(sheet: number, row: number, columns: ActColumns | null): void {
    this.sheetOfLine.push(sheet);
    this.rowOfLine.push(row);
    this.columnsOfLine.push(columns);
  }

  private placeOf(index: number, row: number, column: Column | null): CellPlace {
    const { sheet = '', positions } = this.sheets[index] ?? {};
    const at = column ? positions?.get(column) : undefined;
    const address = `${sheet}!${at === undefined ? '' : columnLetters(at)}${row}`;
    return { sheet, row, address, column: column?.header ?? null };
  }
}
