import type { RegisterPlace } from '../queries/register-page';
import type { Snapshot } from '../queries/snapshot';
import type { Fingerprints } from './fingerprints';
import * as repeats from './repeats';
import { candidates } from './searching';
import type { CandidatesWanted } from './searching';

/** What the search view answers, of one moment. It knows fingerprints only, and what stands now. */
export class SearchReading {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly fingerprints: Fingerprints,
  ) {}

  /** Requests that may hold a text, the newest first: open and look before one is shown. */
  candidates(wanted: CandidatesWanted) {
    return candidates(this.snapshot, this.fingerprints, wanted);
  }

  frequentApplicants(wanted: repeats.RepeatsWanted) {
    return repeats.frequentApplicants(this.snapshot, wanted);
  }

  sameTexts(wanted: repeats.RepeatsWanted) {
    return repeats.sameTexts(this.snapshot, wanted);
  }

  /** What one request repeats, found by its submission and the ordinal that opened it. */
  repeatedBy(agency: string, request: RegisterPlace) {
    return repeats.repeatedBy(this.snapshot, agency, request);
  }
}
