import type { LocalDate } from '@taizhang/deadlines';
import type { ApplicantCategory } from '../outcome';

/** How the application reached the agency 提交渠道 (Regulation art. 29, 31). */
export const CHANNELS = ['inPerson', 'signedMail', 'ordinaryMail', 'internet', 'fax', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who asks 申请人. Everything but the category is personal data and may have been erased. */
export interface Applicant {
  readonly category: ApplicantCategory;
  readonly name?: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly email?: string;
}

/** 申请人提交申请, art. 29. Nothing runs before the receipt is fixed. */
export interface ApplicationSubmitted {
  readonly submittedOn: LocalDate;
  readonly channel: Channel;
  readonly applicant: Applicant;
  /** 代理人: never decides the column of table three. */
  readonly agent?: { readonly name: string };
  /** What is asked for, one text an item; at least one. */
  readonly items: readonly string[];
  readonly wantedForm?: string;
  readonly wantedDelivery?: string;
  /** The source's own 受理编号, used as ours. */
  readonly number?: string;
}
