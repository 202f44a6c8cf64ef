import { AgencyRow, DisclosureActRow, ImportRunRow } from './agency-rows';
import { BuildRow } from './build';
import { AllottedNumberRow, CaseRow } from './case-row';
import { CaseFactRow, DisputeMentionRow } from './fact-rows';

export {
  AgencyRow,
  AllottedNumberRow,
  BuildRow,
  CaseFactRow,
  CaseRow,
  DisclosureActRow,
  DisputeMentionRow,
  ImportRunRow,
};

/** Every table of the views but the builds themselves; all of them carry a build. */
export const BUILT_TABLES = [
  CaseRow,
  AllottedNumberRow,
  CaseFactRow,
  DisputeMentionRow,
  DisclosureActRow,
  AgencyRow,
  ImportRunRow,
] as const;

export const TABLES = [BuildRow, ...BUILT_TABLES] as const;
