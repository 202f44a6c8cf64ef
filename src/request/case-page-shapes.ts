import {
  APPLICANT_CATEGORIES,
  LETTER_KINDS,
  OUTCOMES,
  PAPER_KINDS,
  PAPER_MARKINGS,
} from '@taizhang/request-case';
import { z } from 'zod';
import { lineShape } from '../register/register-shapes';

const text = z.string();
const day = z.string();
const document = z.object({ document: text, sha256: text });

/** Who recorded an act of the office, and where it stands in the log. */
const by = z.object({ ordinal: z.int(), agency: text, recordedBy: text });

const entryShape = z.object({
  ordinal: z.int(),
  occurredOn: day.nullable(),
  recordedAt: text,
  recordedBy: text,
  act: text,
  words: text,
  changed: z.array(z.object({ field: text, from: z.unknown(), to: z.unknown() })),
  inForce: z.boolean(),
});

export const historyShape = z.object({ request: text, acts: z.array(entryShape) });

const clockShape = z.object({
  clock: text,
  startedOn: day.nullable(),
  dueOn: day.nullable(),
  provisional: z.boolean(),
  state: z.enum(['running', 'overdue', 'met', 'late', 'restarted', 'extended', 'stopped', 'lapsed', 'ended']),
  days: z.array(z.object({ date: day, counted: z.boolean(), why: text, by: text.optional() })),
});

export const deadlinesShape = z.object({
  request: text,
  asOf: day,
  calendar: text,
  clocks: z.array(clockShape),
});

const counted = {
  countedIn: z.array(
    z.object({
      year: z.int(),
      cell: text,
      decidingAct: text,
      decidingDay: day.nullable(),
      rule: text,
    }),
  ),
  notCounted: text.optional(),
};

export const countedInShape = z.object({ request: text, ...counted });

export const offeredShape = z.object({
  act: text,
  words: text,
  allowed: z.boolean(),
  reason: text.nullable(),
  sentence: text.nullable(),
});

const paperShape = z.object({
  act: z.literal('DocumentAttached'),
  attachedOn: day,
  document: text,
  kind: z.enum(PAPER_KINDS),
  title: text,
  mediaType: text,
  bytes: z.int(),
  sha256: text,
  pages: z.int().optional(),
  source: text.optional(),
  purpose: text.optional(),
  letter: text.optional(),
  marking: z.enum(PAPER_MARKINGS).optional(),
  by,
  setAside: z.object({ on: day, reason: text, by }).nullable(),
});

const letterShape = z.object({
  act: z.literal('LetterIssued'),
  issuedOn: day,
  letter: text,
  kind: z.enum(LETTER_KINDS),
  documentNumber: text.optional(),
  draft: text.optional(),
  consultation: text.optional(),
  settings: z.int().optional(),
  template: z.int().optional(),
  documents: z.array(document),
  by,
});

const step = z.object({ on: day, by });

const draftShape = z.object({
  draft: text,
  stage: z.enum(['drafted', 'reviewed', 'sentBack', 'approved']),
  outcomes: z.array(z.object({ item: z.int(), outcome: z.enum(OUTCOMES) })),
  mainOutcome: z.enum(OUTCOMES).nullable(),
  paragraphs: z.array(text),
  enclosures: z.array(text),
  drafted: step,
  drafters: z.array(text),
  reviewed: step.extend({ remarks: text.nullable() }).nullable(),
  sentBack: step.extend({ remarks: text }).nullable(),
  approved: step.nullable(),
});

export const casePageShape = lineShape.extend({
  asOf: day,
  position: z.int(),
  version: z.int(),
  applicant: z
    .object({
      category: z.enum(APPLICANT_CATEGORIES),
      name: text.optional(),
      idNumber: text.optional(),
      phone: text.optional(),
      address: text.optional(),
      email: text.optional(),
    })
    .nullable(),
  agent: z.object({ name: text }).nullable(),
  items: z.array(text),
  wantedForm: text.nullable(),
  wantedDelivery: text.nullable(),
  handler: text.nullable(),
  timeline: z.array(entryShape),
  calendar: text,
  clocks: z.array(clockShape),
  ...counted,
  documents: z.array(paperShape),
  letters: z.array(letterShape),
  drafts: z.array(draftShape),
  nextActs: z.array(offeredShape),
});
