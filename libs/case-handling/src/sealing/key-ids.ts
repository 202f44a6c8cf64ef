import { isObject } from '../codec/json';
import type { JsonObject } from '@taizhang/event-store';
import type { Owner } from './personal-texts';

/** Where an event will stand; decides under whose keys its texts go. */
export interface Standing {
  readonly agency: string;
  readonly stream: string;
}

export type Fingerprint = (text: string) => string;

/**
 * The id of the data key for an owner's texts. A person is known to one agency by the id number, else by name and
 * phone together, else only within the case; the id is a keyed fingerprint and tells nobody who it is.
 */
export function keyIdFor(owner: Owner, data: JsonObject, at: Standing, fingerprint: Fingerprint): string {
  switch (owner) {
    case 'case':
      return at.stream;
    case 'agent':
      return person(fingerprint, 'agent', at.stream);
    case 'applicant':
      return applicantKeyId(applicantIn(data), at, fingerprint);
  }
}

function applicantKeyId(applicant: Person, { agency, stream }: Standing, fingerprint: Fingerprint): string {
  const { idNumber, name, phone } = applicant;
  if (idNumber) return person(fingerprint, 'id', agency, idNumber.replace(/\s/g, '').toUpperCase());
  if (name && phone) return person(fingerprint, 'name', agency, name.trim(), phone.replace(/[\s-]/g, ''));
  return person(fingerprint, 'applicant', stream);
}

function person(fingerprint: Fingerprint, ...parts: readonly string[]): string {
  return `person-${fingerprint(JSON.stringify(parts))}`;
}

interface Person {
  readonly idNumber?: string;
  readonly name?: string;
  readonly phone?: string;
}

/** The applicant of an application, or of what a rectification puts in its place. */
function applicantIn(data: JsonObject): Person {
  const holder = isObject(data.set) ? data.set : data;
  const { applicant } = holder;
  return isObject(applicant) ? { ...textsOf(applicant) } : {};
}

function textsOf(applicant: { readonly [field: string]: unknown }): Person {
  const { idNumber, name, phone } = applicant;
  return {
    ...(typeof idNumber === 'string' ? { idNumber } : {}),
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof phone === 'string' ? { phone } : {}),
  };
}
