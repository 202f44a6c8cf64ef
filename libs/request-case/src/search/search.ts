import type { OfficeActRules, OfficeReference } from '../office-act-rules';
import type { SearchRecorded } from './acts';

export interface Search extends SearchRecorded {
  readonly by: OfficeReference;
}

/** 检索: what 本机关不掌握 (art. 36(4)) rests on; every search is kept, also one that found something. */
export const searchRecorded: OfficeActRules<SearchRecorded> = {
  dayOf: (act) => act.searchedOn,
  evolve: (before, { searchedOn, searchedBy, places, keywords, found, note }, by) => ({
    ...before,
    searches: [
      ...before.searches,
      { searchedOn, searchedBy, places, keywords, found, ...(note === undefined ? {} : { note }), by },
    ],
  }),
};
