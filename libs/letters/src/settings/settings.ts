/** What an agency's letters name beside the case, as the agency adopted it. */
export interface LetterSettings {
  /** 代字 of replies, e.g. 某公复; the series of their 文号. */
  readonly replyDesignation: string;
  /** 代字 of all other letters; may be the same, then all run in one series. */
  readonly noticeDesignation: string;
  /** 行政复议机关 */
  readonly reviewOrgan: string;
  /** 有管辖权的人民法院 */
  readonly court: string;
  /** Where a review can be applied for on the internet (行政复议法 2023 art. 22). */
  readonly onlineReviewAddress?: string;
  /** 联系单位 and 联系电话, at the end of letters that ask for something or answer. */
  readonly contactOffice: string;
  readonly contactPhone: string;
  /** Where corrections, opinions and reasons are sent. */
  readonly address?: string;
  /** How a fee is paid: account, place, hours. */
  readonly feePayment?: string;
}
