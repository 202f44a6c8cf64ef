import { Query } from '@nestjs/cqrs';
import type { WhatIfAnswer } from './try-out';
import type { WhatIfQuestion } from './what-if-lines';

/** The clocks that hypothetical acts would make. Nothing is stored. */
export class AskWhatIf extends Query<WhatIfAnswer> {
  constructor(readonly question: WhatIfQuestion) {
    super();
  }
}
