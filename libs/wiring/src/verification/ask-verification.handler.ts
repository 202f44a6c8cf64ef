import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { AskVerification } from '../messages';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { verify } from './verify';

@QueryHandler(AskVerification)
export class AskVerificationHandler implements IQueryHandler<AskVerification> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute() {
    return verify(this.parts);
  }
}
