import { shortText } from '@taizhang/case-handling';
import { atAgency } from '../door/places';
import { defineRoute } from '../door/route';
import { jobShape } from './job-shape';

export const readJob = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/jobs/:job',
  operation: 'job.read',
  summary: '后台任务办到哪一步',
  params: atAgency.extend({ job: shortText }),
  answer: jobShape,
});
