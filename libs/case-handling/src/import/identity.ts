import { keyOf } from '@taizhang/request-case';
import type { LegalAct } from '@taizhang/request-case';
import type { EventBody, LedgerAct } from '../schemas/events';

/**
 * How often an act may stand in one case. `once`: once for the case or for its key; `often`: again and again, told
 * apart by content and count; `added`: again and again, and never takes the place of one that stands.
 */
type Multiplicity = 'once' | 'often' | 'added';

const MULTIPLICITY: { readonly [Name in LedgerAct['act']]: Multiplicity } = {
  ApplicationSubmitted: 'once',
  ReceiptFixed: 'once',
  CorrectionNoticeIssued: 'often',
  CorrectionReceived: 'often',
  CorrectionLapsed: 'often',
  ReasonsRequested: 'often',
  ReasonsGiven: 'often',
  DelayedReplyNotified: 'often',
  ThirdPartyConsulted: 'once',
  ThirdPartyReplied: 'once',
  AgencyConsulted: 'once',
  AgencyReplied: 'once',
  ExtensionNotified: 'often',
  FeeNoticeIssued: 'often',
  FeePaid: 'often',
  FeeLapsed: 'often',
  ReplyDecided: 'often',
  ReplyDispatched: 'often',
  ReplyDelivered: 'often',
  ReplyReturned: 'often',
  RequestWithdrawn: 'once',
  ReviewAccepted: 'once',
  ReviewConcluded: 'once',
  LitigationAccepted: 'once',
  InstanceConcluded: 'often',
  AppealAccepted: 'often',
  RedoOrdered: 'often',
  RedoDispatched: 'often',
  CaseTransferred: 'once',
  CaseArchived: 'once',
  RecordRectified: 'added',
  RequestVoided: 'once',
  DocumentIssued: 'once',
  DocumentRepealed: 'once',
  StockDeclared: 'once',
  DecisionsCounted: 'often',
  FeesCollected: 'often',
  FormFigure: 'once',
  FigureDeclared: 'once',
  AgencyNamed: 'once',
};

export function multiplicityOf(act: LedgerAct): Multiplicity {
  return MULTIPLICITY[act.act];
}

export function isLedgerAct(body: EventBody): body is LedgerAct {
  return Object.hasOwn(MULTIPLICITY, body.act);
}

/** Acts with the same identity are the same act of the source, told apart only by their count. */
export function identityOf(agency: string, act: LedgerAct): string {
  return JSON.stringify([agency, act.act, ...keysOf(act)]);
}

/** What an act is known by beside its name. */
function keysOf(act: LedgerAct): readonly (string | number | null)[] {
  switch (act.act) {
    case 'DocumentIssued':
    case 'DocumentRepealed':
      return [act.kind, act.number];
    case 'StockDeclared':
      return [act.kind, act.on];
    case 'DecisionsCounted':
      return [act.kind, act.from, act.to];
    case 'FeesCollected':
      return [act.from, act.to];
    case 'FormFigure':
      return [act.year, act.cell];
    case 'FigureDeclared':
      return [act.year, act.key];
    case 'AgencyNamed':
      return [act.from];
    default:
      return [keyOfRequestAct(act)];
  }
}

function keyOfRequestAct(act: LegalAct | Extract<LedgerAct, { act: 'RecordRectified' }>): string | null {
  return act.act === 'RecordRectified' ? null : keyOf(act);
}
