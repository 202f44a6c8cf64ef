import type { ActFields, RectifiableAct } from '../act';

/** A rectification of one kind of act. In `set`, an optional field given as undefined is taken away. */
export interface RectificationOf<Name extends RectifiableAct> {
  readonly rectifies: Name;
  /** The act's key, or its 1-based count among the case's acts of this name by legal day; left out: the only one. */
  readonly which?: string | number;
  readonly set?: Partial<ActFields[Name]>;
  readonly retract?: true;
  readonly reason: string;
}

/** 更正登记: an act was written down wrongly. Nothing old is overwritten: the right value stands beside it. */
export type RecordRectified<Name extends RectifiableAct = RectifiableAct> = {
  [N in Name]: RectificationOf<N>;
}[Name];
