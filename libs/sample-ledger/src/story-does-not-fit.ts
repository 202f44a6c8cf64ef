/** The years' days leave no room for what the figures want: give an earlier report year or another seed. */
export class StoryDoesNotFitError extends Error {
  override readonly name = 'StoryDoesNotFitError';

  constructor(what: string, year: number) {
    super(`No story of ${what} fits into ${year}: give an earlier report year or another seed.`);
  }
}
