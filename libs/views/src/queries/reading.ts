import type { RulesOf } from '../caseload/rows-of-stream';
import * as agencies from './agencies';
import { openCases, sentCases } from './attended-cases';
import type { AttendedPage } from './attended-cases';
import { caseFacts } from './case-facts';
import type { FactsWanted } from './case-facts';
import { deadlineFigures } from './deadline-figures';
import type { FiguresQuestion } from './deadline-figures';
import { periodFigures } from './period-figures';
import type { PeriodQuestion } from './period-figures';
import * as register from './register';
import { casesAt, countUpTo, registerPage } from './register-page';
import type { RegisterPlace, RegisterQuestion } from './register-page';
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

  /** Up to `limit` cases without an end, after a case. */
  openCases(agency: string, page: AttendedPage) {
    return openCases(this.snapshot, agency, page);
  }

  /** Up to `limit` cases whose reply is not known to have arrived, after a case. */
  sentCases(agency: string, page: AttendedPage) {
    return sentCases(this.snapshot, agency, page);
  }

  /** A page of the register by filter. */
  registerPage(question: RegisterQuestion) {
    return registerPage(this.snapshot, question);
  }

  /** How many cases a filter leaves; null where they are more than `most`. */
  countUpTo(question: Omit<RegisterQuestion, 'limit' | 'after' | 'order'>, most: number) {
    return countUpTo(this.snapshot, question, most);
  }

  /** The open cases by who works on them and what they wait for. */
  deadlineFigures(question: FiguresQuestion) {
    return deadlineFigures(this.snapshot, question);
  }

  /** Received, concluded and answered in time, by month. */
  periodFigures(question: PeriodQuestion) {
    return periodFigures(this.snapshot, question);
  }

  /** The cases that stand at these places of the register by submission, in the order of the places. */
  casesAt(agency: string, places: readonly RegisterPlace[]) {
    return casesAt(this.snapshot, agency, places);
  }

  /** The streams of the cases to which a docket gave the number 受理编号, of all agencies. */
  streamsNumbered(number: string) {
    return register.streamsNumbered(this.snapshot, number);
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
