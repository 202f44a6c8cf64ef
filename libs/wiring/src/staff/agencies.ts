import type { Person } from '@taizhang/staff-access';
import type { AccountLine, Recorder } from '@taizhang/staff-store';
import type { Parts } from '../parts';
import { staffRefused } from '../wording/staff-refusals';
import { parentsOf, reaches, withinOf } from './agency-tree';
import type { AskAccounts, AskAgencies } from './messages';
import { placeAgency } from './place-agency';
import type { Placing } from './place-agency';
import type { AgencyLine, DoneAnswer } from './staff-answer';

/** Agencies of which something was recorded, each with its name and the one above it. */
export async function listAgencies(
  question: AskAgencies['question'],
  parts: Pick<Parts, 'views' | 'store'>,
): Promise<readonly AgencyLine[]> {
  const parents = await parentsWithin(question, parts);
  return parts.views.read(async (reading) => {
    const lines: AgencyLine[] = [];
    for (const [agency, parent] of parents) {
      const found = await reading.agency(agency);
      lines.push({ agency, name: found?.name ?? null, parent });
    }
    return lines;
  });
}

export async function listAccounts(
  { agency, below }: AskAccounts['question'],
  parts: Pick<Parts, 'views' | 'store' | 'staff'>,
): Promise<readonly AccountLine[]> {
  if (agency === null) return parts.staff.listAccounts();
  const within = await parentsWithin({ agency, below }, parts);
  return parts.staff.listAccounts([...within.keys()]);
}

async function parentsWithin(
  { agency, below }: AskAgencies['question'],
  { views, store }: Pick<Parts, 'views' | 'store'>,
): Promise<ReadonlyMap<string, string | null>> {
  if (agency !== null && !below) return parentsOf([agency], store);
  const known = await views.read((reading) => reading.agencies());
  const listed = agency === null || known.includes(agency) ? known : [agency, ...known];
  const parents = await parentsOf(listed, store);
  if (agency === null) return parents;
  return new Map(withinOf(agency, parents).map((one) => [one, parents.get(one) ?? null]));
}

/**
 * Puts an agency under one that the person reaches. An agency that has a past is taken only from within that reach:
 * whoever could draw a stranger's agency under his own would read its cases.
 */
export async function placeAgencyFor(
  placing: Placing,
  { person, by }: { readonly person: Person | null; readonly by: Recorder },
  parts: Pick<Parts, 'views' | 'store' | 'vault'>,
): Promise<DoneAnswer> {
  if (person && !(await isPlaceableBy(person, placing.agency, parts)))
    return staffRefused('AgencyOutOfReach');
  const answer = await placeAgency(placing, by, parts);
  if (answer.status === 'refused') return staffRefused(answer.code);
  return { status: 'done' };
}

async function isPlaceableBy(
  person: Person,
  agency: string,
  { views, store }: Pick<Parts, 'views' | 'store'>,
): Promise<boolean> {
  if (agency === person.agency) return false;
  if (await reaches(person, 'agency.manage', agency, store)) return true;
  return (await views.read((reading) => reading.agency(agency))) === null;
}
