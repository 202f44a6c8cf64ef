import type { Parts } from '../parts';
import type { LetterParts } from './letter-of-case';

/** The parts as letters take them: names and numbers come from the register. */
export function lettersFrom(parts: Parts): LetterParts {
  const { store, vault, blobs, today, rules, views } = parts;
  return {
    ...{ store, vault, blobs, today, rules },
    namesOf: ({ agency, request }, on) =>
      views.read(async (reading) => ({
        agencyName: (await reading.agency(agency, { on }))?.name ?? null,
        number: (await reading.findCase(agency, request))?.number ?? null,
      })),
  };
}
