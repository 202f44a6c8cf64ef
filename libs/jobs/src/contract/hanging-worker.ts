// Takes up one job, says so, and never ends it: to be killed. The place of the queue comes as the first argument.
import { z } from 'zod';
import type { JobWork } from '../do-job';
import { IMPATIENT, World } from './world';

const place = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('postgres'), connection: z.record(z.string(), z.any()) }),
      z.object({ kind: z.literal('redis'), url: z.string(), prefix: z.string() }),
    ]),
  );

const hang: JobWork = async (_, { progress }) => {
  progress(30);
  process.stdout.write('taken\n');
  return new Promise<never>(() => undefined);
};
new World(place.parse(process.argv[2])).worker(hang, IMPATIENT);
