import { disputeActBody } from '@taizhang/case-handling';
import { z } from 'zod';
import { atAgency } from '../door/places';
import { defineRoute } from '../door/route';
import { recordedShape } from '../request/acts.routes';
import { changesShape, previewQuery } from '../request/foretold';

export const recordDisputeAct = defineRoute({
  method: 'POST',
  path: 'agencies/:agency/dispute-acts',
  operation: 'dispute.record',
  summary: '登记不属于某件申请的复议、诉讼（表四）',
  params: atAgency,
  query: previewQuery,
  body: disputeActBody,
  answer: z.union([recordedShape, changesShape]),
  status: 201,
});
