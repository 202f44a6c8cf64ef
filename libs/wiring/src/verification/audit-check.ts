import type { AuditFault, AuditLog } from '@taizhang/audit-log';
import type { VerificationAnswer } from './verification-answer';

const FAULTS: { readonly [Kind in AuditFault['kind']]: (id: number) => string } = {
  missing: (id) => `第 ${id} 条缺失`,
  changed: (id) => `第 ${id} 条的内容与留痕时不同`,
  cut: (id) => `第 ${id} 条起被截去`,
};

/** Whether the log of who saw what holds together: each entry holds the hash of the one before. */
export async function auditCheck(
  audit: Pick<AuditLog, 'verify'>,
): Promise<VerificationAnswer['checks'][number]> {
  const { id, fault } = await audit.verify();
  const detail = fault ? FAULTS[fault.kind](fault.id) : `共 ${id} 条，条条相接`;
  return { name: '查阅留痕', ok: fault === null, detail };
}
