import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rulesWith } from '@taizhang/annual-report';
import { FolderBlobStore } from '@taizhang/blob-store';
import { InMemoryKeyVault } from '@taizhang/case-handling';
import { stateCouncilCalendar as calendar } from '@taizhang/deadlines';
import { InMemoryEventStore } from '@taizhang/event-store';
import type { AppendRequest } from '@taizhang/event-store';
import type { Act, OfficeAct } from '@taizhang/request-case';
import type { Role } from '@taizhang/staff-access';
import { correctionNotice, handedIn } from '@test/acts';
import { letterSettings } from '@test/letter-settings';
import { TODAY } from '@test/given-case';
import { approved, drafted, reviewed } from '@test/office-acts';
import { recordOne } from '../recording/record-one';
import { adoptSettings } from './adopt-wording';
import { issueLetter } from './issue-letter';
import type { IssueOrder } from './issue-letter';
import type { LetterParts } from './letter-of-case';

/** A store whose next append fails like a process that is killed before or a line that breaks after it. */
class FailingStore extends InMemoryEventStore {
  failAt: ((request: AppendRequest) => 'before' | 'after' | null) | null = null;

  override async append(request: AppendRequest) {
    const at = this.failAt?.(request) ?? null;
    if (at === 'before') throw new Error('killed');
    const result = await super.append(request);
    if (at === 'after') throw new Error('line broken');
    return result;
  }
}

const SETTINGS = letterSettings('2024-01-02');

const HANDLER = { account: 'han', agency: 'A', roles: ['handler'] as const };

/** The letters of agency A over stores in memory and documents in a folder of their own. */
export class TriedLetters {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'taizhang-letters-'));
  readonly store = new FailingStore({ now: () => 0 });
  readonly vault = new InMemoryKeyVault();
  readonly blobs = new FolderBlobStore(this.folder, this.vault);
  readonly parts: LetterParts;
  private commands = 0;

  constructor() {
    const rules = rulesWith({ calendar });
    this.parts = {
      ...{ store: this.store, vault: this.vault, blobs: this.blobs, today: () => TODAY },
      rules: { rulesOf: () => rules },
      namesOf: async () => ({ agencyName: '某某局', number: '2024-0001' }),
    };
  }

  async record(act: Act | OfficeAct, role: Role = 'handler', request = 'K1') {
    this.commands += 1;
    const by = { account: role, agency: 'A', roles: [role] };
    const line = { agency: 'A', request, ...act };
    const staff = { accountOf: async () => null, namesOf: async () => new Map<string, string>() };
    const answer = await recordOne({ commandId: `c-${this.commands}`, by, line }, { ...this.parts, staff });
    if (answer.status !== 'recorded') throw new Error(JSON.stringify(answer));
  }

  /** An agency with settings and a case that waits for its correction. */
  async withCorrection(request = 'K1'): Promise<void> {
    const applicant = { category: 'naturalPerson' as const, name: '张某某' };
    for (const act of handedIn('2024-05-06', { applicant })) await this.record(act, 'registrar', request);
    await this.record(correctionNotice('2024-05-10', '2024-05-24'), 'handler', request);
  }

  async withDraft(): Promise<void> {
    await this.record(drafted('2024-05-20', 'R1'));
  }

  async withApproval(): Promise<void> {
    await this.record(reviewed('2024-05-20', 'R1'), 'reviewer');
    await this.record(approved('2024-05-21', 'R1'), 'head');
  }

  adopt(more: object = {}) {
    this.commands += 1;
    const order = { agency: 'A', commandId: `s-${this.commands}`, recordedBy: 'account:head' };
    return adoptSettings({ ...order, settings: { ...SETTINGS, ...more } }, this.parts);
  }

  issue(more: Partial<IssueOrder> = {}) {
    const order = { agency: 'A', request: 'K1', by: HANDLER, commandId: 'issue-1', letter: 'L1' };
    return issueLetter({ ...order, wish: { kind: 'correctionNotice' }, ...more }, this.parts);
  }

  /** Documents that lie in the blob store. */
  async kept(): Promise<readonly string[]> {
    const documents: string[] = [];
    for await (const { document } of this.blobs.kept()) documents.push(document);
    return documents;
  }

  destroy(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
