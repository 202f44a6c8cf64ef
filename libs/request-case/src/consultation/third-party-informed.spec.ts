import { agencyAsked, handedIn, thirdPartyAsked } from '@test/acts';
import { givenFile } from '@test/given-file';
import { thirdPartyTold } from '@test/office-acts';

const HAN = 'account:han';
const inHand = handedIn('2024-05-06');
const asked = givenFile([...inHand, thirdPartyAsked('T1', '2024-05-08'), agencyAsked('G1', '2024-05-08')]);

describe('informing the third party 告知第三方 (art. 32)', () => {
  it('is remembered, once for each that was asked', () => {
    const told = asked.when(HAN, thirdPartyTold('2024-05-20', 'T1')).thenRecorded();
    expect(told.file.thirdPartiesInformed).toMatchObject([{ consultation: 'T1', informedOn: '2024-05-20' }]);
    told
      .when(HAN, thirdPartyTold('2024-05-21', 'T1'))
      .thenRefused('ThirdPartyAlreadyInformed', 'consultation');
  });

  it('needs a third party that was asked before', () => {
    for (const key of ['T2', 'G1']) {
      asked.when(HAN, thirdPartyTold('2024-05-20', key)).thenRefused('NoSuchConsultation', 'consultation');
    }
    asked.when(HAN, thirdPartyTold('2024-05-07', 'T1')).thenRefused('BeforeTheStepBefore', 'informedOn');
    givenFile(inHand).thenNext(HAN, 'ThirdPartyInformed', 'NoThirdPartyToInform');
    asked.thenNext(HAN, 'ThirdPartyInformed', null);
  });
});
