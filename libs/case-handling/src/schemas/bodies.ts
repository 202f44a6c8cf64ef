import type { DisclosureAct } from '@taizhang/proactive-disclosure';
import type { Act, OfficeAct } from '@taizhang/request-case';
import { z } from 'zod';
import { disclosureActs } from './disclosure';
import { legalActFields } from './legal-act-fields';
import { officeActs } from './office-acts';
import { legalActs, rectifications } from './request-acts';

const { ApplicationSubmitted: application, ...laterActs } = legalActs;
const { ApplicationSubmitted: ofApplication, ...ofLaterActs } = rectifications;
const { HandlerAssigned: assignment, ...otherOfficeActs } = officeActs;

/** What staff record of a request: acts of law, rectifications, acts of the office. The act's name decides. */
export const requestActBody: z.ZodType<Act | OfficeAct> = z.discriminatedUnion('act', [
  application,
  ...Object.values(laterActs),
  assignment,
  ...Object.values(otherOfficeActs),
  z.discriminatedUnion('rectifies', [ofApplication, ...Object.values(ofLaterActs)]),
]);

/** What staff record of a review or a suit without a request of its own. */
export const disputeActBody: z.ZodType<Act> = z.discriminatedUnion('act', [
  legalActs.ReviewAccepted,
  legalActs.ReviewConcluded,
  legalActs.LitigationAccepted,
  legalActs.InstanceConcluded,
  legalActs.AppealAccepted,
  z.discriminatedUnion('rectifies', [
    rectifications.ReviewAccepted,
    rectifications.ReviewConcluded,
    rectifications.LitigationAccepted,
    rectifications.InstanceConcluded,
    rectifications.AppealAccepted,
  ]),
]);

const { DocumentIssued: issuing, ...otherDisclosureActs } = disclosureActs;

/** What staff record for table two. */
export const disclosureActBody: z.ZodType<DisclosureAct> = z.discriminatedUnion('act', [
  issuing,
  ...Object.values(otherDisclosureActs),
]);

/** An application as it opens a request; the key is made for it. */
export const applicationBody = legalActFields.ApplicationSubmitted;
