/** PostgreSQL without an installation: the server that the npm package carries, on a socket in the data folder. */
export { EmbeddedPostgresError } from './sentences';
export type { EmbeddedPostgresRefusal } from './sentences';
export type { SocketConnection } from './session';
export { startEmbeddedPostgres } from './start';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './start';
