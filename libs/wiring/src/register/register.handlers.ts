import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { dashboard } from './dashboard';
import { deadlineBoard } from './deadline-board';
import { exportRegister } from './export-register';
import { registerPageOf } from './register-page';
import { repeats } from './repeats';
import { AskDashboard, AskDeadlineBoard, AskRegisterExport, AskRegisterPage, AskRepeats } from './messages';

@QueryHandler(AskRegisterPage)
export class AskRegisterPageHandler implements IQueryHandler<AskRegisterPage> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ question }: AskRegisterPage) {
    return registerPageOf(question, this.parts);
  }
}

@QueryHandler(AskRegisterExport)
export class AskRegisterExportHandler implements IQueryHandler<AskRegisterExport> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ question }: AskRegisterExport) {
    return exportRegister(question, this.parts);
  }
}

@QueryHandler(AskDeadlineBoard)
export class AskDeadlineBoardHandler implements IQueryHandler<AskDeadlineBoard> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ question }: AskDeadlineBoard) {
    return deadlineBoard(question, this.parts);
  }
}

@QueryHandler(AskDashboard)
export class AskDashboardHandler implements IQueryHandler<AskDashboard> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ question }: AskDashboard) {
    return dashboard(question, this.parts);
  }
}

@QueryHandler(AskRepeats)
export class AskRepeatsHandler implements IQueryHandler<AskRepeats> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ question }: AskRepeats) {
    return repeats(question, this.parts);
  }
}

export const REGISTER_HANDLERS = [
  AskRegisterPageHandler,
  AskRegisterExportHandler,
  AskDeadlineBoardHandler,
  AskDashboardHandler,
  AskRepeatsHandler,
];
