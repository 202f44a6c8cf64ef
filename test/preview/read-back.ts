import { readLedgerObject } from '@taizhang/case-handling';
import type { LedgerAct } from '@taizhang/case-handling';
import type { Act } from '@taizhang/request-case';

/** As the door reads it; what it would not let in is not told. */
export function readBack({ act, ...place }: Told): readonly ToldLine[] {
  const line: unknown = JSON.parse(
    JSON.stringify({ ...act, ...place }, (_, value: unknown) => (value === undefined ? null : value)),
  );
  const reading = readLedgerObject(line);
  return reading.ok ? [{ ...place, act: reading.line.act }] : [];
}

export interface ToldLine {
  readonly agency: string;
  readonly request: string;
  readonly act: LedgerAct;
}

interface Told {
  readonly agency: string;
  readonly request: string;
  readonly act: Act;
}
