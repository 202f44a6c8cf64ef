import type { OfficeActRules, OfficeReference, OfficeScene } from '../office-act-rules';
import { refuse } from '../office-refusal';
import type { ThirdPartyInformed } from './acts';

export interface InformedThirdParty extends ThirdPartyInformed {
  readonly by: OfficeReference;
}

function consultedThirdParties({ request }: Pick<OfficeScene, 'request'>) {
  return request.consultations.filter(({ side }) => side === 'thirdParty');
}

/** 告知第三方 that its objection did not hold and the information is disclosed, art. 32. */
export const thirdPartyInformed: OfficeActRules<ThirdPartyInformed> = {
  dayOf: (act) => act.informedOn,
  impossible: ({ consultation, informedOn }, scene) => {
    const asked = consultedThirdParties(scene).find(({ key }) => key === consultation);
    if (!asked) return refuse('NoSuchConsultation', 'consultation');
    if (informedOn < asked.sentOn) return refuse('BeforeTheStepBefore');
    const told = scene.file.thirdPartiesInformed.some((one) => one.consultation === consultation);
    return told ? refuse('ThirdPartyAlreadyInformed', 'consultation') : null;
  },
  evolve: (before, { consultation, informedOn }, by) => ({
    ...before,
    thirdPartiesInformed: [...before.thirdPartiesInformed, { consultation, informedOn, by }],
  }),
  untimely: (scene) => (consultedThirdParties(scene).length === 0 ? 'NoThirdPartyToInform' : null),
};
