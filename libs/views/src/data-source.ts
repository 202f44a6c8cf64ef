import type { PoolConfig } from 'pg';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities';
import { MIGRATIONS } from './migrations';

/** A pool of connections that knows the entities. Nothing is created or changed by connecting. */
export function dataSource(connection: PoolConfig, connections: number): DataSource {
  return new DataSource({
    type: 'postgres',
    schema: 'views',
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    installExtensions: false,
    poolSize: connections,
    connectTimeoutMS: 10_000,
    // An idle connection that breaks is replaced at its next use.
    poolErrorHandler: () => undefined,
    extra: connection,
  });
}
