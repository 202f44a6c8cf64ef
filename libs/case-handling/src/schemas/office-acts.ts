import { CONTACT_WAYS, LETTER_KINDS, OUTCOMES, PAPER_KINDS, PAPER_MARKINGS } from '@taizhang/request-case';
import type { OfficeActFields, OfficeActName } from '@taizhang/request-case';
import { z } from 'zod';
import { checkReply } from './reply';
import { LIMITS, count, day, key, text } from './values';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const document = key;
const texts = z.array(text).min(1).max(LIMITS.items);
const outcomes = z
  .array(z.strictObject({ item: z.int().min(1).max(LIMITS.items), outcome: z.enum(OUTCOMES) }))
  .min(1)
  .max(LIMITS.items);

/** One schema an office act. */
export const officeActs = {
  HandlerAssigned: z.strictObject({ act: z.literal('HandlerAssigned'), assignedOn: day, handler: key }),
  ContactAttempted: z.strictObject({
    act: z.literal('ContactAttempted'),
    contactedOn: day,
    by: z.enum(CONTACT_WAYS),
    reached: z.boolean(),
    note: text.optional(),
  }),
  SearchRecorded: z.strictObject({
    act: z.literal('SearchRecorded'),
    searchedOn: day,
    searchedBy: text,
    places: texts,
    keywords: texts,
    found: z.boolean(),
    note: text.optional(),
  }),
  DocumentAttached: z.strictObject({
    act: z.literal('DocumentAttached'),
    attachedOn: day,
    document,
    kind: z.enum(PAPER_KINDS),
    title: text,
    mediaType: key,
    bytes: count,
    sha256,
    pages: z.int().min(1).max(100_000).optional(),
    source: text.optional(),
    purpose: text.optional(),
    letter: key.optional(),
    marking: z.enum(PAPER_MARKINGS).optional(),
  }),
  DocumentSetAside: z.strictObject({
    act: z.literal('DocumentSetAside'),
    setAsideOn: day,
    document,
    reason: text,
  }),
  ReplyDrafted: z
    .strictObject({
      act: z.literal('ReplyDrafted'),
      draftedOn: day,
      draft: key,
      outcomes,
      mainOutcome: z.enum(OUTCOMES).optional(),
      paragraphs: texts,
      enclosures: z.array(document).max(LIMITS.items).optional(),
    })
    .superRefine(checkReply),
  ReplyReviewed: z.strictObject({
    act: z.literal('ReplyReviewed'),
    reviewedOn: day,
    draft: key,
    remarks: text.optional(),
  }),
  ReplySentBack: z.strictObject({
    act: z.literal('ReplySentBack'),
    sentBackOn: day,
    draft: key,
    remarks: text,
  }),
  ReplyApproved: z.strictObject({ act: z.literal('ReplyApproved'), approvedOn: day, draft: key }),
  LetterIssued: z.strictObject({
    act: z.literal('LetterIssued'),
    issuedOn: day,
    letter: key,
    kind: z.enum(LETTER_KINDS),
    documentNumber: key.optional(),
    draft: key.optional(),
    consultation: key.optional(),
    settings: z.int().min(1).optional(),
    template: z.int().min(1).optional(),
    documents: z.array(z.strictObject({ document, sha256 })).min(1).max(10),
  }),
  ThirdPartyInformed: z.strictObject({
    act: z.literal('ThirdPartyInformed'),
    informedOn: day,
    consultation: key,
  }),
} as const;

/** A field that differs from request-case's does not compile. */
export const parsesTheOfficesActs: {
  readonly [N in OfficeActName]: z.ZodType<{ readonly act: N } & OfficeActFields[N]>;
} = officeActs;
