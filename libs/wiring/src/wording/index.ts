export { actSentence } from './act-sentence';
export { ACT_WORDS } from './acts';
export { NOT_COUNTED_WORDS, ruleWords } from './counting-rules';
export {
  CATEGORY_WORDS,
  CLOCK_STATE_WORDS,
  clockWords,
  FLAG_WORDS,
  OUTCOME_WORDS,
  PROOF_WORDS,
  STAGE_WORDS,
} from './derived';
export { DISCLOSURE_ACT_WORDS, disclosureWords } from './disclosure';
export { failureSentence } from './failures';
export { LETTER_KIND_WORDS, OFFICE_ACT_WORDS, officeActSentence, PAPER_KIND_WORDS } from './office-acts';
export { ALL_REASON_SENTENCES } from './office-reasons';
export { REASON_SENTENCES } from './reasons';
export { ROLE_WORDS } from './roles';
export { schemaFaults } from './schema-faults';
export type { SchemaFault } from './schema-faults';
export { CALENDAR_REFUSAL_SENTENCES, DAY_KIND_WORDS } from './calendar';
export { REMINDER_WORDS } from './reminders';
