import type { RulesOf } from '../caseload/rows-of-stream';
import * as agencies from './agencies';
import { caseFacts } from './case-facts';
import type { FactsWanted } from './case-facts';
import * as register from './register';
import * as report from './report';
import type { KnownAt, Snapshot } from './snapshot';

/** Everything read here is of one moment: one snapshot of one build at one position of the log. */
export class Reading {
  constructor(
    private readonly snapshot: Snapshot,
    /** The rules that what is read here was folded under; the office may have newer ones already. */
    readonly rulesOf: RulesOf,
  ) {}

  /** The ordinal of the last event that the answers know. */
  get position(): number {
    return this.snapshot.build.ordinal;
  }

  /** A case by the source's own key; after a transfer both agencies find it. */
  findCase(agency: string, request: string, known: KnownAt = {}) {
    return register.findCase(this.snapshot, { agency, request }, known);
  }

  /** Up to `limit` cases of an agency by key, after a key. */
  casePage(agency: string, page: register.Page) {
    return register.casePage(this.snapshot, agency, page);
  }

  casesOf(agency: string, streams: readonly string[], known: KnownAt = {}) {
    return register.casesOf(this.snapshot, { agency, streams }, known);
  }

  caseFacts(agency: string, wanted: FactsWanted = {}) {
    return caseFacts(this.snapshot, agency, wanted);
  }

  disputeMentions(agency: string, known: KnownAt = {}) {
    return report.disputeMentions(this.snapshot, agency, known);
  }

  disclosureActs(agency: string, known: KnownAt = {}) {
    return report.disclosureActs(this.snapshot, agency, known);
  }

  agency(agency: string, name: agencies.NameOn = {}) {
    return agencies.findAgency(this.snapshot, agency, name);
  }

  agencies(known: KnownAt = {}) {
    return agencies.agencies(this.snapshot, known);
  }

  unfinishedImports(agency: string, known: KnownAt = {}) {
    return agencies.unfinishedImports(this.snapshot, agency, known);
  }
}
