export type KeyVaultErrorCode =
  | 'UnderDataFolder'
  | 'ModeTooWide'
  | 'NotAKeyFile'
  | 'NewerKeyFile'
  | 'NotAccessible'
  | 'WrongMasterKey'
  | 'NotAnErasureList';

/** The keys cannot be used as they lie there. The message says what to do; it never shows a key. */
export class KeyVaultError extends Error {
  override readonly name = 'KeyVaultError';

  constructor(
    readonly code: KeyVaultErrorCode,
    /** The file or folder at fault. */
    readonly path: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The folder of the keys cannot be read or written: for the administrator to mend. */
export function notAccessible(folder: string, cause: unknown): KeyVaultError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new KeyVaultError(
    'NotAccessible',
    folder,
    `The keys in ${folder} cannot be read or made (${reason}): give this account the right to it, or set TAIZHANG_KEYS.`,
    { cause },
  );
}
