import { z } from 'zod';
import { asOf, atRequest } from '../door/places';
import { defineRoute } from '../door/route';

export const recordAct = defineRoute({
  method: 'POST',
  path: 'agencies/:agency/requests/:request/acts',
  operation: 'case.record',
  summary: '登记这件申请的一项行为',
  params: atRequest,
  body: z.looseObject({ act: z.string() }),
  status: 201,
});

export const readCase = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/requests/:request',
  operation: 'case.read',
  summary: '案件页',
  params: atRequest,
  query: z.strictObject({ asOf }),
});
