import { disclosureActBody } from '@taizhang/case-handling';
import { atAgency } from '../door/places';
import { defineRoute } from '../door/route';
import { recordedShape } from '../request/acts.routes';

export const recordDisclosureAct = defineRoute({
  method: 'POST',
  path: 'agencies/:agency/disclosure-acts',
  operation: 'disclosure.record',
  summary: '登记主动公开情况的一项（表二）',
  params: atAgency,
  body: disclosureActBody,
  answer: recordedShape,
  status: 201,
});
