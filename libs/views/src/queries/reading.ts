import type { CaseFact, DisputeMention } from '@taizhang/annual-report';
import type { DisclosureAct } from '@taizhang/proactive-disclosure';
import type { EntityManager } from 'typeorm';
import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { factFrom } from '../projection/fact-columns';
import type { BuildRow } from '../tables';
import {
  AgencyRow,
  AllottedNumberRow,
  CaseFactRow,
  CaseRow,
  DisclosureActRow,
  DisputeMentionRow,
  ImportRunRow,
} from '../tables';

/** One case as the register lists it. */
export interface ListedCase {
  /** The source's own key. */
  readonly request: string;
  readonly stream: string;
  readonly number: string | null;
}

export interface ListedAgency {
  readonly agency: string;
  readonly name: string | null;
}

/** What the log knew at an ordinal; left out: what it knows now. */
export interface KnownAt {
  readonly knownAt?: number;
}

/** Everything read here is of one moment: one snapshot of one build at one position of the log. */
export class Reading {
  constructor(
    private readonly manager: EntityManager,
    private readonly build: BuildRow,
  ) {}

  /** The ordinal of the last event that the views know. */
  get position(): number {
    return this.build.ordinal;
  }

  async findCase(agency: string, request: string): Promise<ListedCase | null> {
    const found = await this.manager.findOneBy(CaseRow, { build: this.build.build, agency, request });
    const [listed] = found ? await this.numbered([found]) : [];
    return listed ?? null;
  }

  /** Up to `limit` cases of an agency, by key, after a key. */
  async casePage(agency: string, { after = '', limit }: { after?: string; limit: number }) {
    const rows = await this.manager.find(CaseRow, {
      where: { build: this.build.build, agency, request: MoreThan(after) },
      order: { request: 'ASC' },
      take: limit,
    });
    return this.numbered(rows);
  }

  async caseFacts(agency: string, { knownAt }: KnownAt = {}): Promise<readonly CaseFact[]> {
    const rows = await this.manager.find(CaseFactRow, { where: this.known(agency, knownAt) });
    return rows.map(factFrom);
  }

  async disputeMentions(agency: string, { knownAt }: KnownAt = {}): Promise<readonly DisputeMention[]> {
    const rows = await this.manager.find(DisputeMentionRow, { where: this.known(agency, knownAt) });
    return rows.map(({ mention }) => mention);
  }

  async disclosureActs(agency: string, { knownAt }: KnownAt = {}): Promise<readonly DisclosureAct[]> {
    const rows = await this.manager.find(DisclosureActRow, {
      where: {
        build: this.build.build,
        agency,
        ...(knownAt === undefined ? {} : { ordinal: LessThanOrEqual(knownAt) }),
      },
      order: { ordinal: 'ASC' },
    });
    return rows.map(({ act }) => act);
  }

  async agency(agency: string): Promise<ListedAgency | null> {
    return this.manager.findOneBy(AgencyRow, { build: this.build.build, agency });
  }

  /** When the unfinished imports with acts of this agency began. */
  async unfinishedImports(agency: string): Promise<readonly { readonly startedAt: string }[]> {
    const open = await this.manager.findBy(ImportRunRow, { build: this.build.build, finished: false });
    return open.filter(({ agencies }) => agencies.includes(agency));
  }

  private known(agency: string, knownAt: number | undefined) {
    const of = { build: this.build.build, agency };
    if (knownAt === undefined) return [{ ...of, knownUntil: IsNull() }];
    const from = { ...of, knownFrom: LessThanOrEqual(knownAt) };
    return [
      { ...from, knownUntil: IsNull() },
      { ...from, knownUntil: MoreThan(knownAt) },
    ];
  }

  private async numbered(rows: readonly CaseRow[]): Promise<readonly ListedCase[]> {
    const { build } = this.build;
    const streams = rows
      .filter(({ sourceNumber }) => sourceNumber === null)
      .map(({ stream }) => ({ build, stream }));
    const allotted = streams.length === 0 ? [] : await this.manager.findBy(AllottedNumberRow, streams);
    const numbers = new Map(allotted.map(({ stream, number }) => [stream, number]));
    return rows.map(({ request, stream, sourceNumber }) => ({
      request,
      stream,
      number: sourceNumber ?? numbers.get(stream) ?? null,
    }));
  }
}
