import { handedIn } from '@test/acts';
import { givenFile } from '@test/given-file';
import { contacted } from '@test/office-acts';

describe('attempts to reach the applicant 联系申请人', () => {
  it('are all kept, reached or not, in the order of recording', () => {
    const { file } = givenFile(
      handedIn('2024-05-06'),
      ['account:han', contacted('2024-05-08', false)],
      ['account:li', contacted('2024-05-07', true)],
    );
    expect(file.contacts).toMatchObject([
      { contactedOn: '2024-05-08', reached: false, attemptedBy: { recordedBy: 'account:han' } },
      { contactedOn: '2024-05-07', reached: true, attemptedBy: { recordedBy: 'account:li' } },
    ]);
  });
});
