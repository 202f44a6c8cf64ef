import { civilDay, shortText } from '@taizhang/case-handling';
import { PAPER_KINDS, PAPER_MARKINGS } from '@taizhang/request-case';
import { z } from 'zod';
import { atRequest } from '../door/places';
import { defineRoute } from '../door/route';
import { recordedShape } from '../request/acts.routes';

const PAPERS = 'agencies/:agency/requests/:request/documents';
const document = z.uuid();
const atDocument = z.strictObject({ ...atRequest.shape, document });

/** What the form says beside its file; whatever is sent as a form is text. */
export const attachForm = z.strictObject({
  kind: z.enum(PAPER_KINDS),
  title: z.string().min(1),
  attachedOn: civilDay,
  source: z.string().min(1).optional(),
  purpose: z.string().min(1).optional(),
  pages: z.coerce.number().int().min(1).optional(),
  letter: shortText.optional(),
  marking: z.enum(PAPER_MARKINGS).optional(),
});

const listedDocument = z.object({
  document,
  kind: z.enum(PAPER_KINDS),
  title: z.string(),
  attachedOn: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  pages: z.int().nullable(),
  source: z.string().nullable(),
  purpose: z.string().nullable(),
  letter: z.string().nullable(),
  marking: z.enum(PAPER_MARKINGS).nullable(),
  setAside: z.object({ on: z.string(), reason: z.string() }).nullable(),
});

export const attachDocument = defineRoute({
  method: 'POST',
  path: PAPERS,
  operation: 'paper.attach',
  summary: '附入一份材料（表单：一个文件和它的说明）',
  params: atRequest,
  body: attachForm,
  consumes: 'multipart',
  answer: recordedShape.extend({ document, sha256: z.string() }),
  status: 201,
});

export const listDocuments = defineRoute({
  method: 'GET',
  path: PAPERS,
  operation: 'paper.read',
  summary: '这件申请的材料',
  params: atRequest,
  answer: z.object({ documents: z.array(listedDocument) }),
});

export const readDocument = defineRoute({
  method: 'GET',
  path: `${PAPERS}/:document`,
  operation: 'paper.read',
  summary: '一份材料的文件',
  params: atDocument,
  produces: 'application/octet-stream',
});

export const setAsideDocument = defineRoute({
  method: 'POST',
  path: `${PAPERS}/:document/set-aside`,
  operation: 'paper.attach',
  summary: '撤下一份误附的材料',
  params: atDocument,
  body: z.strictObject({ setAsideOn: civilDay, reason: z.string().min(1) }),
  answer: recordedShape,
  status: 201,
});
