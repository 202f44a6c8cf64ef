import { handedIn, thirdPartyAsked } from '@test/acts';
import { givenFile } from '@test/given-file';
import { approved, attached, drafted, issued, reviewed } from '@test/office-acts';

const HAN = 'account:han';
const LI = 'account:li';
const inHand = [...handedIn('2024-05-06'), thirdPartyAsked('T1', '2024-05-07')];
const withBytes = givenFile(inHand, [HAN, attached('2024-05-20', 'D1')]);
const withDraft = withBytes.when(HAN, drafted('2024-05-20', 'R1'));
const withApproval = withDraft.when(LI, reviewed('2024-05-21', 'R1')).when(LI, approved('2024-05-21', 'R1'));
const reply = { kind: 'reply', draft: 'R1' } as const;

describe('letters of a case 文书', () => {
  it('are kept as they went out, each under its key', () => {
    const more = { documentNumber: '依申请答〔2024〕3号' };
    const { file } = withBytes.when(HAN, issued('2024-05-20', 'L1', more)).thenRecorded();
    expect(file.letters).toMatchObject([{ letter: 'L1', kind: 'receipt', ...more, by: { recordedBy: HAN } }]);
    withBytes
      .when(HAN, issued('2024-05-20', 'L1'))
      .when(HAN, issued('2024-05-21', 'L1'))
      .thenRefused('LetterKeyUsed', 'letter');
  });

  it('have the very bytes of a paper of the case', () => {
    const documents = [{ document: 'D1', sha256: 'b'.repeat(64) }];
    withBytes
      .when(HAN, issued('2024-05-20', 'L1', { documents }))
      .thenRefused('DocumentDiffers', 'documents');
  });

  it('that reply need a draft that was approved by then', () => {
    withBytes.when(HAN, issued('2024-05-22', 'L1', { kind: 'reply' })).thenRefused('DraftNeeded', 'draft');
    withBytes.when(HAN, issued('2024-05-22', 'L1', reply)).thenRefused('NoSuchDraft', 'draft');
    withDraft.when(HAN, issued('2024-05-22', 'L1', reply)).thenRefused('DraftNotApproved', 'draft');
    withApproval.when(HAN, issued('2024-05-20', 'L1', reply)).thenRefused('BeforeTheStepBefore', 'issuedOn');
    withApproval.when(HAN, issued('2024-05-22', 'L1', reply)).thenRecorded();
  });

  it('that reply go out once from a draft: one decision has one 文号', () => {
    withApproval
      .when(HAN, issued('2024-05-22', 'L1', reply))
      .when(HAN, issued('2024-05-23', 'L2', reply))
      .thenRefused('DraftAlreadyIssued', 'draft');
  });

  it('that tell of a consultation name one of the case; one that asks comes before it', () => {
    const about = (kind: 'thirdPartyNotice' | 'thirdPartyConsultation', consultation: string) =>
      issued('2024-05-20', 'L1', { kind, consultation });
    withBytes.when(HAN, about('thirdPartyNotice', 'T9')).thenRefused('NoSuchConsultation', 'consultation');
    withBytes.when(HAN, about('thirdPartyNotice', 'T1')).thenRecorded();
    withBytes.when(HAN, about('thirdPartyConsultation', 'T9')).thenRecorded();
  });
});
