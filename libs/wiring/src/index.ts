export { ledgerSchema } from '@taizhang/case-handling';
export { DOCUMENT_FORMATS, jobFailure } from '@taizhang/jobs';
export type { ReportAnswer } from './annual-report/report-answer';
export type { ReportDocument, ReportDocumentQuestion } from './annual-report/report-document';
export type {
  CheckCopyAnswer,
  ComparisonAnswer,
  ExportAnswer,
  ImportLogAnswer,
  LastAct,
} from './backup/backup-answer';
export type {
  CalendarAnswer,
  CalendarDay,
  MovedCase,
  NoticeAnswer,
  NoticeLine,
  NoticeMovesAnswer,
  NoticeOrder,
  NoticeWhatIfAnswer,
} from './calendar/calendar-answer';
export { AskCalendar, AskNoticeMoves, AskNotices, AskNoticeWhatIf, RecordNotice } from './calendar/messages';
export { AskAudit } from './audit/messages';
export type { AuditPage } from './audit/search-audit';
export { checkCopy } from './backup/check-copy';
export { beijingToday } from './beijing-today';
export { AskCaseCounts, AskCaseHistory, AskCasePage } from './case-page/messages';
export { casePage } from './case-page/case-page';
export type { CasePage } from './case-page/case-page-answer';
export { ConfigError, configFrom } from './config';
export type { Config } from './config';
export type { ClockAnswer, DeadlineAnswer } from './deadline/deadline-answer';
export { EmbeddedPostgresError, startEmbeddedPostgres } from './embedded-postgres';
export type { CaseExplanation, CellExplanation } from './explanation/explanation-answer';
export type { HistoryAnswer, HistoryEntry } from './history/history-answer';
export type { ImportAnswer, ImportOrder, RefusedLine } from './importing/import-answer';
export { jobResult } from './jobs/job-answer';
export type { JobAnswer } from './jobs/job-answer';
export { AskDocumentFile, AskJob, OrderDocument, OrderImport, TakeRegister } from './jobs/messages';
export type { TakenRegister, UploadedRegister } from './importing/take-register';
export type { DocumentOrder } from './jobs/messages';
export { openJobs } from './jobs/open-jobs';
export { unavailableSentence } from './jobs/unavailable';
export {
  AskCase,
  AskCell,
  AskComparison,
  AskCountedIn,
  AskDeadline,
  AskHistory,
  AskRegister,
  AskReport,
  AskReportDocument,
  AskVerification,
  ExportLog,
  ImportLedger,
  ImportLog,
  RecordAct,
} from './messages';
export type { AdoptAnswer } from './letters/adopt-wording';
export type { IssueAnswer } from './letters/issue-letter';
export {
  AdoptLetterSettings,
  AdoptLetterTemplate,
  AskLetterFile,
  AskLetterKinds,
  AskLetterPreview,
  AskLetters,
  AskLetterWording,
  AskUnissuedNumbers,
  IssueLetter,
} from './letters/messages';
export type { LetterKindLine, ListedLetter } from './letters/read-letters';
export type { UnissuedNumber } from './letters/unissued-numbers';
export type { AgencyWording } from './letters/wording-of-agency';
export { openOffice } from './office';
export type { Office, OfficeOptions } from './office';
export { MakeEvidenceBundle } from './evidence/messages';
export type { BundleAnswer } from './evidence/answer-bundle';
export { verifyBundle } from './evidence/verify-bundle';
export type { BundleToVerify, BundleVerification } from './evidence/verify-bundle';
export { AskDocument, AskDocuments, AttachDocument } from './papers/messages';
export type { AttachAnswer, AttachOrder } from './papers/attach-document';
export type { DocumentAnswer, ListedDocument } from './papers/read-documents';
export { sweepDocuments } from './papers/sweep-documents';
export { openParts } from './parts';
export type { Parts } from './parts';
export { PARTS } from './parts-token';
export { unknownAgency } from './case-stream';
export { codeOf } from './error-code';
export { AskPreview } from './preview/messages';
export { previewActs } from './preview/preview-acts';
export { previewLine } from './preview/preview-line';
export type { PreviewPorts } from './preview/preview-acts';
export type {
  AgencyChanges,
  ChangesAnswer,
  MovedCell,
  MovedDueDate,
  PreviewAnswer,
} from './preview/preview-answer';
export { completeErasures } from './privacy/erasure/erase-person';
export { ERASURE_SCOPES } from './privacy/erasure/erasure-answer';
export type { ErasureAnswer, ErasureOrder } from './privacy/erasure/erasure-answer';
export { ErasePerson, Unmask } from './privacy/messages';
export { MASKED_FIELDS, UNMASK_REASONS } from './privacy/unmask';
export type { Unmasked } from './privacy/unmask';
export { AskNextActs } from './next-acts/messages';
export type { NextActsAnswer } from './next-acts/next-acts';
export { offeredActs } from './next-acts/offered-acts';
export type { OfferedAct } from './next-acts/offered-acts';
export { QuestionError } from './question-error';
export { permitsFor } from './recording/permission';
export { recordOne } from './recording/record-one';
export type { ActPlace, RecordedAnswer, RecordOrder } from './recording/recorded-answer';
export type { CaseAnswer } from './register/case-answer';
export { readCursor } from './register/cursor';
export { searchWords } from './register/search-requests';
export type { RegisterCursor } from './register/cursor';
export type { DashboardAnswer } from './register/dashboard';
export type { BoardAnswer } from './register/deadline-board';
export {
  AskDashboard,
  AskDeadlineBoard,
  AskRegisterExport,
  AskRegisterPage,
  AskRepeats,
} from './register/messages';
export type { RegisterAnswerLine } from './register/register-answer';
export type { RegisterPageLine } from './register/register-page-line';
export type { RegisterPageAnswer, RegisterPageQuestion } from './register/register-question';
export type { RepeatsAnswer } from './register/repeats';
export { reaches } from './staff/agency-tree';
export {
  AskAccountByLogin,
  AskAccounts,
  AskAgencies,
  AskSession,
  AskSessions,
  BeginSignOn,
  ChangeAccount,
  ChangeOwnPassword,
  FinishSignOn,
  OpenAccount,
  PlaceAgency,
  RevokeSessions,
  SignIn,
  SignOut,
} from './staff/messages';
export type { AccountChange } from './staff/messages';
export type { AccountLine } from '@taizhang/staff-store';
export { openFirstAdministrator } from './staff/first-administrator';
export { placeAgency } from './staff/place-agency';
export { askNewPassword, ownTerminal } from './staff/terminal';
export { secretIn } from './staff/sign-on';
export type { AccountAnswer, AgencyLine, DoneAnswer, SignInAnswer, StaffRefused } from './staff/staff-answer';
export { checkExportedHistory } from './sealer/check-history';
export type { HistoryChecked, HistoryToCheck } from './sealer/check-history';
export {
  AskConsistencyProof,
  AskHeads,
  AskHistoryCheck,
  AskInclusionProofs,
  AskLatestHead,
  AskPublicKey,
  SealHistory,
} from './sealer/messages';
export type { HeadAnswer, SealAnswer } from './sealer/sealer-answer';
export type { VerificationAnswer } from './verification/verification-answer';
export { AskWhatIf } from './what-if/messages';
export {
  AskMailAddress,
  AskReminders,
  MarkReminderRead,
  SendDigest,
  SetMailAddress,
  SweepMorning,
  TellNotice,
} from './reminders/messages';
export type { SweptMorning } from './reminders/sweep-morning';
export { LAST_IMAGINED_DAY, tryOut } from './what-if/try-out';
export type { WhatIfQuestion } from './what-if/what-if-lines';
export type { TriedOutAnswer, WhatIfAnswer, WhatIfCommand } from './what-if/try-out';
export * from './wording';
