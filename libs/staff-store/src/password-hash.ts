import type * as argon2Module from 'argon2';

type Argon2 = typeof argon2Module;

/** Cost of one argon2id computation. */
export interface HashCost {
  /** KiB. */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** OWASP Password Storage Cheat Sheet (2024): argon2id with at least 19 MiB, two passes, one lane. */
export const OWASP_COST: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each holds its memory while it computes, and a core: more at once would only starve the others. */
const AT_ONCE = 2;

/** Hashes and checks passwords, a few at a time. */
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** Of a password that nobody has. */
  private nobodys: Promise<string> | null = null;

  constructor(private readonly cost: HashCost = OWASP_COST) {}

  hash(password: string): Promise<string> {
    return this.inTurn(({ hash, argon2id }) => hash(normalized(password), { type: argon2id, ...this.cost }));
  }

  /** Without a hash the same work is done for nothing, so that the time does not tell who has an account. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    this.nobodys ??= this.hash('nobody');
    const against = stored ?? (await this.nobodys);
    const fits = await this.inTurn(({ verify }) => verify(against, normalized(password)));
    return stored !== null && fits;
  }

  async isOutdated(stored: string): Promise<boolean> {
    const { needsRehash } = await import('argon2');
    return needsRehash(stored, this.cost);
  }

  private async inTurn<Answer>(work: (argon2: Argon2) => Promise<Answer>): Promise<Answer> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work(await import('argon2'));
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

/** The same text typed on another keyboard is the same password (NIST SP 800-63B, 3.1.1.2). */
export function normalized(password: string): string {
  return password.normalize('NFKC');
}
