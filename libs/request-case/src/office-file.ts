import type { Assignment } from './assignment/assignment';
import type { InformedThirdParty } from './consultation/third-party-informed';
import type { Contact } from './contact/contact';
import type { Draft } from './drafting/draft';
import type { IssuedLetter } from './letters/letters';
import type { OfficeAct } from './office-act';
import type { Paper } from './papers/papers';
import type { Search } from './search/search';

/** An office act as it stands in its case's stream. */
export interface RecordedOfficeAct {
  readonly ordinal: number;
  /** Position in the stream, from 1; legal and office acts share the count. */
  readonly version: number;
  /** ISO instant, UTC. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly agency: string;
  readonly act: OfficeAct;
}

/**
 * What a fold over a case's office acts remembers, in the order of recording. It lies beside `RequestCase` and never
 * enters it: no clock, stage, flag or cell can depend on it.
 */
export interface OfficeFile {
  readonly assignments: readonly Assignment[];
  readonly contacts: readonly Contact[];
  readonly searches: readonly Search[];
  readonly papers: readonly Paper[];
  readonly drafts: readonly Draft[];
  readonly letters: readonly IssuedLetter[];
  readonly thirdPartiesInformed: readonly InformedThirdParty[];
}

export const EMPTY_FILE: OfficeFile = {
  assignments: [],
  contacts: [],
  searches: [],
  papers: [],
  drafts: [],
  letters: [],
  thirdPartiesInformed: [],
};
