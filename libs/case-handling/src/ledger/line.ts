import type { Act } from '@taizhang/request-case';
import { z } from 'zod';
import { isObject } from '../codec/json';
import {
  isDisclosureAct,
  isOfficeAct,
  LEDGER_ACT_NAMES,
  ledgerActSchema,
  RECORDABLE_ACT_NAMES,
  recordableActSchema,
  RECTIFIABLE_ACTS,
} from '../schemas/events';
import type { LedgerAct, RecordableAct } from '../schemas/events';
import type { PlacedAct } from '../streams/places';
import { LIMITS, agencyCode, key } from '../schemas/values';
import { schemaErrors } from './line-error';
import type { SchemaError } from './line-error';

/** An act, and under whom and on which request it stands. */
interface Line<Of extends RecordableAct> {
  readonly agency: string;
  /** The source's own key; null for acts of the agency itself and for disputes without a request. */
  readonly request: string | null;
  readonly act: Of;
}

/** One line of a ledger. */
export type LedgerLine = Line<LedgerAct>;

type Reading<Of extends RecordableAct> =
  | { readonly ok: true; readonly line: Line<Of> }
  | { readonly ok: false; readonly errors: readonly SchemaError[] };

export type LineReading = Reading<LedgerAct>;
/** What staff record at the HTTP door: a ledger's line, or an office act of a request. */
export type ActReading = Reading<RecordableAct>;

/** Which acts may stand in a line, and their schemas. */
interface Acts<Of extends RecordableAct> {
  readonly names: readonly string[];
  readonly schemaOf: (name: string, rectifies: unknown) => z.ZodType<Of> | null;
}

const LEDGER_ACTS: Acts<LedgerAct> = { names: LEDGER_ACT_NAMES, schemaOf: ledgerActSchema };
const RECORDABLE_ACTS: Acts<RecordableAct> = { names: RECORDABLE_ACT_NAMES, schemaOf: recordableActSchema };

const envelope = z.object({ agency: agencyCode, request: key.optional() });

/** Reads one line of NDJSON, whole and strictly: every fault of the line is named, not only the first. */
export function readLedgerLine(line: string): LineReading {
  if (Buffer.byteLength(line) > LIMITS.lineBytes) {
    return refused([{ field: null, code: 'LineTooLong', detail: { limit: LIMITS.lineBytes } }]);
  }
  const parsed = parseJson(line);
  if (parsed === undefined) return refused([{ field: null, code: 'NotJson' }]);
  return readLedgerObject(parsed);
}

/** The same for a line that is already an object. */
export function readLedgerObject(value: unknown): LineReading {
  return readObject(value, LEDGER_ACTS);
}

/** The same for any act that staff record, office acts too, as the HTTP door gets it. */
export function readActObject(value: unknown): ActReading {
  return readObject(value, RECORDABLE_ACTS);
}

function readObject<Of extends RecordableAct>(value: unknown, acts: Acts<Of>): Reading<Of> {
  if (!isObject(value)) return refused([{ field: null, code: 'NotAnObject' }]);
  const { agency, request, ...rest } = value;
  const outer = envelope.safeParse({ agency, request }, { reportInput: true });
  const inner = readAct(rest, acts);
  const errors = [...(outer.success ? [] : schemaErrors(outer.error.issues)), ...inner.errors];
  if (!outer.success || !inner.act || errors.length > 0) return refused(errors);
  const line = { agency: outer.data.agency, request: outer.data.request ?? null, act: inner.act };
  const misplaced = standsWrongly(line);
  return misplaced ? refused([misplaced]) : { ok: true, line };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function readAct<Of extends RecordableAct>(
  rest: { readonly [field: string]: unknown },
  { names, schemaOf }: Acts<Of>,
): { readonly act: Of | null; readonly errors: readonly SchemaError[] } {
  const { act: name, rectifies } = rest;
  if (name === undefined) return { act: null, errors: [{ field: 'act', code: 'MissingField' }] };
  const schema = typeof name === 'string' ? schemaOf(name, rectifies) : null;
  if (!schema) return { act: null, errors: [unknownName(name, rectifies, names)] };
  const read = schema.safeParse(rest, { reportInput: true });
  return read.success
    ? { act: read.data, errors: [] }
    : { act: null, errors: schemaErrors(read.error.issues) };
}

function unknownName(name: unknown, rectifies: unknown, allowed: readonly string[]): SchemaError {
  if (name !== 'RecordRectified') {
    return { field: 'act', code: 'UnknownAct', detail: { allowed } };
  }
  if (rectifies === undefined) return { field: 'rectifies', code: 'MissingField' };
  return { field: 'rectifies', code: 'NotInList', detail: { allowed: RECTIFIABLE_ACTS } };
}

const DISPUTE_ACTS: ReadonlySet<string> = new Set([
  'ReviewAccepted',
  'ReviewConcluded',
  'LitigationAccepted',
  'InstanceConcluded',
  'AppealAccepted',
]);

/** Whether the act may stand where the line puts it: on a request, on a dispute of its own, on the agency. */
function standsWrongly({ request, act }: PlacedAct): SchemaError | null {
  if (!isOfficeAct(act)) return ledgerActStandsWrongly(request, act);
  return request === null ? { field: 'request', code: 'MissingField' } : null;
}

function ledgerActStandsWrongly(request: string | null, act: LedgerAct): SchemaError | null {
  if (isDisclosureAct(act) || act.act === 'AgencyNamed') {
    return request === null ? null : { field: 'request', code: 'RequestNotAllowed' };
  }
  if (request === null) return standsWronglyAlone(act);
  return 'about' in act && act.about ? { field: 'about', code: 'AboutOnlyWithoutRequest' } : null;
}

/** Without a request only disputes may stand, and say what they are about. */
function standsWronglyAlone(act: Act): SchemaError | null {
  const name = act.act === 'RecordRectified' ? act.rectifies : act.act;
  if (!DISPUTE_ACTS.has(name)) return { field: 'request', code: 'MissingField' };
  if (act.act === 'RecordRectified') {
    return typeof act.which === 'string' ? null : { field: 'which', code: 'MissingField' };
  }
  // A suit may follow a review of the same key, which says what both are about.
  return act.act === 'ReviewAccepted' && !act.about ? { field: 'about', code: 'MissingField' } : null;
}

function refused(errors: readonly SchemaError[]): Extract<LineReading, { readonly ok: false }> {
  return { ok: false, errors };
}
