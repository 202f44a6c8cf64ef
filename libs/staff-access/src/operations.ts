import type { Role } from './roles';

/** How far an operation reaches: the person's own agency, or also the agencies below it. */
export type Reach = 'own' | 'below';
type Grants = { readonly [R in Role]?: Reach };

const STAFF: Grants = { registrar: 'own', handler: 'own', reviewer: 'own', head: 'own', legal: 'own' };
const READERS: Grants = { ...STAFF, reportMaker: 'own', auditor: 'below' };
const EVERYBODY: Grants = { ...READERS, auditor: 'own', administrator: 'own' };

/**
 * What a route does, and who may do it: refused by default. Which act a person may record in which state stands in
 * `act-permissions.ts`. The administrator manages accounts and reads no case; the auditor changes nothing.
 */
export const OPERATIONS = {
  /** Signing out, one's own account and password, the lists of words that forms need. */
  'self.manage': EVERYBODY,
  'reminder.read': STAFF,
  'job.read': EVERYBODY,

  'case.list': READERS,
  'case.read': READERS,
  /** The texts that people typed: what was asked for, remarks, drafts. */
  'case.readTexts': STAFF,
  'case.unmask': { registrar: 'own', handler: 'own', head: 'own', legal: 'own' },
  'case.record': STAFF,
  'case.tryOut': { ...STAFF, reportMaker: 'own' },
  'case.exportList': { head: 'own', legal: 'own', reportMaker: 'own' },
  'case.import': { registrar: 'own', reportMaker: 'own' },

  'paper.read': STAFF,
  'paper.attach': { registrar: 'own', handler: 'own', legal: 'own' },
  'letter.read': STAFF,
  'letter.issue': { registrar: 'own', handler: 'own', legal: 'own' },
  'letter.manageTemplates': { head: 'own', legal: 'own' },
  'evidence.bundle': { handler: 'own', head: 'own', legal: 'own' },

  'report.read': READERS,
  'report.order': { head: 'own', reportMaker: 'own' },
  'disclosure.record': { reportMaker: 'own', legal: 'own' },
  'dispute.record': { legal: 'own' },

  'calendar.read': EVERYBODY,
  'calendar.record': { head: 'own', legal: 'own' },
  'calendar.tryOut': { head: 'own', legal: 'own' },

  'audit.read': { auditor: 'below', legal: 'own' },
  'proof.read': EVERYBODY,
  'person.erase': { head: 'own' },

  /** Who works here, by name and role: whom a case can be given to, and whose ids the answers hold. */
  'staff.list': READERS,
  'agency.read': EVERYBODY,
  'agency.manage': { administrator: 'below' },
  'account.manage': { administrator: 'below' },
} as const satisfies { readonly [operation: string]: Grants };

export type Operation = keyof typeof OPERATIONS;

/** How far the roles reach with an operation; null: not at all. */
export function reachOf(roles: readonly Role[], operation: Operation): Reach | null {
  const grants: Grants = OPERATIONS[operation];
  const reaches = roles.flatMap((role) => grants[role] ?? []);
  if (reaches.includes('below')) return 'below';
  return reaches.length > 0 ? 'own' : null;
}
