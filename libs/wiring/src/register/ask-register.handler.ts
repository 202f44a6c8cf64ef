import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { AskRegister } from '../messages';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { registerLines } from './register-lines';

@QueryHandler(AskRegister)
export class AskRegisterHandler implements IQueryHandler<AskRegister> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ question: { agency, asOf } }: AskRegister) {
    return registerLines(agency, asOf, this.parts);
  }
}
