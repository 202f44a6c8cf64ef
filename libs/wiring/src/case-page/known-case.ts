import { findCase } from '../case-stream';
import type { FoundCase } from '../case-stream';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';

export interface CaseAsked {
  readonly agency: string;
  readonly request: string;
  /** An instant: only what was recorded by then, judged by today's rules. */
  readonly asKnownAt?: string;
}

export interface KnownCase extends FoundCase {
  /** An ordinal; undefined for all that is known. */
  readonly knownAt: number | undefined;
}

/** The case with what was recorded of it by then. @throws QuestionError UnknownCase, also when it was not yet there. */
export async function findKnownCase(
  parts: Parts,
  { agency, request, asKnownAt }: CaseAsked,
): Promise<KnownCase> {
  const found = await findCase(parts, { agency, request });
  if (asKnownAt === undefined) return { ...found, knownAt: undefined };
  const knownAt = await parts.store.ordinalAsOf(asKnownAt);
  const [events, whole] = [found.events, found.whole].map((all) =>
    all.filter(({ ordinal }) => ordinal <= knownAt),
  );
  if (events && whole && events.length > 0) return { ...found, events, whole, knownAt };
  throw new QuestionError('UnknownCase', `到那时为止还没有登记编号为 ${request} 的申请，请核对时间。`);
}
