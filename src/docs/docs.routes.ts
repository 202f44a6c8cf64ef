import { z } from 'zod';
import { defineRoute } from '../door/route';

export const readDescription = defineRoute({
  method: 'GET',
  path: '/api/docs',
  operation: 'anyone',
  summary: '接口说明（OpenAPI 3.1）',
  answer: z.record(z.string(), z.unknown()),
});
