import type { LocalDate } from '@taizhang/deadlines';

export const CONTACT_WAYS = ['phone', 'email', 'visit', 'post'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** 联系申请人: tried, reached or not. */
export interface ContactAttempted {
  readonly contactedOn: LocalDate;
  readonly by: ContactWay;
  readonly reached: boolean;
  readonly note?: string;
}
