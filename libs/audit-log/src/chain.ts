import { createHash } from 'node:crypto';
import { canonicalJson } from '@taizhang/case-handling';
import type { AuditChain, AuditEntry, AuditFault, AuditHead, StoredAuditEntry } from './audit-log';

/** What the first entry holds of the one before it. */
export const BEGINNING: AuditHead = { id: 0, hash: '0'.repeat(64) };

/** NUL and half characters, which no store gives back: an address may hold them, and must not stop the log. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;
const storable = (text: string | null) => text?.replace(UNSTORABLE, '\uFFFD') ?? null;

/** Canonical JSON of what an entry says: every field is there. */
export function canonicalEntry(entry: AuditEntry | StoredAuditEntry): string {
  const { account, agency, operation, outcome, agencyOfCase, request, ip, details = {} } = entry;
  const asked = { agencyOfCase: storable(agencyOfCase), request: storable(request) };
  return canonicalJson({ account, agency, operation, outcome, ...asked, ip, details });
}

/** SHA-256 of the canonical JSON of the entry with its place, 64 hex digits; `audit.append` hashes the same bytes. */
export function hashOf(entry: StoredAuditEntry): string {
  const { at, id, previous } = entry;
  const said: unknown = JSON.parse(canonicalEntry(entry));
  return createHash('sha256')
    .update(canonicalJson({ at, entry: said, id, previous }))
    .digest('hex');
}

/** Sees every entry in the order of ids; the first fault stays. */
export class ChainWalk {
  private seen = BEGINNING;
  private fault: AuditFault | null = null;

  see(entry: StoredAuditEntry): void {
    const expected = this.seen.id + 1;
    if (entry.id !== expected) this.fault ??= { id: expected, kind: 'missing' };
    else if (entry.previous !== this.seen.hash) this.fault ??= { id: this.seen.id, kind: 'changed' };
    this.seen = { id: entry.id, hash: hashOf(entry) };
  }

  /** `head` was read before the walk began: entries may have come since, never gone. */
  through(head: AuditHead, hashAtHead: string | null): AuditChain {
    if (this.seen.id < head.id) this.fault ??= { id: this.seen.id + 1, kind: 'cut' };
    else if (hashAtHead !== null && hashAtHead !== head.hash) this.fault ??= { id: head.id, kind: 'changed' };
    return { ...this.seen, fault: this.fault };
  }

  get head(): AuditHead {
    return this.seen;
  }
}
