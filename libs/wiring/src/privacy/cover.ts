import { ERASED } from '@taizhang/case-handling';
import type { Cover, OpenedText } from '@taizhang/case-handling';
import { maskedAddress, maskedEmail, maskedIdNumber, maskedName, maskedPhone } from './masks';

/** Stands where a text was whose key was destroyed. */
export const ERASED_WORDS = '已删除';
/** Stands where the asker may know that a text is there, not what it says. */
export const HIDDEN_WORDS = '（不显示）';

export interface Sight {
  /** Whether the asker may read what people typed: items, points, remarks, drafts. */
  readonly texts: boolean;
}

/** Every answer passes through it: persons masked, typed texts only for those who may read them. */
export function coverFor({ texts }: Sight): Cover {
  return (opened) => {
    if (opened.text === ERASED) return ERASED_WORDS;
    switch (opened.owner) {
      case 'applicant':
        return maskedOfApplicant(opened);
      case 'agent':
        return maskedName(opened.text);
      case 'case':
        return texts ? opened.text : HIDDEN_WORDS;
      case null:
        return HIDDEN_WORDS;
    }
  };
}

/** Only says that a text was erased; shows everything else. For whoever has unmasked it, with a reason on record. */
export const uncovered: Cover = ({ text }) => (text === ERASED ? ERASED_WORDS : text);

function maskedOfApplicant(opened: OpenedText): string {
  const { text, path } = opened;
  const field = path.slice(path.lastIndexOf('.') + 1);
  switch (field) {
    case 'phone':
      return maskedPhone(text);
    case 'email':
      return maskedEmail(text);
    default:
      return isPerson(opened) || isResidentId(text) ? maskedOfPerson(field, text) : text;
  }
}

function maskedOfPerson(field: string, text: string): string {
  switch (field) {
    case 'name':
      return maskedName(text);
    case 'idNumber':
      return maskedIdNumber(text);
    case 'address':
      return maskedAddress(text);
    default:
      return HIDDEN_WORDS;
  }
}

const RESIDENT_ID = /^\d{6}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;

/** A citizen's number stays one, also where somebody wrote it down as an organisation's. */
function isResidentId(text: string): boolean {
  return RESIDENT_ID.test(text.replace(/\s/g, ''));
}

/** An organisation's name, number and seat are public; whose phone and mail it gave is not (个人信息保护法 art. 4). */
function isPerson({ data }: OpenedText): boolean {
  const holder = fieldsOf(data.set ?? data);
  const { category } = fieldsOf(holder.applicant);
  return category === undefined || category === 'naturalPerson';
}

function fieldsOf(value: unknown): { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
