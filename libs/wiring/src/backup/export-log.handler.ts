import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { ExportLog } from '../messages';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { exportLog } from './export-log';

@CommandHandler(ExportLog)
export class ExportLogHandler implements ICommandHandler<ExportLog> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ order }: ExportLog) {
    return exportLog(order, this.parts);
  }
}
