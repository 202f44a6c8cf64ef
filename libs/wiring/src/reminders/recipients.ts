import type { AccountLine, StaffDesk } from '@taizhang/staff-store';

/** Who is told of an agency's cases: whoever works on the case, else the agency's heads, else its registrars. */
export interface Recipients {
  of(agency: string, handler: string | null): readonly string[];
}

export async function recipients(staff: Pick<StaffDesk, 'listAccounts'>): Promise<Recipients> {
  const open = (await staff.listAccounts()).filter(({ state }) => state === 'open');
  const byAgency = new Map<string, AccountLine[]>();
  for (const account of open) {
    byAgency.set(account.agency, [...(byAgency.get(account.agency) ?? []), account]);
  }
  return { of: (agency, handler) => recipientsIn(byAgency.get(agency) ?? [], handler) };
}

function recipientsIn(accounts: readonly AccountLine[], handler: string | null): readonly string[] {
  const named = accounts.filter(({ account }) => account === handler);
  const heads = accounts.filter(({ roles }) => roles.includes('head'));
  const registrars = accounts.filter(({ roles }) => roles.includes('registrar'));
  const told = [named, heads, registrars].find((some) => some.length > 0) ?? [];
  return told.map(({ account }) => account);
}
