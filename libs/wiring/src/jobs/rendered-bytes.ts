import type { QueryBus } from '@nestjs/cqrs';
import type { OrderOf } from '@taizhang/jobs';
import { AskReport } from '../messages';

/** The yearly report in the format asked for, as known at the order's position. */
export async function renderedBytes(
  { agency, year, knownAt }: OrderOf<'renderReport'>,
  queries: QueryBus,
): Promise<Uint8Array> {
  const answer = await queries.execute(new AskReport({ agency, year, knownAt }));
  return Buffer.from(`${JSON.stringify(answer, null, 2)}\n`);
}
