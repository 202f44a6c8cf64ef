import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { openEvents } from '@taizhang/case-handling';
import { findCase } from '../case-stream';
import { AskHistory } from '../messages';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { handlersOf, historyEntries } from './history-answer';

@QueryHandler(AskHistory)
export class AskHistoryHandler implements IQueryHandler<AskHistory> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ question: { agency, request, asKnownAt } }: AskHistory) {
    const { store, vault, rules, staff: desk } = this.parts;
    const { events } = await findCase(this.parts, { agency, request });
    const knownAt = asKnownAt === undefined ? undefined : await store.ordinalAsOf(asKnownAt);
    const opened = await openEvents(events, vault);
    const { calendar } = rules.rulesOf(agency);
    const staff = await handlersOf(opened, desk);
    return { request, acts: historyEntries(opened, calendar, { knownAt, staff }) };
  }
}
