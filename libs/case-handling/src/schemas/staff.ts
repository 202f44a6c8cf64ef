import { ROLES } from '@taizhang/staff-access';
import type { Role } from '@taizhang/staff-access';
import { z } from 'zod';
import { agencyCode } from './values';

const roles = z.array(z.enum(ROLES)).min(1).max(ROLES.length);

/** That an account changed, and how; never a secret, never a name: those stand in the staff store. */
export const accountActs = {
  AccountOpened: z.strictObject({ act: z.literal('AccountOpened'), agency: agencyCode, roles }),
  AccountRolesChanged: z.strictObject({ act: z.literal('AccountRolesChanged'), roles }),
  AccountClosed: z.strictObject({ act: z.literal('AccountClosed') }),
  AccountReopened: z.strictObject({ act: z.literal('AccountReopened') }),
  PasswordChanged: z.strictObject({
    act: z.literal('PasswordChanged'),
    by: z.enum(['self', 'administrator']),
  }),
} as const;

/** What was read, with lists that nobody changes. */
type Read<Schema extends z.ZodType> = {
  readonly [Field in keyof z.infer<Schema>]: z.infer<Schema>[Field] extends readonly Role[]
    ? readonly Role[]
    : z.infer<Schema>[Field];
};

export type AccountAct = {
  [Name in keyof typeof accountActs]: Read<(typeof accountActs)[Name]>;
}[keyof typeof accountActs];
