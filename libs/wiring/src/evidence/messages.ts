import { Query } from '@nestjs/cqrs';
import type { BundleAnswer, BundleQuestion } from './answer-bundle';

/** Everything of one case for a reviewing organ or a court. */
export class MakeEvidenceBundle extends Query<BundleAnswer> {
  constructor(readonly question: BundleQuestion) {
    super();
  }
}
