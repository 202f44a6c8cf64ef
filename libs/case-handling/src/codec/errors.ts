import type { StoredEvent } from '@taizhang/event-store';
import { PROGRAM_VERSION } from './program-version';

type Where = Pick<StoredEvent, 'stream' | 'version' | 'type' | 'schemaVersion'>;

/** A newer Taizhang wrote this event; whoever reads on without it would answer wrongly. */
export class NewerVersionNeededError extends Error {
  readonly eventType: string;
  readonly schemaVersion: number;
  /** The newest version that is known not to be enough. */
  readonly newerThan = PROGRAM_VERSION;

  constructor({ stream, version, type, schemaVersion }: Where) {
    super(
      `Event ${version} of ${stream} is a ${type} in schema version ${schemaVersion}, which Taizhang ` +
        `${PROGRAM_VERSION} does not know. Start a Taizhang newer than ${PROGRAM_VERSION}; nothing was changed.`,
    );
    this.name = 'NewerVersionNeededError';
    this.eventType = type;
    this.schemaVersion = schemaVersion;
  }
}

/** A stored event that no version of this program can have written as it stands. */
export class UnreadableEventError extends Error {
  constructor({ stream, version, type, schemaVersion }: Where, fault: string) {
    super(
      `Event ${version} of ${stream} (${type}, schema version ${schemaVersion}) cannot be read: ${fault}. ` +
        `Run "taizhang verify" and restore the log from a backup if it finds a change.`,
    );
    this.name = 'UnreadableEventError';
  }
}
