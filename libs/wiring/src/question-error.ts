/** A question that has no answer: an agency, case, year or cell that is not there. The message is for people. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';

  constructor(
    readonly code:
      | 'UnknownAgency'
      | 'UnknownCase'
      | 'NoFormForYear'
      | 'YearNotBegun'
      | 'UnknownCell'
      | 'NoSuchFile'
      | 'AgencyNeeded'
      | 'AgencyInTheFile'
      | 'FileInTheWay'
      | 'FileNotWritable'
      | 'BeyondTheLog'
      | 'UnknownJob'
      | 'UnknownNotice'
      | 'UnknownReminder'
      | 'NoSuchDocument'
      | 'NoSealerKey',
    message: string,
  ) {
    super(message);
  }
}
