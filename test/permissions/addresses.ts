import type { StaffClient } from '@test/staff';
import type { SentAct } from './every-act';
import type { Scene } from './scenes';

interface Sent {
  readonly act: SentAct;
  /** The day of a paper's form. */
  readonly on: string;
  readonly query: '' | '?preview=true';
}

/** The status of the address at which staff record such an act in A1's case; papers come with their bytes. */
export async function statusOf(
  client: StaffClient,
  { request }: Scene,
  { act, on, query }: Sent,
): Promise<number> {
  const url = `/api/v1/agencies/A1/requests/${request}`;
  if (act.act !== 'DocumentAttached') return (await client.post(`${url}/acts${query}`, act)).status;
  const paper = { kind: 'letter', title: '来信', attachedOn: on };
  return (await client.upload(`${url}/documents`, paper)).status;
}
