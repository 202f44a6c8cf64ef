import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AskPreview, RecordAct } from '@taizhang/wiring';
import type { ChangesAnswer, RecordOrder } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { etagOf, recorded } from './recorded';

/** `?preview=true` answers what the act would change, and stores nothing. */
export const previewQuery = z.strictObject({
  preview: z.enum(['true', 'false']).default('false'),
});

const day = z.string().nullable();

/** What acts would change, agency by agency. */
export const changesShape = z.object({
  status: z.literal('possible'),
  version: z.int(),
  calendar: z.string(),
  agencies: z.array(
    z.object({
      agency: z.string(),
      dueDates: z.array(z.object({ clock: z.string(), from: day, to: day, provisional: z.boolean() })),
      stage: z.object({ from: z.string().nullable(), to: z.string() }).nullable(),
      flags: z.object({ raised: z.array(z.string()), lowered: z.array(z.string()) }),
      cells: z.array(
        z.object({
          year: z.int(),
          cell: z.string(),
          moves: z.enum(['enters', 'leaves']),
          decidingAct: z.string(),
          decidingDay: z.string(),
          rule: z.string(),
          bookedLate: z.boolean(),
        }),
      ),
      figures: z.array(z.object({ year: z.int(), cell: z.string(), from: z.number(), to: z.number() })),
      publishedReports: z.array(z.int()),
    }),
  ),
});

interface Buses {
  readonly commands: CommandBus;
  readonly queries: QueryBus;
}

type Recorded = ReturnType<typeof recorded>;

const OK = 200;

/** Records the act, or only answers what it would change; refused alike. */
export async function recordedOrForetold(
  order: RecordOrder,
  { preview }: z.infer<typeof previewQuery>,
  { commands, queries }: Buses,
  reply: FastifyReply,
): Promise<Recorded | ChangesAnswer> {
  if (preview === 'false') return recorded(await commands.execute(new RecordAct(order)), reply);
  const answer = await queries.execute(new AskPreview(order));
  if (answer.status !== 'possible') return recorded(answer, reply);
  reply.status(OK).header('etag', etagOf(answer.version));
  return answer;
}
