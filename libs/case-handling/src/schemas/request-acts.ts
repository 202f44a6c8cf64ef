import type { Act, ActFields, RectifiableAct } from '@taizhang/request-case';
import { z } from 'zod';
import { legalActFields as fields } from './legal-act-fields';
import { checkInstance } from './litigation';
import { rectificationOf } from './rectification';
import { checkReply } from './reply';

/** An act with its name in it, as a ledger's line and the rules see it. */
const actOf = <Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  of: z.ZodObject<Shape, z.core.$strict>,
) => z.strictObject({ act: z.literal(name), ...of.shape });

/** One schema an act, with the rules between its fields. */
export const legalActs = {
  ApplicationSubmitted: actOf('ApplicationSubmitted', fields.ApplicationSubmitted),
  ReceiptFixed: actOf('ReceiptFixed', fields.ReceiptFixed),
  CorrectionNoticeIssued: actOf('CorrectionNoticeIssued', fields.CorrectionNoticeIssued),
  CorrectionReceived: actOf('CorrectionReceived', fields.CorrectionReceived),
  CorrectionLapsed: actOf('CorrectionLapsed', fields.CorrectionLapsed),
  ReasonsRequested: actOf('ReasonsRequested', fields.ReasonsRequested),
  ReasonsGiven: actOf('ReasonsGiven', fields.ReasonsGiven),
  DelayedReplyNotified: actOf('DelayedReplyNotified', fields.DelayedReplyNotified),
  ThirdPartyConsulted: actOf('ThirdPartyConsulted', fields.ThirdPartyConsulted),
  ThirdPartyReplied: actOf('ThirdPartyReplied', fields.ThirdPartyReplied),
  AgencyConsulted: actOf('AgencyConsulted', fields.AgencyConsulted),
  AgencyReplied: actOf('AgencyReplied', fields.AgencyReplied),
  ExtensionNotified: actOf('ExtensionNotified', fields.ExtensionNotified),
  FeeNoticeIssued: actOf('FeeNoticeIssued', fields.FeeNoticeIssued),
  FeePaid: actOf('FeePaid', fields.FeePaid),
  FeeLapsed: actOf('FeeLapsed', fields.FeeLapsed),
  ReplyDecided: actOf('ReplyDecided', fields.ReplyDecided).superRefine(checkReply),
  ReplyDispatched: actOf('ReplyDispatched', fields.ReplyDispatched),
  ReplyDelivered: actOf('ReplyDelivered', fields.ReplyDelivered),
  ReplyReturned: actOf('ReplyReturned', fields.ReplyReturned),
  RequestWithdrawn: actOf('RequestWithdrawn', fields.RequestWithdrawn),
  ReviewAccepted: actOf('ReviewAccepted', fields.ReviewAccepted),
  ReviewConcluded: actOf('ReviewConcluded', fields.ReviewConcluded),
  LitigationAccepted: actOf('LitigationAccepted', fields.LitigationAccepted),
  InstanceConcluded: actOf('InstanceConcluded', fields.InstanceConcluded).superRefine(checkInstance),
  AppealAccepted: actOf('AppealAccepted', fields.AppealAccepted),
  RedoOrdered: actOf('RedoOrdered', fields.RedoOrdered),
  RedoDispatched: actOf('RedoDispatched', fields.RedoDispatched),
  CaseTransferred: actOf('CaseTransferred', fields.CaseTransferred),
  CaseArchived: actOf('CaseArchived', fields.CaseArchived),
  RequestVoided: actOf('RequestVoided', fields.RequestVoided),
} as const;

/** One schema an act that can be rectified. */
export const rectifications = {
  ApplicationSubmitted: rectificationOf('ApplicationSubmitted', fields.ApplicationSubmitted),
  ReceiptFixed: rectificationOf('ReceiptFixed', fields.ReceiptFixed),
  CorrectionNoticeIssued: rectificationOf('CorrectionNoticeIssued', fields.CorrectionNoticeIssued),
  CorrectionReceived: rectificationOf('CorrectionReceived', fields.CorrectionReceived),
  CorrectionLapsed: rectificationOf('CorrectionLapsed', fields.CorrectionLapsed),
  ReasonsRequested: rectificationOf('ReasonsRequested', fields.ReasonsRequested),
  ReasonsGiven: rectificationOf('ReasonsGiven', fields.ReasonsGiven),
  DelayedReplyNotified: rectificationOf('DelayedReplyNotified', fields.DelayedReplyNotified),
  ThirdPartyConsulted: rectificationOf('ThirdPartyConsulted', fields.ThirdPartyConsulted),
  ThirdPartyReplied: rectificationOf('ThirdPartyReplied', fields.ThirdPartyReplied),
  AgencyConsulted: rectificationOf('AgencyConsulted', fields.AgencyConsulted),
  AgencyReplied: rectificationOf('AgencyReplied', fields.AgencyReplied),
  ExtensionNotified: rectificationOf('ExtensionNotified', fields.ExtensionNotified),
  FeeNoticeIssued: rectificationOf('FeeNoticeIssued', fields.FeeNoticeIssued),
  FeePaid: rectificationOf('FeePaid', fields.FeePaid),
  FeeLapsed: rectificationOf('FeeLapsed', fields.FeeLapsed),
  ReplyDecided: rectificationOf('ReplyDecided', fields.ReplyDecided),
  ReplyDispatched: rectificationOf('ReplyDispatched', fields.ReplyDispatched),
  ReplyDelivered: rectificationOf('ReplyDelivered', fields.ReplyDelivered),
  ReplyReturned: rectificationOf('ReplyReturned', fields.ReplyReturned),
  RequestWithdrawn: rectificationOf('RequestWithdrawn', fields.RequestWithdrawn),
  ReviewAccepted: rectificationOf('ReviewAccepted', fields.ReviewAccepted),
  ReviewConcluded: rectificationOf('ReviewConcluded', fields.ReviewConcluded),
  LitigationAccepted: rectificationOf('LitigationAccepted', fields.LitigationAccepted),
  InstanceConcluded: rectificationOf('InstanceConcluded', fields.InstanceConcluded),
  AppealAccepted: rectificationOf('AppealAccepted', fields.AppealAccepted),
  RedoOrdered: rectificationOf('RedoOrdered', fields.RedoOrdered),
  RedoDispatched: rectificationOf('RedoDispatched', fields.RedoDispatched),
  CaseTransferred: rectificationOf('CaseTransferred', fields.CaseTransferred),
  CaseArchived: rectificationOf('CaseArchived', fields.CaseArchived),
  RequestVoided: rectificationOf('RequestVoided', fields.RequestVoided),
} as const;

/** What the parsed acts must be for the rules: a field that differs from request-case's does not compile. */
export const parsesTheRulesActs: {
  readonly [N in RectifiableAct]: z.ZodType<{ readonly act: N } & ActFields[N]>;
} = legalActs;
export const parsesTheRulesRectifications: {
  readonly [N in RectifiableAct]: z.ZodType<Act<'RecordRectified'>>;
} = rectifications;
