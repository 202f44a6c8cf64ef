import { localDate, stateCouncilCalendar } from '@taizhang/deadlines';
import { InMemoryEventStore } from '@taizhang/event-store';
import type { AppendRequest } from '@taizhang/event-store';
import { openEvents, readClosed } from '../codec/decode';
import { InMemoryKeyVault } from '../sealing/key-vault';
import { importLedger } from './import-ledger';
import type { ImportOptions } from './import-ledger';

export type Line = { readonly [field: string]: unknown };

/** The lines of one case of agency A1: submitted, received, decided, dispatched. */
export function caseLines(request: string, agency = 'A1'): readonly Line[] {
  const at = { agency, request };
  return [
    {
      ...at,
      act: 'ApplicationSubmitted',
      submittedOn: '2024-03-01',
      channel: 'internet',
      applicant: { category: 'naturalPerson', name: `某${request}` },
      items: ['有关文件'],
      number: `〔2024〕${request}`,
    },
    { ...at, act: 'ReceiptFixed', receivedOn: '2024-03-01', basis: 'confirmed' },
    { ...at, act: 'ReplyDecided', decidedOn: '2024-03-11', outcomes: [{ item: 1, outcome: 'granted' }] },
    { ...at, act: 'ReplyDispatched', dispatchedOn: '2024-03-12', method: 'post' },
  ];
}

/** A store that dies, as by SIGKILL, at an append of its choice. */
export class MortalStore extends InMemoryEventStore {
  dieAt: ((request: AppendRequest) => boolean) | null = null;
  appends = 0;

  override async append(request: AppendRequest) {
    this.appends += 1;
    if (this.dieAt?.(request)) throw new Error('killed');
    return super.append(request);
  }
}

export function importing() {
  const store = new MortalStore({ now: () => Date.UTC(2026, 2, 2, 1) });
  const ports = { store, vault: new InMemoryKeyVault(), standBack: () => Promise.resolve() };
  const options: ImportOptions = {
    today: localDate('2026-03-02'),
    calendar: stateCouncilCalendar,
    keepGood: false,
    rectifyBecause: null,
  };
  const bring = (
    lines: readonly (Line | string)[],
    more: Partial<ImportOptions> & { fileHash?: string } = {},
  ) => {
    const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    const source = { lines: texts, fileHash: more.fileHash ?? 'f1', recordedBy: 'cli:clerk' };
    return importLedger(source, { ...options, ...more }, ports);
  };
  /** Everything stored beside the marks of imports. */
  const acts = async () => {
    const { events } = await store.readAll({ after: 0, limit: 10_000 });
    const opened = await openEvents(events, ports.vault);
    return opened.map(({ body }) => body).filter(({ act }) => !act.startsWith('Import'));
  };
  /** Agencies of the imports that were started and not finished. */
  const unfinished = async () => {
    const { events } = await store.readAll({ after: 0, limit: 10_000, categories: ['import'] });
    const open = new Map<string, readonly string[]>();
    for (const event of events) {
      const { body } = readClosed(event);
      if (body.act === 'ImportStarted') open.set(event.stream, body.agencies);
      if (body.act === 'ImportFinished') open.delete(event.stream);
    }
    return [...open.values()];
  };
  return { store, ports, bring, acts, unfinished };
}
