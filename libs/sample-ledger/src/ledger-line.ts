import type { LocalDate } from '@taizhang/deadlines';
import type { DisclosureAct } from '@taizhang/proactive-disclosure';
import type { Act } from '@taizhang/request-case';

/** 机关名称: what the report calls the agency. */
export interface AgencyNamed {
  readonly act: 'AgencyNamed';
  readonly name: string;
  readonly from: LocalDate;
}

/** One line of a ledger: whose act it is, of which request, and the act. */
export type LedgerLine =
  | ({ readonly agency: string; readonly request: string } & Act)
  | ({ readonly agency: string; readonly request?: undefined } & (Act | DisclosureAct | AgencyNamed));
