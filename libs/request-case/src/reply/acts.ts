import type { LocalDate } from '@taizhang/deadlines';
import type { ItemOutcome, Outcome } from '../outcome';

/** 作出答复, art. 36, 37: the paper, dated `decidedOn`. */
export interface ReplyDecided {
  readonly decidedOn: LocalDate;
  /** 文号 */
  readonly documentNumber?: string;
  readonly outcomes: readonly ItemOutcome[];
  /** The main ground, chosen by a person; needed when nothing is disclosed and the items differ. */
  readonly mainOutcome?: Outcome;
  /** 已告知救济途径; true unless stated otherwise. */
  readonly remedyStated?: boolean;
}

/** 送达方式 */
export const DISPATCH_METHODS = [
  'post',
  'handDelivery',
  'entrusted',
  'email',
  'portal',
  'fax',
  'onSite',
] as const;
export type DispatchMethod = (typeof DISPATCH_METHODS)[number];

/** 发出答复. By post, e-mail, portal, fax and on site this concludes the request (国办公开办函〔2016〕235号). */
export interface ReplyDispatched {
  readonly dispatchedOn: LocalDate;
  readonly method: DispatchMethod;
}

/** 答复送达: starts the periods for remedies; by hand or entrusted it also concludes the request. */
export interface ReplyDelivered {
  readonly deliveredOn: LocalDate;
}

/** 答复退回 */
export interface ReplyReturned {
  readonly returnedOn: LocalDate;
}
