import { setTimeout as delay } from 'node:timers/promises';

/** For what is there only for a moment. */
const AT_ONCE_MS = 3;
/** For what costs something to look at; a session may ask the server 1200 times a minute. */
export const LEISURELY_MS = 100;
/** More than any machine needs, and less than Jest's own limit, which does not say what was waited for. */
const PATIENCE_MS = 300_000;

type Look<Seen> = () => Seen | undefined | false | Promise<Seen | undefined | false>;

/** Looks again and again until there is something to see, and answers that; fails with what never came. */
export async function soon<Seen>(what: string, look: Look<Seen>, everyMs = AT_ONCE_MS): Promise<Seen> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > until) throw new Error(`Waited in vain until ${what}.`);
    await delay(everyMs);
  }
}
