/** The shape of the calendar's versioned data: what each year's holiday notices say, in their own terms. */
export interface HolidayArrangements {
  /** Year of the newest notice and a running number, e.g. "2026.1". */
  readonly version: string;
  readonly years: readonly YearArrangement[];
}

export interface YearArrangement {
  readonly year: number;
  readonly notices: readonly HolidayNotice[];
  readonly breaks: readonly HolidayBreak[];
}

export interface HolidayNotice {
  /** 文号 */
  readonly number: string;
  readonly issuedOn: string;
  /** CONFIRMED: read in a copy of the notice; RECALL: written from memory, to be checked. */
  readonly mark: 'CONFIRMED' | 'RECALL';
  /** The break that this later notice changed. */
  readonly changed?: Festival;
}

/** One run of days off, both ends included, with the rest days that are worked for it (调休上班). */
export interface HolidayBreak {
  readonly festival: Festival;
  readonly from: string;
  readonly until: string;
  readonly worked: readonly string[];
}

/** 元旦, 春节, 清明节, 劳动节, 端午节, 中秋节, 国庆节 */
export type Festival =
  'newYear' | 'springFestival' | 'tombSweeping' | 'labourDay' | 'dragonBoat' | 'midAutumn' | 'nationalDay';
