import { handedIn } from '@test/acts';
import { givenFile } from '@test/given-file';
import { searched } from '@test/office-acts';

describe('searches 检索', () => {
  it('are all kept with their places and words: what 本机关不掌握 rests on', () => {
    const { file } = givenFile(
      handedIn('2024-05-06'),
      ['account:han', searched('2024-05-08')],
      ['account:han', searched('2024-05-09', true)],
    );
    expect(file.searches).toMatchObject([
      { places: ['电子公文系统'], keywords: ['征收'], found: false },
      { found: true },
    ]);
  });
});
