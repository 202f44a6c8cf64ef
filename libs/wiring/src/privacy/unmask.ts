import { openEvents, recordedActs } from '@taizhang/case-handling';
import { historyInForce } from '@taizhang/request-case';
import type { LegalAct } from '@taizhang/request-case';
import type { Person } from '@taizhang/staff-access';
import { findCase } from '../case-stream';
import type { Parts } from '../parts';
import { uncovered } from './cover';

/** What can be unmasked 查看完整信息. */
export const MASKED_FIELDS = [
  'applicant.name',
  'applicant.idNumber',
  'applicant.phone',
  'applicant.address',
  'applicant.email',
  'agent.name',
] as const;
export type MaskedField = (typeof MASKED_FIELDS)[number];

/** Why somebody looks: from a list, so that the audit log holds no text about a person. */
export const UNMASK_REASONS = [
  'contactApplicant',
  'verifyIdentity',
  'prepareLetter',
  'deliverReply',
  'reviewOrSuit',
  'correctRecord',
  'askedByApplicant',
] as const;
export type UnmaskReason = (typeof UNMASK_REASONS)[number];

export interface UnmaskOrder {
  readonly agency: string;
  readonly request: string;
  readonly fields: readonly MaskedField[];
  readonly reason: UnmaskReason;
  readonly person: Person;
  readonly ip: string | null;
}

/** Field → text; null where nothing was given, 已删除 where it was erased. */
export type Unmasked = { readonly [Field in MaskedField]?: string | null };

/** Shows what is masked otherwise. Who looked, at which fields and why is committed before anything is answered. */
export async function unmask(order: UnmaskOrder, parts: Parts): Promise<Unmasked> {
  const { agency, request, fields, reason, person, ip } = order;
  const { events } = await findCase(parts, { agency, request });
  await parts.audit.noteBefore({
    account: person.account,
    agency: person.agency,
    operation: 'case.unmask',
    outcome: 'allowed',
    agencyOfCase: agency,
    request,
    ip,
    details: { fields, reason },
  });
  const { calendar } = parts.rules.rulesOf(agency);
  const recorded = recordedActs(await openEvents(events, parts.vault, uncovered));
  const application = historyInForce(recorded, calendar).find(
    ({ act }) => act.act === 'ApplicationSubmitted',
  );
  const texts = application ? textsOf(application.act) : {};
  return Object.fromEntries(fields.map((field) => [field, texts[field] ?? null]));
}

function textsOf(act: LegalAct): Unmasked {
  if (act.act !== 'ApplicationSubmitted') return {};
  const { applicant, agent } = act;
  return {
    'applicant.name': applicant.name,
    'applicant.idNumber': applicant.idNumber,
    'applicant.phone': applicant.phone,
    'applicant.address': applicant.address,
    'applicant.email': applicant.email,
    'agent.name': agent?.name,
  };
}
