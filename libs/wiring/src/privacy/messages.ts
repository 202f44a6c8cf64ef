import { Command } from '@nestjs/cqrs';
import type { ErasureAnswer, ErasureOrder } from './erasure/erasure-answer';
import type { Unmasked, UnmaskOrder } from './unmask';

/** Destroys the keys of a person's data 删除个人信息. */
export class ErasePerson extends Command<ErasureAnswer> {
  constructor(readonly order: ErasureOrder) {
    super();
  }
}

/** Shows masked fields of a case, for a reason that is on record first 查看完整信息. */
export class Unmask extends Command<Unmasked> {
  constructor(readonly order: UnmaskOrder) {
    super();
  }
}
