import type { AuditQuestion, StoredAuditEntry } from '@taizhang/audit-log';
import type { Parts } from '../parts';

export interface AuditPageQuestion extends Omit<AuditQuestion, 'agencies' | 'before' | 'limit'> {
  readonly agency: string;
  /** Where the page before ended. */
  readonly cursor?: string;
  readonly limit: number;
}

export interface AuditPage {
  readonly entries: readonly StoredAuditEntry[];
  /** Where the next page begins; null after the last. */
  readonly cursor: string | null;
}

/** Who saw what at one agency, and who else tried to: newest first, page by page. */
export async function searchAudit(
  { agency, cursor, limit, ...wanted }: AuditPageQuestion,
  { audit }: Pick<Parts, 'audit'>,
): Promise<AuditPage> {
  const before = cursor === undefined ? undefined : Number(cursor);
  const found = await audit.search({ ...wanted, agencies: [agency], before, limit: limit + 1 });
  const entries = found.slice(0, limit);
  return { entries, cursor: found.length > limit ? String(entries.at(-1)?.id) : null };
}
