import { createHmac, randomBytes, randomUUID } from 'node:crypto';

/** A data key with its id, as events name it. */
export interface NamedKey {
  readonly id: string;
  readonly key: Buffer;
}

/**
 * Where data keys are kept: one a person, one a case for its free text. Whoever forgets a key makes every text
 * sealed under it unreadable for ever, in the log, in every copy and in every backup of the log.
 */
export interface KeyVault {
  /** The keys of these ids; an id without a key is missing from the answer, unless `create` makes one. */
  dataKeys(
    ids: readonly string[],
    options: { readonly create: boolean },
  ): Promise<ReadonlyMap<string, Buffer>>;
  /**
   * The keys of persons by the names that the vault knows them by (keyed fingerprints). A name without a key gets
   * one, under an id drawn by chance: once the key is forgotten, nothing leads from the id to the person.
   */
  personKeys(names: readonly string[]): Promise<ReadonlyMap<string, NamedKey>>;
  /** A keyed fingerprint (HMAC-SHA256, 32 hex digits): equal for equal texts, and telling nothing without the key. */
  fingerprint(text: string): string;
  /** Destroys the key, and the name that leads to it. */
  forget(id: string): Promise<void>;
}

/** A person's id in events: by chance, and telling nothing. */
export function newPersonId(): string {
  return `person-${randomUUID()}`;
}

export const DATA_KEY_BYTES = 32;
const FINGERPRINT_DIGITS = 32;

export function fingerprintWith(secret: Buffer, text: string): string {
  return createHmac('sha256', secret).update(text, 'utf8').digest('hex').slice(0, FINGERPRINT_DIGITS);
}

/** A vault that lives as long as the process: for tests and for trying things out. */
export class InMemoryKeyVault implements KeyVault {
  private readonly keys = new Map<string, Buffer>();
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly secret: Buffer = randomBytes(DATA_KEY_BYTES),
    private readonly newKey: (id: string) => Buffer = () => randomBytes(DATA_KEY_BYTES),
  ) {}

  async dataKeys(ids: readonly string[], { create }: { readonly create: boolean }) {
    const found = new Map<string, Buffer>();
    for (const id of ids) {
      const key = this.keys.get(id) ?? (create ? this.newKey(id) : undefined);
      if (!key) continue;
      this.keys.set(id, key);
      found.set(id, key);
    }
    return found;
  }

  async personKeys(names: readonly string[]) {
    const found = new Map<string, NamedKey>();
    for (const name of names) {
      const id = this.ids.get(name) ?? newPersonId();
      this.ids.set(name, id);
      for (const key of (await this.dataKeys([id], { create: true })).values()) found.set(name, { id, key });
    }
    return found;
  }

  fingerprint(text: string): string {
    return fingerprintWith(this.secret, text);
  }

  async forget(id: string): Promise<void> {
    this.keys.delete(id);
    for (const [name, named] of this.ids) if (named === id) this.ids.delete(name);
  }
}
