import type { QueryBus } from '@nestjs/cqrs';
import { canonicalJson } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import { AskCaseCounts, AskDeadline, AskReport } from '@taizhang/wiring';
import type { Parts } from '@taizhang/wiring';

const CASES = ['K1', 'K2', 'K3'];

/** Everything that an erasure, and a restore after it, must leave as it was, to the byte. */
export async function told(
  { store }: Pick<Parts, 'store'>,
  ask: QueryBus,
  asOf: LocalDate,
): Promise<{ readonly [what: string]: string }> {
  const categories = ['request', 'docket', 'import'];
  const { events } = await store.readAll({ after: 0, limit: 1_000, categories });
  const of = (request: string) => ({ agency: 'P1', request });
  const knownAt = events.at(-1)?.ordinal;
  const report = await ask.execute(new AskReport({ agency: 'P1', year: 2026, knownAt }));
  const clocks = CASES.map((key) => ask.execute(new AskDeadline({ ...of(key), asOf })));
  const counted = CASES.map((key) => ask.execute(new AskCaseCounts(of(key))));
  return {
    events: canonicalJson(events),
    report: canonicalJson(report),
    clocks: canonicalJson(await Promise.all(clocks)),
    counted: canonicalJson(await Promise.all(counted)),
  };
}
