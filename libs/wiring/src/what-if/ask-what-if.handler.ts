import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { AskWhatIf } from './messages';
import { whatIf } from './what-if-lines';

@QueryHandler(AskWhatIf)
export class AskWhatIfHandler implements IQueryHandler<AskWhatIf> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskWhatIf) {
    return whatIf(question, this.parts);
  }
}
