import { APPLICANT_CATEGORIES } from '@taizhang/request-case';
import type { ApplicantCategory, Outcome } from '@taizhang/request-case';
import { isOutcome } from './figures';
import type { CellName } from './identities';
import type { Random } from './random';
import type { WantedRequest } from './request-story';

type Figures = ReadonlyMap<CellName, number>;

/** 信息处理费 exists since 2021 (国办函〔2020〕109号). */
const FEES_SINCE = 2021;

/** How many of a merged 其他处理 row belong to each of its three parts is drawn. */
function partsOfOther(count: number, year: number, random: Random): readonly Outcome[] {
  const parts =
    year < FEES_SINCE
      ? (['other.correctionOverdue', 'other.other'] as const)
      : (['other.correctionOverdue', 'other.correctionOverdue', 'other.other', 'other.feeOverdue'] as const);
  return Array.from({ length: count }, () => random.pick(parts));
}

function outcomesOf(category: ApplicantCategory, figures: Figures, year: number, random: Random) {
  return [...figures].flatMap(([name, count]): readonly (Outcome | null)[] => {
    if (!name.endsWith(`.${category}`)) return [];
    const row = name.slice(0, -category.length - 1);
    if (row === 'other') return partsOfOther(count, year, random);
    if (row === 'carriedOut') return Array.from({ length: count }, () => null);
    return isOutcome(row) ? Array.from({ length: count }, () => row) : [];
  });
}

/** 结转下年度 falls to requests of the year itself as far as they suffice: those of last year end first. */
function inOrder(outcomes: readonly (Outcome | null)[], random: Random): readonly (Outcome | null)[] {
  const shuffled = random.shuffled(outcomes);
  return [...shuffled.filter((one) => one !== null), ...shuffled.filter((one) => one === null)];
}

/** One request for each of 一 and 二, each with the outcome, or the carrying over, that the columns want. */
export function plannedRequests(figures: Figures, year: number, random: Random): readonly WantedRequest[] {
  const wanted = APPLICANT_CATEGORIES.flatMap((category) => {
    const carriedIn = figures.get(`carriedIn.${category}`) ?? 0;
    const outcomes = outcomesOf(category, figures, year, random.fork(category));
    return inOrder(outcomes, random.fork(`order/${category}`)).map((outcome, at) => ({
      category,
      outcome,
      carriedIn: at < carriedIn,
    }));
  });
  return wanted.map((one, at) => ({ ...one, serial: at + 1 }));
}
