import { allottedNumber, isDisclosureAct } from '@taizhang/case-handling';
import type { DecodedEvent, EventBody } from '@taizhang/case-handling';
import type { StoredEvent } from '@taizhang/event-store';
import type { AgencyNameRow, AgencyRow, DisclosureActRow, NumberAllottedRow } from '../entities/agency';
import type { Row, Rows } from '../engine/view';
import { AGENCIES, AGENCY_NAMES, DISCLOSURE_ACTS, NUMBERS_ALLOTTED } from './tables';

/** What an event says by itself, whatever else its stream holds. */
export function rowsOfEvent(stored: StoredEvent, { body }: DecodedEvent): Rows {
  const own = ownRow(stored, body);
  const agency = agencyRow(stored);
  return [...(agency ? [agency] : []), ...(own ? [own] : [])];
}

/** Agencies come into being by their first act, which is the first event of some stream. */
function agencyRow({ stream, version, meta: { agency } }: StoredEvent): Row | null {
  if (version > 1 || stream.startsWith('import-')) return null;
  const columns: AgencyRow = { agency };
  return { table: AGENCIES, columns };
}

function ownRow(stored: StoredEvent, body: EventBody): Row | null {
  const { agency } = stored.meta;
  if (body.act === 'NumberAllotted') {
    const columns: NumberAllottedRow = { stream: body.request, number: allottedNumber(stored) };
    return { table: NUMBERS_ALLOTTED, columns };
  }
  if (body.act === 'AgencyNamed') {
    const columns: AgencyNameRow = { agency, name: body.name, namedFrom: body.from };
    return { table: AGENCY_NAMES, columns };
  }
  if (!isDisclosureAct(body)) return null;
  const columns: DisclosureActRow = { agency, act: body };
  return { table: DISCLOSURE_ACTS, columns };
}
