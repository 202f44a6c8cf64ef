import os from 'node:os';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Command, Query } from '@nestjs/cqrs';
import type { LocalDate } from '@taizhang/deadlines';
import { configFrom } from './config';
import { openJobs } from './jobs/open-jobs';
import { openParts } from './parts';
import { TaizhangModule } from './taizhang.module';

/** The program opened for one piece of work outside the server: questions and orders go over the same buses. */
export interface Office {
  ask<Answer>(query: Query<Answer>): Promise<Answer>;
  order<Answer>(command: Command<Answer>): Promise<Answer>;
  today(): LocalDate;
  /** Who is recorded for acts from the terminal. */
  readonly terminalUser: string;
  close(): Promise<void>;
}

export interface OfficeOptions {
  readonly log?: (line: string) => void;
  /** Another day than today's in Beijing: for trying what a day will bring. */
  readonly today?: () => LocalDate;
  /** With the background's queues, to hand work in; it is done elsewhere. */
  readonly background?: boolean;
}

export async function openOffice(
  env: Readonly<Record<string, string | undefined>>,
  { log = () => undefined, today, background = false }: OfficeOptions = {},
): Promise<Office> {
  const config = configFrom(env);
  const parts = await openParts(config, log, today);
  const joined = background
    ? await openJobs(parts, config, { working: false, log })
    : TaizhangModule.with(parts);
  const app = await NestFactory.createApplicationContext(joined, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  return {
    ask: (query) => app.get(QueryBus).execute(query),
    order: (command) => app.get(CommandBus).execute(command),
    today: parts.today,
    terminalUser: `cli:${os.userInfo().username}`,
    close: () => app.close(),
  };
}
