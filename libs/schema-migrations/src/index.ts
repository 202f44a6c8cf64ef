/** The program's own schemas in PostgreSQL, brought to the version that the program needs. */
export { migrateSchema, readSchemaVersion, requireSchema, SchemaVersionError } from './migrate-schema';
export type { OwnSchema } from './migrate-schema';
