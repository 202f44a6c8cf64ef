import { applicationBody, requestActBody } from '@taizhang/case-handling';
import { z } from 'zod';
import { atAgency, atRequest } from '../door/places';
import { defineRoute } from '../door/route';
import { offeredShape } from './case-page-shapes';
import { changesShape, previewQuery } from './foretold';

/** What was stored; the same call sent again answers the same. */
export const recordedShape = z.object({
  status: z.literal('recorded'),
  version: z.int(),
  ordinal: z.int(),
  number: z.string().nullable(),
});

/** The key that was made for it. */
const opened = { request: z.string() };

export const openRequest = defineRoute({
  method: 'POST',
  path: 'agencies/:agency/requests',
  operation: 'case.record',
  summary: '登记一件新的申请，编号由系统给出',
  params: atAgency,
  query: previewQuery,
  body: applicationBody.omit({ number: true }),
  answer: z.union([recordedShape.extend(opened), changesShape.extend(opened)]),
  status: 201,
});

export const recordAct = defineRoute({
  method: 'POST',
  path: 'agencies/:agency/requests/:request/acts',
  operation: 'case.record',
  summary: '登记这件申请的一项行为，或者更正一项登记',
  params: atRequest,
  query: previewQuery,
  body: requestActBody,
  answer: z.union([recordedShape, changesShape]),
  status: 201,
});

export const readNextActs = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/requests/:request/next-acts',
  operation: 'case.read',
  summary: '本人现在可以登记的行为，以及其他行为为什么不能',
  params: atRequest,
  answer: z.object({
    request: z.string(),
    version: z.int(),
    acts: z.array(offeredShape),
  }),
});
