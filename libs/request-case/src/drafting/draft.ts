import type { LocalDate } from '@taizhang/deadlines';
import type { OfficeReference } from '../office-act-rules';
import type { OfficeFile } from '../office-file';
import type { ItemOutcome, Outcome } from '../outcome';

/** A step on a draft's way: who, and on which day. */
export interface DraftStep {
  readonly on: LocalDate;
  readonly by: OfficeReference;
}

/** What lies under a draft's key now. */
export interface Draft {
  readonly draft: string;
  readonly stage: 'drafted' | 'reviewed' | 'sentBack' | 'approved';
  readonly outcomes: readonly ItemOutcome[];
  readonly mainOutcome: Outcome | null;
  readonly paragraphs: readonly string[];
  readonly enclosures: readonly string[];
  readonly drafted: DraftStep;
  /** Everybody who ever wrote under this key: none of them reviews or approves it. */
  readonly drafters: readonly string[];
  readonly reviewed: (DraftStep & { readonly remarks: string | null }) | null;
  readonly sentBack: (DraftStep & { readonly remarks: string }) | null;
  readonly approved: DraftStep | null;
}

export function draftOf({ drafts }: OfficeFile, key: string): Draft | undefined {
  return drafts.find(({ draft }) => draft === key);
}

/** The file with the draft of that key changed. */
export function withDraft(
  file: OfficeFile,
  key: string,
  change: (draft: Draft) => Partial<Draft>,
): OfficeFile {
  const drafts = file.drafts.map((one) => (one.draft === key ? { ...one, ...change(one) } : one));
  return { ...file, drafts };
}
