import { isObject } from '../codec/json';
import type { JsonObject } from '@taizhang/event-store';
import type { Owner } from './personal-texts';

/** Where an event will stand; decides under whose keys its texts go. */
export interface Standing {
  readonly agency: string;
  readonly stream: string;
}

export type Fingerprint = (text: string) => string;

const PERSON = 'person-';

/**
 * The name under which the vault finds the data key for an owner's texts: the case's own stream, or a person. A
 * person is known to one agency by the id number, else by name and phone together, else only within the case; the
 * name is a keyed fingerprint that stands in no event (`docs/decisions/0022`).
 */
export function keyNameFor(owner: Owner, data: JsonObject, at: Standing, fingerprint: Fingerprint): string {
  switch (owner) {
    case 'case':
      return at.stream;
    case 'agent':
      return person(fingerprint, 'agent', at.stream);
    case 'applicant':
      return applicantKeyName(applicantIn(data), at, fingerprint);
  }
}

function applicantKeyName(applicant: Person, { agency, stream }: Standing, fingerprint: Fingerprint): string {
  const { idNumber, name, phone } = applicant;
  if (idNumber) return person(fingerprint, 'id', agency, idNumber.replace(/\s/g, '').toUpperCase());
  if (name && phone) return person(fingerprint, 'name', agency, name.trim(), phone.replace(/[\s-]/g, ''));
  return person(fingerprint, 'applicant', stream);
}

function person(fingerprint: Fingerprint, ...parts: readonly string[]): string {
  return `${PERSON}${fingerprint(JSON.stringify(parts))}`;
}

/** Whether the key of that name is a person's. A case's key has the id that it is named by. */
export function isPersonsKey(name: string): boolean {
  return name.startsWith(PERSON);
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
