import { createTestDatabase } from '@test/database';
import { KurrentStandIn } from '../../../../test/kurrent/stand-in';
import { eventStoreContract } from '../contract';
import { KURRENT_CAPABILITIES, kurrentAdapter } from '../contract/kurrent/kurrent-adapter';

// As a server may be set up, so that the cases of many events in one append run as well.
const maxAppendBytes = 8 * 1_048_576;

eventStoreContract(
  'the KurrentDB store over the stand-in',
  async () => {
    const [database, server] = await Promise.all([
      createTestDatabase(),
      KurrentStandIn.start({ maxAppendBytes }),
    ]);
    const adapter = await kurrentAdapter(database, { url: server.url, maxAppendBytes });
    return {
      ...adapter,
      cutConnections: async () => server.cutConnections(),
      loseNextReply: () => server.faults.onAppend('dropReply'),
      close: async () => {
        await adapter.close();
        await server.stop();
        await database.drop();
      },
    };
  },
  [...KURRENT_CAPABILITIES, 'cutConnections', 'loseNextReply'],
);
