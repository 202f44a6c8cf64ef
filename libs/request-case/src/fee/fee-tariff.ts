/**
 * 信息处理费标准, 国办函〔2020〕109号. Amounts in whole yuan. Charging is optional, and only where number or frequency is
 * clearly beyond reason (Regulation art. 42).
 */

/** 按件计收: the fee for the applications of one applicant in one calendar month, art. 4. */
export function feeForApplications(applicationsInMonth: number): number {
  let yuan = 0;
  for (let nth = FREE_APPLICATIONS + 1; nth <= applicationsInMonth; nth += 1)
    yuan += feeForNthApplication(nth);
  return yuan;
}

const FREE_APPLICATIONS = 10;
const FIRST_BAND_ENDS = 30;
const BAND = 10;
const YUAN_PER_BAND = 100;

/** What the n-th application of the month adds: 1–10 free, 11–30 100 yuan, then 100 more for each further ten. */
export function feeForNthApplication(nth: number): number {
  if (nth <= FREE_APPLICATIONS) return 0;
  if (nth <= FIRST_BAND_ENDS) return YUAN_PER_BAND;
  return YUAN_PER_BAND * (1 + Math.ceil((nth - FIRST_BAND_ENDS) / BAND));
}

/** The page tariff: up to the page, yuan a page. */
const PAGE_BANDS = [
  { upTo: 30, yuan: 0 },
  { upTo: 100, yuan: 10 },
  { upTo: 200, yuan: 20 },
  { upTo: Infinity, yuan: 40 },
] as const;

/** 按量计收: the fee for the pages of one application (A4 or smaller, single side = 1), art. 5. */
export function feeForPages(pages: number): number {
  let yuan = 0;
  let charged = 0;
  for (const band of PAGE_BANDS) {
    const inBand = Math.max(0, Math.min(pages, band.upTo) - charged);
    yuan += inBand * band.yuan;
    charged += inBand;
  }
  return yuan;
}
