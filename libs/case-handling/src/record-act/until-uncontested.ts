import { MOST_ATTEMPTS, StreamContestedError, standBack } from './ports';

/**
 * Tries until no other writer was faster, standing back a little longer each time.
 * @param attempt answers null when another writer was faster.
 * @throws StreamContestedError when other writers were faster every time; nothing was stored.
 */
export async function untilUncontested<Answer>(
  what: string,
  attempt: () => Promise<Answer | null>,
  wait: (attempt: number) => Promise<void> = standBack,
): Promise<Answer> {
  for (let tries = 1; tries <= MOST_ATTEMPTS; tries += 1) {
    const answer = await attempt();
    if (answer !== null) return answer;
    await wait(tries);
  }
  throw new StreamContestedError(what);
}
