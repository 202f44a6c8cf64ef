import type { RectifiableAct } from '../act';

/** A field's right value as plain data; `null` takes an optional field away. */
export type PlainValue =
  string | number | boolean | null | readonly PlainValue[] | { readonly [field: string]: PlainValue };

/**
 * 更正登记: an act was written down wrongly. Nothing old is overwritten: the right value stands beside the old one.
 * `which` is the act's key, or its 1-based count in the case by legal day; left out, the only one.
 */
export interface RecordRectified {
  readonly rectifies: RectifiableAct;
  readonly which?: string | number;
  readonly set?: { readonly [field: string]: PlainValue };
  readonly retract?: true;
  readonly reason: string;
}
