import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import type { ICommandHandler, IQueryHandler } from '@nestjs/cqrs';
import { fingerprintOf, toPem } from '@taizhang/history-proof';
import { findCase } from '../case-stream';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { checkLiveHistory } from './check-history';
import {
  AskConsistencyProof,
  AskHeads,
  AskHistoryCheck,
  AskInclusionProofs,
  AskLatestHead,
  AskPublicKey,
  SealHistory,
} from './messages';
import { headAnswer } from './sealer-answer';

@CommandHandler(SealHistory)
class SealHistoryHandler implements ICommandHandler<SealHistory> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ how }: SealHistory) {
    return how.newKey ? this.parts.sealing.changeKey() : this.parts.sealing.seal();
  }
}

@QueryHandler(AskHeads)
class AskHeadsHandler implements IQueryHandler<AskHeads> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ page }: AskHeads) {
    return (await this.parts.proofDesk.heads(page.after, page.limit)).map(headAnswer);
  }
}

@QueryHandler(AskLatestHead)
class AskLatestHeadHandler implements IQueryHandler<AskLatestHead> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute() {
    const head = await this.parts.proofDesk.latestHead();
    return head && headAnswer(head);
  }
}

@QueryHandler(AskInclusionProofs)
class AskInclusionProofsHandler implements IQueryHandler<AskInclusionProofs> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ question }: AskInclusionProofs) {
    const { events } = await findCase(this.parts, question);
    return this.parts.proofDesk.inclusion(events.map(({ ordinal }) => ordinal));
  }
}

@QueryHandler(AskConsistencyProof)
class AskConsistencyProofHandler implements IQueryHandler<AskConsistencyProof> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ sizes }: AskConsistencyProof) {
    return this.parts.proofDesk.consistency(sizes.from, sizes.to);
  }
}

@QueryHandler(AskPublicKey)
class AskPublicKeyHandler implements IQueryHandler<AskPublicKey> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute() {
    const key = await this.parts.sealing.publicKey();
    return { pem: toPem(key), fingerprint: fingerprintOf(key) };
  }
}

@QueryHandler(AskHistoryCheck)
class AskHistoryCheckHandler implements IQueryHandler<AskHistoryCheck> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskHistoryCheck) {
    return checkLiveHistory(question, this.parts);
  }
}

export const SEALER_HANDLERS = [
  SealHistoryHandler,
  AskHeadsHandler,
  AskLatestHeadHandler,
  AskInclusionProofsHandler,
  AskConsistencyProofHandler,
  AskPublicKeyHandler,
  AskHistoryCheckHandler,
];
