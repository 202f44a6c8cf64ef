import { isDisclosureAct, isOfficeAct, isRequestAct } from '@taizhang/case-handling';
import type { RecordableAct } from '@taizhang/case-handling';
import type { Person } from '@taizhang/staff-access';
import { wordingOf } from '../letters/wording-of-agency';
import type { Parts } from '../parts';
import type { ActPlace, RefusedField } from './recorded-answer';

interface Line {
  readonly agency: string;
  readonly request: string | null;
  readonly act: RecordableAct;
}

/** Whose account it is, and whether it is open. */
export interface Accounts {
  accountOf(account: string): Promise<{ readonly agency: string; readonly state: string } | null>;
}

const BELONGS: { readonly [Place in ActPlace]: (line: Line) => boolean } = {
  request: ({ request, act }) => request !== null && (isRequestAct(act) || isOfficeAct(act)),
  dispute: ({ request, act }) => request === null && isRequestAct(act),
  disclosure: ({ act }) => isDisclosureAct(act),
};

const SENTENCES = {
  NotAtThisAddress: '这一行为不在这个地址登记，请核对。',
  UploadInstead: '材料须从上传入口附入，不能单独登记。',
  NumberedHere: '这个代字的文号由系统编排，不断号：请用“印发文书”，不能自行填写。',
  NoSuchHandler: '本机关没有这个账号，或者账号已经停用，请核对承办人。',
} as const;

function refusal(code: keyof typeof SENTENCES, field: string): RefusedField {
  return { field, code, message: SENTENCES[code] };
}

/** Why the act is not for the address that it came to: another place, or bytes that nobody has taken in. */
export function misplaced(line: Line, place: ActPlace | undefined): RefusedField | null {
  if (place === undefined) return null;
  if (!BELONGS[place](line)) return refusal('NotAtThisAddress', 'act');
  return line.act.act === 'DocumentAttached' ? refusal('UploadInstead', 'act') : null;
}

/** A case is handed only to an open account of the agency itself. */
export async function unknownHandler(
  { agency, act }: Line,
  by: Person | string,
  { staff }: { readonly staff: Accounts },
): Promise<RefusedField | null> {
  if (act.act !== 'HandlerAssigned' || typeof by === 'string') return null;
  const account = await staff.accountOf(act.handler);
  const known = account?.agency === agency && account.state === 'open';
  return known ? null : refusal('NoSuchHandler', 'handler');
}

/** Numbers under the agency's own 代字 are given out here, one after the other: typed by hand they would stand twice. */
export async function typedNumber(
  { agency, act }: Line,
  { store, today }: Pick<Parts, 'store' | 'today'>,
): Promise<RefusedField | null> {
  if (act.act !== 'LetterIssued' || act.documentNumber === undefined) return null;
  const { documentNumber } = act;
  const { designations } = await wordingOf(agency, today(), { store });
  const ours = designations.some((designation) => documentNumber.startsWith(`${designation}〔`));
  return ours ? refusal('NumberedHere', 'documentNumber') : null;
}
