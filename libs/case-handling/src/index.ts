export { isCalendarAct, refusalOfCalendarAct } from './calendar/decide-calendar';
export type { CalendarRefusal } from './calendar/decide-calendar';
export {
  CLOSED,
  ERASED,
  keyIdsIn,
  openEvents,
  readClosed,
  recordedActs,
  recordedOfficeActs,
  unsealedEvents,
} from './codec/decode';
export type { Cover, DecodedEvent, OpenedText } from './codec/decode';
export { canonicalJson, contentHash } from './codec/content-hash';
export type { Content } from './codec/content-hash';
export { NewerVersionNeededError, UnreadableEventError } from './codec/errors';
export { PROGRAM_VERSION } from './codec/program-version';
export { compareLedger } from './import/compare-ledger';
export type { LedgerComparison, NamedLine } from './import/compare-ledger';
export { importLedger } from './import/import-ledger';
export type { ImportOptions, ImportProgress, ImportResult, LedgerSource } from './import/import-ledger';
export type { LineErrorCode, LineRefusal, PlanErrorCode } from './import/line-refusal';
export { ledgerSchema } from './ledger/json-schema';
export { readActObject, readLedgerLine, readLedgerObject } from './ledger/line';
export type { ActReading, LedgerLine, LineReading } from './ledger/line';
export { schemaErrors } from './ledger/line-error';
export type { ErrorDetail, SchemaError, SchemaErrorCode } from './ledger/line-error';
export { allotLetterNumber } from './numbering/allot-letter-number';
export type { LetterToNumber } from './numbering/allot-letter-number';
export { allottedNumber } from './numbering/allot-number';
export { beijingDay } from './numbering/beijing-day';
export { numberUnnumbered } from './numbering/number-unnumbered';
export type { Numbered } from './numbering/number-unnumbered';
export type { ActRefusal, ActRefusalCode, Office, Proposal, RefusedProposal } from './record-act/decide-acts';
export { loadStream } from './record-act/load-stream';
export type { LoadedStream } from './record-act/load-stream';
export { CommandIdReusedError, StreamContestedError } from './record-act/ports';
export type { WritePorts } from './record-act/ports';
export { recordActs } from './record-act/record-acts';
export type { RecordAnswer, RecordCommand } from './record-act/record-acts';
export { tryActs } from './record-act/try-acts';
export type { TriedActs, TriedCommand } from './record-act/try-acts';
export { recordEntry } from './record-act/record-entry';
export type { Entry, EntryAnswer, EntryCommand } from './record-act/record-entry';
export { untilUncontested } from './record-act/until-uncontested';
export type { AgencyNamed, AgencyPlaced } from './schemas/agency';
export { ERASURE_REASONS } from './schemas/bookkeeping';
export type {
  CaseAssumed,
  ImportFinished,
  ImportStarted,
  LetterNumberAllotted,
  NumberAllotted,
  PersonErased,
} from './schemas/bookkeeping';
export { applicationBody, disclosureActBody, disputeActBody, requestActBody } from './schemas/bodies';
export { holidayNoticeBody, localHolidayBody } from './schemas/calendar';
export type { CalendarAct, HolidayNoticeRecorded, LocalHolidayRecorded } from './schemas/calendar';
export { letterSettingsAdopted } from './schemas/letters';
export type { LetterAct, LetterSettingsAdopted, LetterTemplateAdopted } from './schemas/letters';
export { isDisclosureAct, isOfficeAct, isRequestAct } from './schemas/events';
export type { AccountAct } from './schemas/staff';
export type { EventBody, EventType, LedgerAct, RecordableAct } from './schemas/events';
export { agencyCode, day as civilDay, key as shortText, text as longText } from './schemas/values';
export { keysByOwner } from './sealing/keys-by-owner';
export { DATA_KEY_BYTES, fingerprintWith, InMemoryKeyVault, newPersonId } from './sealing/key-vault';
export type { KeyVault, NamedKey } from './sealing/key-vault';
export type { Owner } from './sealing/personal-texts';
export { markOf, SealBrokenError } from './sealing/sealed-text';
export {
  accountStream,
  agencyStream,
  CALENDAR_STREAM,
  disclosureStream,
  docketStream,
  importStream,
  letterSettingsStream,
  lettersStream,
  newRequestKey,
  placeOf,
  requestStream,
} from './streams/places';
export type { Place } from './streams/places';
export { partOfCase } from './transfer/part-of-case';
