import type { EventStore } from '@taizhang/event-store';
import type { KeyVault } from '../sealing/key-vault';

/** What the write path needs from outside. */
export interface WritePorts {
  readonly store: EventStore;
  readonly vault: KeyVault;
  /** How long to stand back after the n-th lost race (from 1); by default some random milliseconds. */
  readonly standBack?: (attempt: number) => Promise<void>;
}

export const MOST_ATTEMPTS = 12;
const FIRST_WAIT_MS = 4;
const LONGEST_WAIT_MS = 250;

/** Random waits, growing: writers that met once do not meet again at the same moment. */
export function standBack(attempt: number): Promise<void> {
  const longest = Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}

/** Other writers were faster every time. Nothing was stored; the same command may be sent again. */
export class StreamContestedError extends Error {
  constructor(stream: string) {
    super(
      `${MOST_ATTEMPTS} attempts to append to ${stream} met other writers; nothing was stored. Send it again.`,
    );
    this.name = 'StreamContestedError';
  }
}

/** An event id belongs to another fact: two different commands came under one command id. */
export class CommandIdReusedError extends Error {
  constructor(stream: string, eventId: string) {
    super(
      `Event id ${eventId}, meant for ${stream}, belongs to another event; give every command its own id.`,
    );
    this.name = 'CommandIdReusedError';
  }
}
