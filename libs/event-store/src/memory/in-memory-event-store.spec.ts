import { eventStoreContract } from '../contract';
import { StoreClosedError } from '../errors';
import { InMemoryEventStore } from './in-memory-event-store';

eventStoreContract('the in-memory store', async () => {
  const store = new InMemoryEventStore();
  return { store, close: () => store.close() };
});

it('closed, it refuses', async () => {
  const store = new InMemoryEventStore();
  const { ended } = store.subscribe({ after: 0 }, async () => undefined);
  await store.close();
  await expect(store.head()).rejects.toThrow(StoreClosedError);
  await expect(store.readStream('request-1')).rejects.toThrow(StoreClosedError);
  await expect(ended).resolves.toEqual({ reason: 'stopped' });
});
