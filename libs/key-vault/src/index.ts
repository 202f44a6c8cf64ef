export { openMasterKey } from './key-file';
export type { KeyFolders } from './key-file';
export { KeyVaultError } from './key-vault-error';
export type { KeyVaultErrorCode } from './key-vault-error';
export { migrateKeyVault } from './migrate';
export { PostgresKeyVault } from './postgres-key-vault';
export { keyOpener, putWrappedKeys, wrappedKeys } from './wrapped-keys';
export type { WrappedKey } from './wrapped-keys';
