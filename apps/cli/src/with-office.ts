import { openOffice } from '@taizhang/wiring';
import type { Office, OfficeOptions } from '@taizhang/wiring';

/** Opens the office for one command and leaves it in order, whatever happens. */
export async function withOffice<Answer>(
  work: (office: Office) => Promise<Answer>,
  options?: OfficeOptions,
): Promise<Answer> {
  const office = await openOffice(process.env, options);
  try {
    return await work(office);
  } finally {
    await office.close();
  }
}
