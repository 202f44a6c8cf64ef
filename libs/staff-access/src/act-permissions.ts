import type { ActName, OfficeActName, RectifiableAct, Stage } from '@taizhang/request-case';
import type { Role } from './roles';

/** Who may record an act, and in which stages of the case; `any` also before there is a case. */
export interface ActPermission {
  readonly roles: readonly Role[];
  readonly stages: 'any' | readonly Stage[];
}

const any = (...roles: readonly Role[]): ActPermission => ({ roles, stages: 'any' });
const inStages = (stages: readonly Stage[], ...roles: readonly Role[]): ActPermission => ({ roles, stages });

const OPEN_STAGES: readonly Stage[] = [
  'submitted',
  'inHand',
  'awaitingReasons',
  'consulting',
  'awaitingCorrection',
  'awaitingFee',
  'decided',
  'dispatched',
  'returned',
  'delivered',
];

const inOffice = (...roles: readonly Role[]) => inStages(OPEN_STAGES, ...roles);
const REGISTRY: readonly Role[] = ['registrar', 'handler'];
const handling = inOffice('handler', 'legal');
const disputes = any('legal');

/**
 * Role × act × state as data. The law's own conditions (impossible, unlawful) stand in request-case; here stands who
 * in the office may say that something happened.
 */
export const ACT_PERMISSIONS: { readonly [Name in ActName | OfficeActName]: ActPermission } = {
  ApplicationSubmitted: any(...REGISTRY),
  ReceiptFixed: inOffice(...REGISTRY),
  CorrectionNoticeIssued: handling,
  CorrectionReceived: inOffice(...REGISTRY),
  CorrectionLapsed: handling,
  ReasonsRequested: handling,
  ReasonsGiven: inOffice(...REGISTRY),
  DelayedReplyNotified: handling,
  ThirdPartyConsulted: handling,
  ThirdPartyReplied: inOffice(...REGISTRY),
  AgencyConsulted: handling,
  AgencyReplied: inOffice(...REGISTRY),
  ExtensionNotified: handling,
  FeeNoticeIssued: handling,
  FeePaid: inOffice(...REGISTRY),
  FeeLapsed: handling,
  ReplyDecided: handling,
  ReplyDispatched: inOffice(...REGISTRY),
  ReplyDelivered: any(...REGISTRY),
  ReplyReturned: any(...REGISTRY),
  RequestWithdrawn: inOffice(...REGISTRY),
  ReviewAccepted: disputes,
  ReviewConcluded: disputes,
  LitigationAccepted: disputes,
  InstanceConcluded: disputes,
  AppealAccepted: disputes,
  RedoOrdered: disputes,
  RedoDispatched: any('handler', 'legal'),
  CaseTransferred: inOffice('head', 'legal'),
  CaseArchived: any('registrar', 'handler', 'legal'),
  RecordRectified: any('handler', 'head', 'legal'),
  RequestVoided: any('head', 'legal'),

  HandlerAssigned: inOffice('registrar', 'reviewer', 'head'),
  ContactAttempted: inOffice(...REGISTRY),
  SearchRecorded: any('handler', 'legal'),
  DocumentAttached: any('registrar', 'handler', 'legal'),
  DocumentSetAside: any('registrar', 'handler', 'legal'),
  ReplyDrafted: handling,
  ReplyReviewed: inOffice('reviewer', 'legal'),
  ReplySentBack: inOffice('reviewer', 'head', 'legal'),
  ReplyApproved: inOffice('head'),
  LetterIssued: any('registrar', 'handler', 'legal'),
  ThirdPartyInformed: any('handler', 'legal'),
};

/** Whether the roles may record the act while the case is in that stage; `null`: before there is a case. */
export function mayRecord(
  roles: readonly Role[],
  act: ActName | OfficeActName,
  stage: Stage | null,
): boolean {
  const permission = ACT_PERMISSIONS[act];
  if (!roles.some((role) => permission.roles.includes(role))) return false;
  return permission.stages === 'any' || (stage !== null && permission.stages.includes(stage));
}

/** Who answers for the register puts right whatever stands in it; others what they may record themselves. */
const REGISTER_KEEPERS: readonly Role[] = ['head', 'legal'];

/** Whether the roles may put an act of that name right; that they may rectify at all is asked before. */
export function mayRectify(roles: readonly Role[], rectifies: RectifiableAct): boolean {
  const able = [...REGISTER_KEEPERS, ...ACT_PERMISSIONS[rectifies].roles];
  return roles.some((role) => able.includes(role));
}
