import { stateCouncilCalendar } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { decideDisclosure } from '@taizhang/proactive-disclosure';
import type { DisclosureAct } from '@taizhang/proactive-disclosure';
import { decide } from '@taizhang/request-case';
import type { Act, RecordedAct } from '@taizhang/request-case';
import { isDisclosureAct, isRequestAct } from '@taizhang/case-handling';
import type { LedgerLine } from '@taizhang/case-handling';
import type { ImportAnswer } from './taizhang-under-test';

export interface NumberedLine {
  readonly number: number;
  readonly line: LedgerLine;
}

/** The acts of one request, or of one dispute without a request, in the order of recording. */
export interface PureStream {
  readonly name: string;
  readonly request: string | null;
  readonly recorded: readonly RecordedAct[];
}

type Refused = ImportAnswer['refused'];

interface ProposedLine {
  readonly number: number;
  readonly agency: string;
  readonly act: Act;
}

function disputeKeyOf(act: Act): string {
  if ('review' in act) return act.review;
  return 'suit' in act ? act.suit : '';
}

/** Streams in memory with the placing of acts that the write path has, and nothing else of it. */
export class PureStreams {
  readonly #streams = new Map<string, PureStream>();
  readonly #disclosures = new Map<string, readonly DisclosureAct[]>();
  /** The successor's "agency, key" → the agency that handed the case over. */
  readonly #handedOver = new Map<string, string>();
  #ordinal = 0;

  constructor(private readonly today: LocalDate) {}

  all(): readonly PureStream[] {
    return [...this.#streams.values()];
  }

  disclosureOf(agency: string): readonly DisclosureAct[] {
    return this.#disclosures.get(agency) ?? [];
  }

  /** The request under that agency's key; after a transfer it is found under the successor's too. */
  requestOf(agency: string, request: string): PureStream | undefined {
    return this.#streams.get(this.#nameOf(agency, request));
  }

  requestsOf(agency: string): readonly string[] {
    return this.all().flatMap(({ request, recorded }) =>
      request !== null && recorded.some((entry) => entry.agency === agency) ? [request] : [],
    );
  }

  /** Appends what is possible and answers what is not. */
  append(lines: readonly NumberedLine[]): Refused {
    for (const { line } of lines) this.#noteTransfer(line);
    const proposed = new Map<string, ProposedLine[]>();
    const requests = new Map<string, string | null>();
    for (const { number, line } of lines) {
      const { agency, request, act } = line;
      if (!isRequestAct(act)) continue;
      const name =
        request === null ? `dispute ${agency} ${disputeKeyOf(act)}` : this.#nameOf(agency, request);
      requests.set(name, request);
      proposed.set(name, [...(proposed.get(name) ?? []), { number, agency, act }]);
    }
    const refused = [...proposed].flatMap(([name, own]) =>
      this.#record(name, requests.get(name) ?? null, own),
    );
    return [...refused, ...this.#disclose(lines)];
  }

  #noteTransfer({ agency, request, act }: LedgerLine): void {
    if (act.act === 'CaseTransferred') this.#handedOver.set(`${act.toAgency} ${request}`, agency);
  }

  #nameOf(agency: string, request: string): string {
    const from = this.#handedOver.get(`${agency} ${request}`);
    return from === undefined ? `request ${agency} ${request}` : this.#nameOf(from, request);
  }

  #record(name: string, request: string | null, proposed: readonly ProposedLine[]): Refused {
    const before = this.#streams.get(name)?.recorded ?? [];
    const context = { today: this.today, calendar: stateCouncilCalendar, withoutRequest: request === null };
    const { accepted, refused } = decide(before, proposed, context);
    const after = accepted.map(({ agency, act }, at) => {
      this.#ordinal += 1;
      const version = before.length + at + 1;
      return { ordinal: this.#ordinal, version, recordedAt: '', recordedBy: 'test', agency, act };
    });
    this.#streams.set(name, { name, request, recorded: [...before, ...after] });
    return refused.map(({ proposed: { act }, refusal }) => ({
      line: proposed.find((one) => one.act === act)?.number ?? 0,
      field: refusal.field ?? null,
      code: refusal.code,
    }));
  }

  #disclose(lines: readonly NumberedLine[]): Refused {
    return lines.flatMap(({ number, line: { agency, act } }) => {
      if (!isDisclosureAct(act)) return [];
      const known = this.disclosureOf(agency);
      const [refused] = decideDisclosure(known, [act], { today: this.today }).refused;
      if (refused)
        return [{ line: number, field: refused.refusal.field ?? null, code: refused.refusal.code }];
      this.#disclosures.set(agency, [...known, act]);
      return [];
    });
  }
}
