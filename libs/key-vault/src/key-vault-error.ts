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
