import { z } from 'zod';
import { asKnownAt, asOf, atRequest } from '../door/places';
import { defineRoute } from '../door/route';

export const makeBundle = defineRoute({
  method: 'POST',
  path: 'agencies/:agency/requests/:request/evidence-bundles',
  operation: 'evidence.bundle',
  summary: '制作证据包（复议、诉讼用），可离线核对',
  params: atRequest,
  query: z.strictObject({ asOf, asKnownAt }),
  produces: 'application/zip',
});
