import type { LocalDate } from '@taizhang/deadlines';
import type { Act } from '@taizhang/request-case';

export type DocumentKind = 'rules' | 'normative';
export type DecisionKind = 'licence' | 'penalty' | 'coercion';

/** Acts without a request: the agency's name and what table two is made of. */
export type AgencyAct =
  | { readonly act: 'AgencyNamed'; readonly name: string; readonly from: LocalDate }
  | {
      readonly act: 'StockDeclared';
      readonly kind: DocumentKind;
      readonly on: LocalDate;
      readonly count: number;
    }
  | {
      readonly act: 'DocumentIssued';
      readonly kind: DocumentKind;
      readonly number: string;
      readonly issuedOn: LocalDate;
    }
  | {
      readonly act: 'DocumentRepealed';
      readonly kind: DocumentKind;
      readonly number: string;
      readonly repealedOn: LocalDate;
      readonly how: 'repealed' | 'declaredInvalid' | 'expired';
    }
  | {
      readonly act: 'DecisionsCounted';
      readonly kind: DecisionKind;
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly count: number;
    }
  | {
      readonly act: 'FeesCollected';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly amountWan: number;
    }
  | { readonly act: 'FormFigure'; readonly year: number; readonly cell: string; readonly value: number };

/** One line of a ledger: whose act it is, of which request, and the act. */
export type LedgerLine =
  | ({ readonly agency: string; readonly request: string } & Act)
  | ({ readonly agency: string; readonly request?: undefined } & (Act | AgencyAct));
