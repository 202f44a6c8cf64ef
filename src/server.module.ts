import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AnnualReportController } from './annual-report/annual-report.controller';
import { DocumentsController } from './annual-report/documents.controller';
import { CalendarController } from './calendar/calendar.controller';
import { AuditController } from './audit/audit.controller';
import { DocsController } from './docs/docs.controller';
import { DoorGuard } from './door/door.guard';
import { DOORKEEPER } from './door/doorkeeper';
import type { Doorkeeper } from './door/doorkeeper';
import { GoodSessions } from './door/good-sessions';
import { ProblemFilter } from './door/problem.filter';
import { Routes } from './door/routes';
import { DisclosureController } from './disclosure/disclosure.controller';
import { DisputeController } from './dispute/dispute.controller';
import { EvidenceController } from './evidence/evidence.controller';
import { HistoryProofController } from './history-proof/history-proof.controller';
import { ImportingController } from './importing/importing.controller';
import { JobsController } from './jobs/jobs.controller';
import { LettersController } from './letters/letters.controller';
import { LetterWordingController } from './letters/wording.controller';
import { PapersController } from './papers/papers.controller';
import { RegisterController } from './register/register.controller';
import { RemindersController } from './reminders/reminders.controller';
import { RequestActsController } from './request/acts.controller';
import { PrivacyController } from './privacy/privacy.controller';
import { WhatIfController } from './what-if/what-if.controller';
import { CasePageController } from './request/case-page.controller';
import { AccountsController } from './staff/accounts.controller';
import { AgenciesController } from './staff/agencies.controller';
import { SessionController } from './staff/session.controller';
import { SignOnController } from './staff/sign-on.controller';

const CONTROLLERS = [
  PapersController,
  EvidenceController,
  ImportingController,
  HistoryProofController,
  SessionController,
  SignOnController,
  AccountsController,
  AgenciesController,
  DocsController,
  RegisterController,
  CasePageController,
  AuditController,
  PrivacyController,
  RequestActsController,
  DisclosureController,
  DisputeController,
  AnnualReportController,
  DocumentsController,
  JobsController,
  LettersController,
  LetterWordingController,
  WhatIfController,
  CalendarController,
  RemindersController,
];

/** The HTTP doors over the joined parts. */
@Module({})
export class ServerModule {
  static with(joined: DynamicModule, doorkeeper: Doorkeeper): DynamicModule {
    return {
      module: ServerModule,
      imports: [joined, DiscoveryModule],
      controllers: CONTROLLERS,
      providers: [
        Routes,
        GoodSessions,
        { provide: DOORKEEPER, useValue: doorkeeper },
        { provide: APP_GUARD, useClass: DoorGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
