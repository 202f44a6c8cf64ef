import type { LocalDate } from '@taizhang/deadlines';

/** 指定承办人: who works on the request from that day on; an office act, never moves a clock or a cell. */
export interface HandlerAssigned {
  readonly assignedOn: LocalDate;
  /** The id of the handler's account. */
  readonly handler: string;
}
