/** A period of the law. */
export interface Period {
  readonly unit: 'workingDays' | 'calendarDays' | 'months';
  readonly length: number;
  readonly article: string;
  /** READ: the wording was read; RECALL: from memory, to be checked against the text. */
  readonly mark: 'READ' | 'RECALL';
}

const REGULATION = '政府信息公开条例（国务院令第711号）';
const OLD_REGULATION = '政府信息公开条例（国务院令第492号）';
const FEES = '政府信息公开信息处理费管理办法（国办函〔2020〕109号）';
const REVIEW_LAW = '行政复议法（2023）';
const OLD_REVIEW_LAW = '行政复议法（2017）';
const REVIEW_RULES = '行政复议法实施条例（2007）';
const PROCEDURE_LAW = '行政诉讼法（2017）';
const PROCEDURE_RULES = '法释〔2018〕1号';
const DISCLOSURE_RULES = '法释〔2025〕8号';

function read<U extends Period['unit']>(unit: U, length: number, article: string) {
  return { unit, length, article, mark: 'READ' } as const;
}

function recalled<U extends Period['unit']>(unit: U, length: number, article: string) {
  return { unit, length, article, mark: 'RECALL' } as const;
}

/** Periods of a request for government information. */
const REQUEST_PERIODS = {
  /** 补正告知, from receipt */
  correctionNotice: read('workingDays', 7, `${REGULATION} 第三十条`),
  /** 答复, from receipt; anew from the corrected application and from payment */
  reply: read('workingDays', 20, `${REGULATION} 第三十三条`),
  /** 答复, requests received before 2019-05-15 */
  replyOldRegulation: recalled('workingDays', 15, `${OLD_REGULATION} 第二十四条`),
  /** 延长答复期限, at most, counted from the due day */
  extension: read('workingDays', 20, `${REGULATION} 第三十三条`),
  /** 延长答复期限, requests received before 2019-05-15, at most */
  extensionOldRegulation: recalled('workingDays', 15, `${OLD_REGULATION} 第二十四条`),
  /** 第三方意见, from the third party's receipt */
  thirdPartyOpinion: read('workingDays', 15, `${REGULATION} 第三十二条`),
  /** 共同制作机关意见, from its receipt; silence is consent */
  agencyOpinion: read('workingDays', 15, `${REGULATION} 第三十四条`),
  /** 缴纳信息处理费, from receipt of the fee notice */
  feePayment: read('workingDays', 20, FEES),
  /** Warning only: the law sets no limit for confirming an internet or fax submission. */
  confirmSubmission: recalled('workingDays', 1, `${REGULATION} 第三十一条`),
  /** 重新答复 after a review decision or judgment that sets no period of its own */
  redo: recalled('workingDays', 20, `${DISCLOSURE_RULES}；${REVIEW_RULES} 第四十九条`),
} as const;

/** Periods of 行政复议. Since 2024 periods of 3, 5, 7 and 10 days are working days (art. 88). */
const REVIEW_PERIODS = {
  /** 申请行政复议, from knowing of the act */
  reviewApplication: read('calendarDays', 60, `${REVIEW_LAW} 第二十条`),
  /** 未告知复议权利、机关和期限: at most, from knowing of the act's content */
  reviewApplicationNotTold: read('months', 12, `${REVIEW_LAW} 第二十条`),
  /** At most, from the act itself, whatever was known */
  reviewApplicationLongest: read('months', 60, `${REVIEW_LAW} 第二十一条`),
  /** 不履行法定职责: from the end of the reply period */
  reviewApplicationForInaction: recalled('calendarDays', 60, `${REVIEW_RULES} 第十六条`),
  /** 审查受理; silence is acceptance */
  reviewExamination: read('workingDays', 5, `${REVIEW_LAW} 第三十条`),
  /** 发送申请书副本 to the respondent */
  reviewCopyToRespondent: read('workingDays', 7, `${REVIEW_LAW} 第四十八条`),
  /** 提出书面答复 and evidence, from receipt of the copy */
  reviewDefence: read('workingDays', 10, `${REVIEW_LAW} 第四十八条`),
  /** 发送申请书副本, simplified procedure */
  reviewCopyToRespondentSimplified: read('workingDays', 3, `${REVIEW_LAW} 第五十四条`),
  /** 提出书面答复, simplified procedure */
  reviewDefenceSimplified: read('workingDays', 5, `${REVIEW_LAW} 第五十四条`),
  /** 提出书面答复, review accepted before 2024-01-01 */
  reviewDefenceBefore2024: recalled('calendarDays', 10, `${OLD_REVIEW_LAW} 第二十三条、第四十条`),
  /** 复议决定, from acceptance */
  reviewDecision: read('calendarDays', 60, `${REVIEW_LAW} 第六十二条`),
  /** 延长复议期限, at most, on top of `reviewDecision` */
  reviewDecisionExtension: read('calendarDays', 30, `${REVIEW_LAW} 第六十二条`),
  /** 复议决定, simplified procedure, from acceptance */
  reviewDecisionSimplified: read('calendarDays', 30, `${REVIEW_LAW} 第六十二条`),
} as const;

/** Periods of 行政诉讼. */
const SUIT_PERIODS = {
  /** 复议后起诉: from receipt of the decision, or from the end of the review period */
  suitAfterReview: read('calendarDays', 15, `${PROCEDURE_LAW} 第四十五条；${REVIEW_LAW} 第三十四条`),
  /** 直接起诉, from knowing of the act */
  suitDirect: read('months', 6, `${PROCEDURE_LAW} 第四十六条`),
  /** 未告知起诉期限: at most, from knowing of the act's content */
  suitNotTold: read('months', 12, `${PROCEDURE_RULES} 第六十四条`),
  /** At most, from the act itself, whatever was known */
  suitLongest: read('months', 60, `${PROCEDURE_LAW} 第四十六条`),
  /** 不履行法定职责: from the end of the reply period */
  suitForInaction: read('months', 6, `${PROCEDURE_RULES} 第六十六条`),
  /** 答辩 and evidence, from receipt of the complaint */
  suitDefence: read('calendarDays', 15, `${PROCEDURE_LAW} 第六十七条`),
  /** 一审 */
  firstInstance: read('months', 6, `${PROCEDURE_LAW} 第八十一条`),
  /** 一审简易程序 */
  firstInstanceSimplified: read('calendarDays', 45, `${PROCEDURE_LAW} 第八十三条`),
  /** 对判决上诉, from service */
  appealJudgment: read('calendarDays', 15, `${PROCEDURE_LAW} 第八十五条`),
  /** 对裁定上诉, from service */
  appealRuling: read('calendarDays', 10, `${PROCEDURE_LAW} 第八十五条`),
  /** 二审 */
  secondInstance: read('months', 3, `${PROCEDURE_LAW} 第八十八条`),
} as const;

/** Every statutory period that a case can run into. */
export const PERIODS = { ...REQUEST_PERIODS, ...REVIEW_PERIODS, ...SUIT_PERIODS } as const;

export type PeriodName = keyof typeof PERIODS;
