import { Query } from '@nestjs/cqrs';
import type { PreviewAnswer } from './preview-answer';
import type { PreviewQuestion } from './preview-line';

/** What an act would change if it were recorded now. Nothing is stored. */
export class AskPreview extends Query<PreviewAnswer> {
  constructor(readonly question: PreviewQuestion) {
    super();
  }
}
