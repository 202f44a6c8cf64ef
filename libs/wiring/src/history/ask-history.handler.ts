import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { openEvents } from '@taizhang/case-handling';
import { findCase } from '../case-stream';
import { AskHistory } from '../messages';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { coverFor } from '../privacy/cover';
import { shownHistory } from './shown-history';

@QueryHandler(AskHistory)
export class AskHistoryHandler implements IQueryHandler<AskHistory> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** Persons masked, as on every page: a terminal keeps what was shown on it. */
  async execute({ question: { agency, request, asKnownAt } }: AskHistory) {
    const { store, vault, rules, staff } = this.parts;
    const { events } = await findCase(this.parts, { agency, request });
    const last = asKnownAt === undefined ? Infinity : await store.ordinalAsOf(asKnownAt);
    const known = events.filter(({ ordinal }) => ordinal <= last);
    const covered = await openEvents(known, vault, coverFor({ texts: true }));
    const { calendar } = rules.rulesOf(agency);
    return { request, acts: await shownHistory(known, covered, { vault, staff, calendar }) };
  }
}
