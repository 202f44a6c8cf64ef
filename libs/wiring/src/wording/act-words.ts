import { ACT_WORDS } from './acts';
import { DISCLOSURE_ACT_WORDS } from './disclosure';
import { OFFICE_ACT_WORDS } from './office-acts';

const WORDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ACT_WORDS),
  ...Object.entries(DISCLOSURE_ACT_WORDS),
  ...Object.entries(OFFICE_ACT_WORDS),
  ['AgencyNamed', '登记机关名称'],
]);

/** The office's word for whatever a ledger line or the office's own file may hold. */
export function actWords(act: string): string {
  return WORDS.get(act) ?? act;
}
