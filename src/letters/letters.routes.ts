import { civilDay, letterSettingsAdopted, longText, shortText } from '@taizhang/case-handling';
import { LETTER_FORMATS } from '@taizhang/letters';
import { LETTER_KINDS } from '@taizhang/request-case';
import { z } from 'zod';
import { atAgency, atRequest } from '../door/places';
import { defineRoute } from '../door/route';

const LETTERS = 'agencies/:agency/requests/:request/letters';
const kind = z.enum(LETTER_KINDS);
const sha256 = z.string();
const kept = z.object({ document: z.string(), sha256 });

/** What the clerk says of a letter; everything else is a fact of the case. */
const wish = z.strictObject({
  kind,
  datedOn: civilDay.optional(),
  draft: shortText.optional(),
  consultation: shortText.optional(),
  addressee: shortText.optional(),
  matters: z.array(longText).min(1).max(50).optional(),
  units: z.int().min(1).max(1_000_000).optional(),
  deliveryReceipt: z.boolean().optional(),
});

export const listLetters = defineRoute({
  method: 'GET',
  path: LETTERS,
  operation: 'letter.read',
  summary: '这件申请已经印发的文书',
  params: atRequest,
  answer: z.object({
    letters: z.array(
      z.object({
        letter: z.string(),
        kind,
        documentNumber: z.string().nullable(),
        issuedOn: z.string(),
        draft: z.string().nullable(),
        consultation: z.string().nullable(),
        settings: z.int().nullable(),
        template: z.int().nullable(),
        documents: z.array(kept),
      }),
    ),
  }),
});

export const listLetterKinds = defineRoute({
  method: 'GET',
  path: `${LETTERS}/kinds`,
  operation: 'letter.read',
  summary: '现在可以出具哪些文书，其余为什么不能',
  params: atRequest,
  answer: z.object({
    kinds: z.array(
      z.object({
        kind,
        fits: z.boolean(),
        reason: z.object({ code: z.string(), message: z.string() }).nullable(),
      }),
    ),
  }),
});

export const previewLetter = defineRoute({
  method: 'POST',
  path: `${LETTERS}/preview`,
  operation: 'letter.issue',
  summary: '打印一份草稿：没有文号，标明草稿，不保存',
  params: atRequest,
  body: wish.extend({ format: z.enum(LETTER_FORMATS) }),
  produces: 'application/octet-stream',
});

export const issueLetter = defineRoute({
  method: 'POST',
  path: LETTERS,
  operation: 'letter.issue',
  summary: '印发一份文书：编文号、生成并保存文件、登记',
  params: atRequest,
  body: wish.extend({ letter: shortText }),
  answer: z.object({
    status: z.literal('issued'),
    version: z.int(),
    letter: z.string(),
    documentNumber: z.string().nullable(),
    documents: z.array(kept),
    missingCharacters: z.array(z.string()),
  }),
  status: 201,
});

export const readLetter = defineRoute({
  method: 'GET',
  path: `${LETTERS}/:letter/:format`,
  operation: 'letter.read',
  summary: '印发时保存的文书文件',
  params: atRequest.extend({ letter: shortText, format: z.enum(LETTER_FORMATS) }),
  produces: 'application/octet-stream',
});

const adopted = z.object({ status: z.literal('recorded'), version: z.int(), ordinal: z.int() });

export const readLetterSettings = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/letter-settings',
  operation: 'letter.read',
  summary: '本机关的文书设置：代字、复议机关、人民法院、联系方式',
  params: atAgency,
  answer: z.object({ version: z.int().nullable(), settings: letterSettingsAdopted.nullable() }),
});

export const adoptLetterSettings = defineRoute({
  method: 'PUT',
  path: 'agencies/:agency/letter-settings',
  operation: 'letter.manageTemplates',
  summary: '采用新的文书设置',
  params: atAgency,
  body: letterSettingsAdopted.omit({ act: true }),
  answer: adopted,
});

export const readLetterTemplates = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/letter-templates',
  operation: 'letter.read',
  summary: '每种文书的文字模板，和可以使用的占位',
  params: atAgency,
  answer: z.object({
    labels: z.record(z.string(), z.string()),
    templates: z.array(
      z.object({
        kind,
        own: z.string().nullable(),
        version: z.int().nullable(),
        builtIn: z.string(),
        needed: z.array(z.string()),
        optional: z.array(z.string()),
      }),
    ),
  }),
});

export const adoptLetterTemplate = defineRoute({
  method: 'PUT',
  path: 'agencies/:agency/letter-templates/:kind',
  operation: 'letter.manageTemplates',
  summary: '采用本机关自己的文字模板；null 恢复内置的',
  params: atAgency.extend({ kind }),
  body: z.strictObject({ adoptedOn: civilDay, template: longText.nullable() }),
  answer: adopted,
});

export const listUnissuedNumbers = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/letter-numbers/unissued',
  operation: 'letter.read',
  summary: '已经取了文号、还没有印发的文书',
  params: atAgency,
  query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2200) }),
  answer: z.object({
    numbers: z.array(
      z.object({
        documentNumber: z.string(),
        request: z.string().nullable(),
        letter: z.string(),
        allottedAt: z.string(),
      }),
    ),
  }),
});
