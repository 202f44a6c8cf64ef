import { PERIODS } from '@taizhang/deadlines';
import type { Period, PeriodName } from '@taizhang/deadlines';

const short = ({ unit, length }: Period) => `${length} ${unit}`;

describe('the statutory periods 法定期限', () => {
  it('are these', () => {
    const all = Object.fromEntries(Object.entries(PERIODS).map(([name, period]) => [name, short(period)]));
    const expected: Record<PeriodName, string> = {
      correctionNotice: '7 workingDays',
      reply: '20 workingDays',
      replyOldRegulation: '15 workingDays',
      extension: '20 workingDays',
      extensionOldRegulation: '15 workingDays',
      thirdPartyOpinion: '15 workingDays',
      agencyOpinion: '15 workingDays',
      feePayment: '20 workingDays',
      confirmSubmission: '1 workingDays',
      redo: '20 workingDays',
      reviewApplication: '60 calendarDays',
      reviewApplicationNotTold: '12 months',
      reviewApplicationLongest: '60 months',
      reviewApplicationForInaction: '60 calendarDays',
      reviewExamination: '5 workingDays',
      reviewCopyToRespondent: '7 workingDays',
      reviewDefence: '10 workingDays',
      reviewCopyToRespondentSimplified: '3 workingDays',
      reviewDefenceSimplified: '5 workingDays',
      reviewDefenceBefore2024: '10 calendarDays',
      reviewDecision: '60 calendarDays',
      reviewDecisionExtension: '30 calendarDays',
      reviewDecisionSimplified: '30 calendarDays',
      suitAfterReview: '15 calendarDays',
      suitDirect: '6 months',
      suitNotTold: '12 months',
      suitLongest: '60 months',
      suitForInaction: '6 months',
      suitDefence: '15 calendarDays',
      firstInstance: '6 months',
      firstInstanceSimplified: '45 calendarDays',
      appealJudgment: '15 calendarDays',
      appealRuling: '10 calendarDays',
      secondInstance: '3 months',
    };
    expect(all).toEqual(expected);
  });

  it.each(Object.entries(PERIODS))('%s names its source and whether its wording was read', (_, period) => {
    expect(period.article).toMatch(/(条例|法|号|办法)/);
    expect(['READ', 'RECALL']).toContain(period.mark);
  });
});
