import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  AskConsistencyProof,
  AskHeads,
  AskInclusionProofs,
  AskLatestHead,
  AskPublicKey,
} from '@taizhang/wiring';
import { ProblemError } from '../door/problem';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import {
  listHeads,
  readConsistencyProof,
  readInclusionProofs,
  readLatestHead,
  readPublicKey,
} from './history-proof.routes';

const NOT_FOUND = 404;

/** Heads and proofs of the signed history: for whoever does not take the server's word for it. */
@Controller()
export class HistoryProofController {
  constructor(private readonly queries: QueryBus) {}

  @Route(listHeads)
  async heads(@Asked() { query }: AskedOf<typeof listHeads>) {
    return { heads: await this.queries.execute(new AskHeads(query)) };
  }

  @Route(readLatestHead)
  async latest() {
    return { latest: await this.queries.execute(new AskLatestHead()) };
  }

  @Route(readInclusionProofs)
  async inclusion(@Asked() { params }: AskedOf<typeof readInclusionProofs>) {
    return { inclusion: await this.queries.execute(new AskInclusionProofs(params)) };
  }

  @Route(readConsistencyProof)
  async consistency(@Asked() { query }: AskedOf<typeof readConsistencyProof>) {
    const proof = await this.queries.execute(new AskConsistencyProof(query));
    if (proof) return proof;
    const sentence = `没有签到第 ${query.from} 条或第 ${query.to} 条的签名，请从签名列表里选两个。`;
    throw new ProblemError('UnknownHead', NOT_FOUND, sentence);
  }

  @Route(readPublicKey)
  async publicKey() {
    return this.queries.execute(new AskPublicKey());
  }
}
