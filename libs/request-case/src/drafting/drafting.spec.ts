import { handedIn } from '@test/acts';
import { givenFile } from '@test/given-file';
import { approved, attached, drafted, issued, reviewed, sentBack, setAside } from '@test/office-acts';
import { draftOf } from './draft';

const HAN = 'account:han';
const LI = 'account:li';
const ZHOU = 'account:zhou';
const inHand = handedIn('2024-05-06', { items: ['甲项', '乙项'] });
const withDraft = givenFile(inHand, [HAN, drafted('2024-05-20', 'R1')]);
const withReview = withDraft.when(LI, reviewed('2024-05-21', 'R1'));
const withApproval = withReview.when(ZHOU, approved('2024-05-22', 'R1'));

describe('draft, review, approval 拟稿、审核、签发', () => {
  it('go their way in this order', () => {
    const { file } = withApproval.thenRecorded();
    expect(draftOf(file, 'R1')).toMatchObject({
      stage: 'approved',
      drafted: { on: '2024-05-20', by: { recordedBy: HAN } },
      reviewed: { on: '2024-05-21', by: { recordedBy: LI } },
      approved: { on: '2024-05-22', by: { recordedBy: ZHOU } },
    });
  });

  it('cannot be approved before a review', () => {
    withDraft.when(ZHOU, approved('2024-05-22', 'R1')).thenRefused('DraftNotReviewed', 'draft');
  });

  it('are not of one hand: who drafts neither reviews nor approves 四眼原则', () => {
    withDraft.when(HAN, reviewed('2024-05-21', 'R1')).thenRefused('WhoDraftsDoesNotApprove', 'draft');
    withReview.when(HAN, approved('2024-05-22', 'R1')).thenRefused('WhoDraftsDoesNotApprove', 'draft');
  });

  it('are not of one hand either when another has drafted anew under the key', () => {
    withDraft
      .when(LI, drafted('2024-05-21', 'R1'))
      .when(HAN, reviewed('2024-05-22', 'R1'))
      .thenRefused('WhoDraftsDoesNotApprove');
  });

  it('begin anew when the draft is replaced, also after approval', () => {
    const again = withApproval
      .when(HAN, drafted('2024-05-23', 'R1', { paragraphs: ['改稿'] }))
      .thenRecorded();
    expect(draftOf(again.file, 'R1')).toMatchObject({
      stage: 'drafted',
      approved: null,
      paragraphs: ['改稿'],
    });
    again.when(ZHOU, approved('2024-05-24', 'R1')).thenRefused('DraftNotReviewed');
  });

  it('go back with remarks, from draft or review, and on only after a new draft', () => {
    const back = withReview.when(ZHOU, sentBack('2024-05-22', 'R1')).thenRecorded();
    expect(draftOf(back.file, 'R1')).toMatchObject({
      stage: 'sentBack',
      sentBack: { remarks: '请补充理由' },
    });
    for (const act of [reviewed, approved, sentBack]) {
      back.when(ZHOU, act('2024-05-23', 'R1')).thenRefused('DraftSentBack');
    }
    back.when(HAN, drafted('2024-05-23', 'R1')).when(LI, reviewed('2024-05-24', 'R1')).thenRecorded();
  });

  it('are not repeated', () => {
    withReview.when(LI, reviewed('2024-05-22', 'R1')).thenRefused('DraftAlreadyReviewed');
    for (const act of [reviewed, approved, sentBack]) {
      withApproval.when(ZHOU, act('2024-05-23', 'R1')).thenRefused('DraftAlreadyApproved');
    }
  });

  it('speak of a draft that is there, and come after the step before', () => {
    withDraft.when(LI, reviewed('2024-05-21', 'R9')).thenRefused('NoSuchDraft', 'draft');
    withDraft.when(LI, reviewed('2024-05-17', 'R1')).thenRefused('BeforeTheStepBefore', 'reviewedOn');
    withReview.when(ZHOU, approved('2024-05-20', 'R1')).thenRefused('BeforeTheStepBefore', 'approvedOn');
  });

  it('keep several drafts apart by their keys', () => {
    const { file } = withApproval.when(HAN, drafted('2024-05-23', 'R2')).thenRecorded();
    expect(file.drafts.map(({ draft, stage }) => [draft, stage])).toEqual([
      ['R1', 'approved'],
      ['R2', 'drafted'],
    ]);
  });

  it('answer only items that were asked for', () => {
    const third = { outcomes: [{ item: 3, outcome: 'granted' as const }] };
    givenFile(inHand)
      .when(HAN, drafted('2024-05-20', 'R1', third))
      .thenRefused('NoSuchItem', 'outcomes');
  });

  it('enclose only papers of the case that still lie in it', () => {
    const enclosing = drafted('2024-05-20', 'R1', { enclosures: ['D1'] });
    givenFile(inHand).when(HAN, enclosing).thenRefused('NoSuchDocument', 'enclosures');
    givenFile(
      inHand,
      [HAN, attached('2024-05-20', 'D1')],
      [HAN, enclosing],
      [LI, reviewed('2024-05-21', 'R1')],
    )
      .when(HAN, setAside('2024-05-21', 'D1'))
      .thenRecorded()
      .when(ZHOU, approved('2024-05-22', 'R1'))
      .thenRefused('EnclosureSetAside', 'draft');
  });

  it('leave a draft alone that a letter went out with', () => {
    withApproval
      .when(HAN, attached('2024-05-22', 'D1'))
      .when(HAN, issued('2024-05-22', 'L1', { kind: 'reply', draft: 'R1' }))
      .thenRecorded()
      .when(HAN, drafted('2024-05-23', 'R1'))
      .thenRefused('DraftAlreadyIssued', 'draft');
  });

  it('are offered to whom they are for', () => {
    givenFile([]).thenNext(HAN, 'ReplyDrafted', 'NotSubmitted');
    givenFile(inHand)
      .thenNext(HAN, 'ReplyDrafted', null)
      .thenNext(LI, 'ReplyReviewed', 'NoDraftToReview')
      .thenNext(ZHOU, 'ReplyApproved', 'NoDraftToApprove')
      .thenNext(ZHOU, 'ReplySentBack', 'NoDraftToSendBack');
    withDraft
      .thenNext(HAN, 'ReplyReviewed', 'OnlyOwnDrafts')
      .thenNext(LI, 'ReplyReviewed', null)
      .thenNext(ZHOU, 'ReplyApproved', 'NoDraftToApprove');
    withReview.thenNext(HAN, 'ReplyApproved', 'OnlyOwnDrafts').thenNext(ZHOU, 'ReplyApproved', null);
  });
});
