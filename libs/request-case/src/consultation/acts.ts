import type { LocalDate } from '@taizhang/deadlines';

export const OPINIONS = ['consents', 'objects'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** 征求第三方意见 (art. 32) or 征求其他行政机关意见 (art. 34); `consultation` is the case's own key. */
export interface ConsultationSent {
  readonly consultation: string;
  readonly sentOn: LocalDate;
  /** The day the other side received it; its fifteen working days run from there. */
  readonly receivedOn?: LocalDate;
}

/** 收到第三方或者其他机关的意见, art. 32, 34. */
export interface ConsultationReplied {
  readonly consultation: string;
  readonly repliedOn: LocalDate;
  readonly opinion: Opinion;
}

/** 告知第三方: that the information is disclosed all the same, art. 32; an office act. */
export interface ThirdPartyInformed {
  readonly informedOn: LocalDate;
  readonly consultation: string;
}
