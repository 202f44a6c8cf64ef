import { z } from 'zod';

/** What `GET /jobs/:id` and `taizhang job` answer. */
export const jobAnswer = z.strictObject({
  job: z.string(),
  kind: z.enum(['renderReport', 'importLedger']),
  state: z.enum(['waiting', 'active', 'done', 'failed']),
  progress: z.number(),
  result: z
    .looseObject({
      file: z.string().optional(),
      sha256: z.string().optional(),
      position: z.number().optional(),
    })
    .optional(),
  failure: z.looseObject({ code: z.string(), message: z.string() }).optional(),
});

/** Asks again and again, as a browser does. */
export async function untilEnded(address: string, job: string): Promise<z.infer<typeof jobAnswer>> {
  for (;;) {
    const answer = jobAnswer.parse(await (await fetch(`${address}/jobs/${job}`)).json());
    if (answer.state === 'done' || answer.state === 'failed') return answer;
  }
}
