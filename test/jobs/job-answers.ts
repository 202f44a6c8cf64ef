import { z } from 'zod';
import type { HttpClient } from '../support/http-staff';
import { LEISURELY_MS, soon } from '../support/soon';

const rendered = z.strictObject({
  file: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  position: z.number(),
  missingCharacters: z.array(z.string()),
});
const imported = z.strictObject({
  lines: z.number(),
  stored: z.number(),
  alreadyThere: z.number(),
  unknownColumns: z.array(z.string()).optional(),
});

/** What `GET /agencies/A1/jobs/:id` and `taizhang job` answer. */
export const jobAnswer = z.strictObject({
  job: z.string(),
  kind: z.enum(['renderReport', 'importLedger']),
  state: z.enum(['waiting', 'active', 'done', 'failed']),
  progress: z.number(),
  result: z.union([rendered, imported]).optional(),
  failure: z.looseObject({ code: z.string(), message: z.string() }).optional(),
});
export type Answer = z.infer<typeof jobAnswer>;

/** Asks again and again, as a browser does. */
export function untilEnded(client: HttpClient, job: string): Promise<Answer> {
  const look = async () => {
    const answer = jobAnswer.parse(await (await client.get(`/agencies/A1/jobs/${job}`)).json());
    return (answer.state === 'done' || answer.state === 'failed') && answer;
  };
  return soon(`job ${job} has ended`, look, LEISURELY_MS);
}

export function documentOf(answer: Answer): z.infer<typeof rendered> {
  return rendered.parse(answer.result);
}

export function importedOf(answer: Answer): z.infer<typeof imported> {
  return imported.parse(answer.result);
}
