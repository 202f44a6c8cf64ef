import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { ImportLog } from '../messages';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { importLog } from './import-log';

@CommandHandler(ImportLog)
export class ImportLogHandler implements ICommandHandler<ImportLog> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ order }: ImportLog) {
    return importLog(order, this.parts);
  }
}
