import { handedIn, transferred, voided } from '@test/acts';
import { givenFile } from '@test/given-file';
import { assigned, contacted } from '@test/office-acts';
import { OFFICE_ACT_NAMES } from './office-act';

const HAN = 'account:han';
const inHand = handedIn('2024-05-06');

describe('an office act is refused', () => {
  it('without a case', () => {
    givenFile([]).when(HAN, contacted('2024-05-07')).thenRefused('NoSuchCase', 'request');
  });

  it('on a day before the application or after today', () => {
    givenFile(inHand).when(HAN, contacted('2024-05-05')).thenRefused('BeforeSubmission', 'contactedOn');
    givenFile(inHand).when(HAN, contacted('2026-07-01')).thenRefused('LegalDayInFuture', 'contactedOn');
    givenFile(inHand).when(HAN, contacted('2026-06-30')).thenRecorded();
  });

  it('once the case is void', () => {
    givenFile([...inHand, voided('2024-05-10')])
      .when(HAN, contacted('2024-05-09'))
      .thenRefused('CaseVoided', 'contactedOn');
  });

  it('at an agency that never had the case, or had it later', () => {
    const handedOver = givenFile([...inHand, transferred('2024-05-15', 'B')]);
    givenFile(inHand)
      .at('B')
      .when(HAN, assigned('2024-05-15', 'li'))
      .thenRefused('BeforeTransfer', 'assignedOn');
    handedOver.at('B').when(HAN, assigned('2024-05-14', 'li')).thenRefused('BeforeTransfer');
    handedOver.at('B').when(HAN, assigned('2024-05-15', 'li')).thenRecorded();
    handedOver.when(HAN, contacted('2024-05-20')).thenRecorded();
  });
});

describe('no office act is offered', () => {
  it.each([
    ['before there is a case', givenFile([]), 'NotSubmitted' as const],
    ['once it is void', givenFile([...inHand, voided('2024-05-10')]), 'CaseVoided' as const],
  ])('%s', (_, file, reason) => {
    expect(OFFICE_ACT_NAMES).toHaveLength(11);
    file.thenNext(HAN, 'HandlerAssigned', reason).thenNext(HAN, 'LetterIssued', reason);
  });
});
