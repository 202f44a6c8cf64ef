import { submitted } from '@test/acts';
import { givenCase } from '@test/given-case';
import { REACHED } from '@test/reached-stages';
import { STAGES } from './stage';

describe('the stage 办理环节: the later in the list wins', () => {
  it.each(STAGES)('%s', (stage) => {
    givenCase(...REACHED[stage]).thenStage(stage);
  });

  it('knows of nothing before the submission', () => {
    givenCase(submitted('2024-05-06'))
      .asOf('2024-05-05')
      .thenRegister({ stage: 'submitted', category: null, receivedOn: null });
  });
});
