import { personalFieldsIn } from '@taizhang/letters';
import type { Person } from '@taizhang/staff-access';
import type { CaseAsked } from '../papers/case-papers';
import type { Parts } from '../parts';
import type { LetterAsked } from './letter-of-case';

/** Who looks at a draft. */
export interface Looking {
  readonly person: Person;
  readonly ip: string | null;
}

/** A draft shows what is masked elsewhere: who looked, and at which fields, is committed before it is handed out. */
export async function notePreview(
  { agency, request }: CaseAsked,
  wish: LetterAsked['wish'],
  { person, ip }: Looking,
  { audit }: Pick<Parts, 'audit'>,
): Promise<void> {
  const fields = personalFieldsIn(wish);
  if (fields.length === 0) return;
  await audit.noteBefore({
    account: person.account,
    agency: person.agency,
    operation: 'case.unmask',
    outcome: 'allowed',
    agencyOfCase: agency,
    request,
    ip,
    details: { fields: [...fields], reason: 'prepareLetter' },
  });
}
