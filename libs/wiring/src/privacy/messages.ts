import { Command } from '@nestjs/cqrs';
import type { ErasureAnswer, ErasureOrder } from './erasure/erasure-answer';

/** Destroys the keys of a person's data 删除个人信息. */
export class ErasePerson extends Command<ErasureAnswer> {
  constructor(readonly order: ErasureOrder) {
    super();
  }
}
