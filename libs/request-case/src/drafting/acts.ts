import type { LocalDate } from '@taizhang/deadlines';
import type { ItemOutcome, Outcome } from '../outcome';

/** 拟稿: what the reply is to say. A draft of the same key replaces what stood under it and must be reviewed anew. */
export interface ReplyDrafted {
  readonly draftedOn: LocalDate;
  readonly draft: string;
  readonly outcomes: readonly ItemOutcome[];
  readonly mainOutcome?: Outcome;
  /** The finding and its reasons, as the letter will say them; a paragraph each. */
  readonly paragraphs: readonly string[];
  /** Documents of the case that go out with the reply. */
  readonly enclosures?: readonly string[];
}

/** 审核: reviewed and passed on. */
export interface ReplyReviewed {
  readonly reviewedOn: LocalDate;
  readonly draft: string;
  readonly remarks?: string;
}

/** 退回修改, by the reviewer or the head. */
export interface ReplySentBack {
  readonly sentBackOn: LocalDate;
  readonly draft: string;
  readonly remarks: string;
}

/** 签发: approved by the head. Who drafts does not approve. */
export interface ReplyApproved {
  readonly approvedOn: LocalDate;
  readonly draft: string;
}
