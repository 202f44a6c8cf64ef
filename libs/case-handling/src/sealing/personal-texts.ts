import type { EventType } from '../schemas/events';

/** Whose key seals a text: the applicant's, the agent's, or the case's own for what people typed. */
export type Owner = 'applicant' | 'agent' | 'case';
type Texts = { readonly [path: string]: Owner };

const NONE: Texts = {};

/**
 * The texts of every act that are personal data or typed freely by people (个人信息保护法 art. 4); `*` stands for
 * any place in a list. Days, choices from lists, organs, 文号 and the source's keys stay readable: rules and
 * views need them. Registers must therefore not use a person's name as a key.
 */
const PERSONAL: { readonly [Type in Exclude<EventType, 'RecordRectified'>]: Texts } = {
  ApplicationSubmitted: {
    'applicant.name': 'applicant',
    'applicant.idNumber': 'applicant',
    'applicant.phone': 'applicant',
    'applicant.address': 'applicant',
    'applicant.email': 'applicant',
    'agent.name': 'agent',
    'items.*': 'case',
    wantedForm: 'case',
    wantedDelivery: 'case',
  },
  ReceiptFixed: NONE,
  CorrectionNoticeIssued: { 'points.*': 'case' },
  CorrectionReceived: NONE,
  CorrectionLapsed: { confirmedBy: 'case' },
  ReasonsRequested: NONE,
  ReasonsGiven: NONE,
  DelayedReplyNotified: NONE,
  ThirdPartyConsulted: NONE,
  ThirdPartyReplied: NONE,
  AgencyConsulted: NONE,
  AgencyReplied: NONE,
  ExtensionNotified: { approvedBy: 'case' },
  FeeNoticeIssued: NONE,
  FeePaid: NONE,
  FeeLapsed: NONE,
  ReplyDecided: NONE,
  ReplyDispatched: NONE,
  ReplyDelivered: NONE,
  ReplyReturned: NONE,
  RequestWithdrawn: NONE,
  ReviewAccepted: NONE,
  ReviewConcluded: NONE,
  LitigationAccepted: NONE,
  InstanceConcluded: NONE,
  AppealAccepted: NONE,
  RedoOrdered: NONE,
  RedoDispatched: NONE,
  CaseTransferred: NONE,
  CaseArchived: NONE,
  RequestVoided: NONE,
  DocumentIssued: NONE,
  DocumentRepealed: NONE,
  StockDeclared: NONE,
  DecisionsCounted: NONE,
  FeesCollected: NONE,
  FormFigure: NONE,
  FigureDeclared: NONE,
  AgencyNamed: NONE,
  NumberAllotted: NONE,
  CaseAssumed: NONE,
  ImportStarted: NONE,
  ImportFinished: NONE,
  HandlerAssigned: NONE,
  ContactAttempted: { note: 'case' },
  SearchRecorded: { searchedBy: 'case', 'places.*': 'case', 'keywords.*': 'case', note: 'case' },
  DocumentAttached: { title: 'case', source: 'case', purpose: 'case' },
  DocumentSetAside: { reason: 'case' },
  ReplyDrafted: { 'paragraphs.*': 'case' },
  ReplyReviewed: { remarks: 'case' },
  ReplySentBack: { remarks: 'case' },
  ReplyApproved: NONE,
  LetterIssued: NONE,
  ThirdPartyInformed: NONE,
  HolidayNoticeRecorded: NONE,
  LocalHolidayRecorded: NONE,
  AgencyPlaced: NONE,
  AccountOpened: NONE,
  AccountRolesChanged: NONE,
  AccountClosed: NONE,
  AccountReopened: NONE,
  PasswordChanged: NONE,
  LetterNumberAllotted: NONE,
  LetterSettingsAdopted: NONE,
  LetterTemplateAdopted: NONE,
  PersonErased: NONE,
};

const SET = 'set.';

/** Who owns the text at this place of an event; null when it stays readable. */
export function ownerOf(type: EventType, path: string, rectifies?: EventType): Owner | null {
  if (type !== 'RecordRectified') return PERSONAL[type][anyPlace(path)] ?? null;
  if (path === 'reason') return 'case';
  return rectifies && path.startsWith(SET) ? ownerOf(rectifies, path.slice(SET.length)) : null;
}

function anyPlace(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '.*');
}
