import { disclosureActBody } from '@taizhang/case-handling';
import { z } from 'zod';
import { atAgency } from '../door/places';
import { defineRoute } from '../door/route';
import { recordedShape } from '../request/acts.routes';
import { changesShape, previewQuery } from '../request/foretold';

export const recordDisclosureAct = defineRoute({
  method: 'POST',
  path: 'agencies/:agency/disclosure-acts',
  operation: 'disclosure.record',
  summary: '登记主动公开情况的一项（表二）',
  params: atAgency,
  query: previewQuery,
  body: disclosureActBody,
  answer: z.union([recordedShape, changesShape]),
  status: 201,
});
