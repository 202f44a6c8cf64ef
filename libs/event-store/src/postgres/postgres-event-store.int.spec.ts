import { createTestDatabase } from '@test/database';
import { eventStoreContract } from '../contract';
import { POSTGRES_CAPABILITIES, postgresAdapter } from '../contract/postgres/postgres-adapter';

eventStoreContract(
  'the PostgreSQL store',
  async () => {
    const database = await createTestDatabase();
    const adapter = await postgresAdapter(database);
    return {
      ...adapter,
      close: async () => {
        await adapter.close();
        await database.drop();
      },
    };
  },
  POSTGRES_CAPABILITIES,
);
