import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { ImportLedger } from '../messages';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { importFile } from './import-file';

@CommandHandler(ImportLedger)
export class ImportLedgerHandler implements ICommandHandler<ImportLedger> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ order }: ImportLedger) {
    return importFile(order, this.parts);
  }
}
