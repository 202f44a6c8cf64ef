import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { AskAccountByLogin } from './messages';

@QueryHandler(AskAccountByLogin)
export class AskAccountByLoginHandler implements IQueryHandler<AskAccountByLogin> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ login }: AskAccountByLogin) {
    return this.parts.staff.accountByLogin(login);
  }
}
