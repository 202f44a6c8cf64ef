import { LETTER_KIND_WORDS } from './office-acts';
import { evidenceWords } from './papers';

describe('the words of the evidence list 证据目录', () => {
  it('say of no case what may not be so: a reply may have been late, a third party told afterwards', () => {
    expect(evidenceWords('timeline').purpose).not.toContain('均在法定期限内');
    expect(evidenceWords('thirdPartyNotice').purpose).not.toContain('公开前');
  });

  it('call letters what they are headed', () => {
    expect(LETTER_KIND_WORDS).toMatchObject({
      assistanceLetter: '协办函',
      jointAgencyConsultation: '征求意见书（共同制作机关）',
    });
  });
});
