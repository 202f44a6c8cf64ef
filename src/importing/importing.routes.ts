import { z } from 'zod';
import { atAgency } from '../door/places';
import { defineRoute } from '../door/route';
import { jobShape } from '../jobs/job-shape';

/** What the form says beside the register. */
export const importForm = z.strictObject({ year: z.coerce.number().int().min(2000).max(2200).optional() });

export const importRegister = defineRoute({
  method: 'POST',
  path: 'agencies/:agency/imports',
  operation: 'case.import',
  summary: '导入台账（表单：一个 xlsx 文件），在后台进行',
  params: atAgency,
  body: importForm,
  consumes: 'multipart',
  answer: jobShape,
  status: 202,
});
