import { handedIn } from '@test/acts';
import { givenFile } from '@test/given-file';
import { approved, attached, drafted, issued, reviewed, setAside } from '@test/office-acts';
import { paperOf, usablePaper, usablePapers } from './papers';

const HAN = 'account:han';
const LI = 'account:li';
const inHand = handedIn('2024-05-06');
const withPaper = givenFile(inHand, [HAN, attached('2024-05-07', 'D1')]);

describe('papers of a case 材料', () => {
  it('are attached once, under a key of their own', () => {
    withPaper.when(HAN, attached('2024-05-08', 'D1')).thenRefused('DocumentKeyUsed', 'document');
    const { file } = withPaper.when(HAN, attached('2024-05-08', 'D2')).thenRecorded();
    expect(usablePapers(file).map(({ document }) => document)).toEqual(['D1', 'D2']);
  });

  it('are set aside, and stay in the record', () => {
    const { file } = withPaper.when(HAN, setAside('2024-05-08', 'D1')).thenRecorded();
    expect(paperOf(file, 'D1')).toMatchObject({
      title: '答复书',
      setAside: { on: '2024-05-08', reason: '误附' },
    });
    expect([usablePaper(file, 'D1'), usablePapers(file)]).toEqual([undefined, []]);
  });

  it('of another case can be neither set aside, enclosed nor issued', () => {
    withPaper.when(HAN, setAside('2024-05-08', 'OTHER')).thenRefused('NoSuchDocument', 'document');
    withPaper
      .when(HAN, drafted('2024-05-08', 'R1', { enclosures: ['D1', 'OTHER'] }))
      .thenRefused('NoSuchDocument', 'enclosures');
    const documents = [{ document: 'OTHER', sha256: 'a'.repeat(64) }];
    withPaper.when(HAN, issued('2024-05-08', 'L1', { documents })).thenRefused('NoSuchDocument', 'documents');
  });

  it('are not set aside twice, nor come back under their key', () => {
    const without = withPaper.when(HAN, setAside('2024-05-08', 'D1'));
    without.when(HAN, setAside('2024-05-09', 'D1')).thenRefused('DocumentAlreadySetAside', 'document');
    without.when(HAN, attached('2024-05-09', 'D1')).thenRefused('DocumentKeyUsed');
    without.when(HAN, issued('2024-05-09', 'L1')).thenRefused('NoSuchDocument');
  });

  it('stay once they went out, as a letter or with an approved reply', () => {
    withPaper
      .when(HAN, issued('2024-05-08', 'L1'))
      .when(HAN, setAside('2024-05-09', 'D1'))
      .thenRefused('PaperAlreadySent', 'document');
    withPaper
      .when(HAN, drafted('2024-05-08', 'R1', { enclosures: ['D1'] }))
      .when(LI, reviewed('2024-05-08', 'R1'))
      .when(LI, approved('2024-05-08', 'R1'))
      .when(HAN, setAside('2024-05-09', 'D1'))
      .thenRefused('PaperAlreadySent', 'document');
  });

  it('must be there to be set aside or issued', () => {
    givenFile(inHand)
      .thenNext(HAN, 'DocumentSetAside', 'NoPaper')
      .thenNext(HAN, 'LetterIssued', 'NoPaperToIssue');
    withPaper.thenNext(HAN, 'DocumentSetAside', null).thenNext(HAN, 'LetterIssued', null);
  });
});
