import { Command, Query } from '@nestjs/cqrs';
import type { ConsistencyProof, InclusionProofs } from '@taizhang/history-proof';
import type { HistoryChecked, HistoryToCheck } from './check-history';
import type { HeadAnswer, SealAnswer } from './sealer-answer';

/** Signs the history now; with a new key from then on if asked. */
export class SealHistory extends Command<SealAnswer> {
  constructor(readonly how: { readonly newKey: boolean } = { newKey: false }) {
    super();
  }
}

/** Signed heads, oldest first. */
export class AskHeads extends Query<readonly HeadAnswer[]> {
  /** @param page heads after the one with number `after`, at most `limit` */
  constructor(readonly page: { readonly after: number; readonly limit: number }) {
    super();
  }
}

/** Null before the first seal. */
export class AskLatestHead extends Query<HeadAnswer | null> {}

/** That every event of a case stands in the signed history; null before the first seal. */
export class AskInclusionProofs extends Query<InclusionProofs | null> {
  constructor(readonly question: { readonly agency: string; readonly request: string }) {
    super();
  }
}

/** That the history of one head begins that of a later one; null where a size was never signed. */
export class AskConsistencyProof extends Query<ConsistencyProof | null> {
  constructor(readonly sizes: { readonly from: number; readonly to: number }) {
    super();
  }
}

/** The key that signs now. */
export class AskPublicKey extends Query<{
  /** PEM. */
  readonly pem: string;
  /** SHA-256 of the key, 64 hex digits. */
  readonly fingerprint: string;
}> {}

/** Whether the log is what was anchored. */
export class AskHistoryCheck extends Query<HistoryChecked> {
  constructor(readonly question: Omit<HistoryToCheck, 'log'>) {
    super();
  }
}
