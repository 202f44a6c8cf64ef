import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@test/database';
import { eventStoreContract } from '../contract';
import { KURRENT_CAPABILITIES, kurrentAdapter } from '../contract/kurrent/kurrent-adapter';

const url = process.env.KURRENTDB_URL ?? '';

/** More than the 1 MiB that a server takes in one append, unless it is set up otherwise. */
const TOO_LARGE = [
  'stored and read back at the limit: 10,000 events in one append',
  'a slow reader is handed one small slice at a time, however long the log',
];

if (url === '') {
  describe('the KurrentDB store over a real server', () => {
    it.skip('is not run: KURRENTDB_URL names no server', () => undefined);
  });
} else {
  eventStoreContract(
    'the KurrentDB store over a real server',
    async () => {
      const database = await createTestDatabase();
      // Streams of this run alone: the server may hold anything else.
      const adapter = await kurrentAdapter(database, { url, prefix: `taizhang-test-${randomUUID()}/` });
      return {
        ...adapter,
        close: async () => {
          await adapter.close();
          await database.drop();
        },
      };
    },
    KURRENT_CAPABILITIES,
    TOO_LARGE,
  );
}
