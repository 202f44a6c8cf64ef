import type { LocalDate } from '@taizhang/deadlines';
import type { OfficeReasonCode } from '../next-acts/office-reason';
import type { OfficeActRules, OfficeScene } from '../office-act-rules';
import type { OfficeFile } from '../office-file';
import { refuse } from '../office-refusal';
import type { OfficeRefusal, OfficeRefusalCode } from '../office-refusal';
import { usablePaper } from '../papers/papers';
import type { ReplyApproved, ReplyDrafted, ReplyReviewed, ReplySentBack } from './acts';
import { draftOf, withDraft } from './draft';
import type { Draft } from './draft';

type Stage = Draft['stage'];

function issued({ letters }: OfficeFile, key: string): boolean {
  return letters.some(({ draft }) => draft === key);
}

export const replyDrafted: OfficeActRules<ReplyDrafted> = {
  dayOf: (act) => act.draftedOn,
  impossible: ({ draft, outcomes, enclosures = [] }, { file, request }) => {
    const itemCount = request.submission?.itemCount ?? 0;
    if (outcomes.some(({ item }) => item > itemCount)) return refuse('NoSuchItem', 'outcomes');
    if (enclosures.some((one) => !usablePaper(file, one))) return refuse('NoSuchDocument', 'enclosures');
    return issued(file, draft) ? refuse('DraftAlreadyIssued', 'draft') : null;
  },
  evolve: (before, act, by) => {
    const earlier = draftOf(before, act.draft);
    const now: Draft = {
      draft: act.draft,
      stage: 'drafted',
      outcomes: act.outcomes,
      mainOutcome: act.mainOutcome ?? null,
      paragraphs: act.paragraphs,
      enclosures: act.enclosures ?? [],
      drafted: { on: act.draftedOn, by },
      drafters: [...new Set([...(earlier?.drafters ?? []), by.recordedBy])],
      reviewed: null,
      sentBack: null,
      approved: null,
    };
    return { ...before, drafts: [...before.drafts.filter((one) => one !== earlier), now] };
  },
  untimely: ({ request }) => (request.receipt ? null : 'NotReceived'),
};

/** Why no step can be taken from where the draft is. */
type Closed = { readonly [From in Stage]: OfficeRefusalCode | null };

interface Step {
  readonly draft: string;
  readonly on: LocalDate;
}

/** The step's refusal: no such draft, wrong stage, before the step before it. */
function stepFault({ draft: key, on }: Step, closed: Closed, { file }: OfficeScene): OfficeRefusal | null {
  const draft = draftOf(file, key);
  if (!draft) return refuse('NoSuchDraft', 'draft');
  const code = closed[draft.stage];
  if (code) return refuse(code, 'draft');
  return on < (draft.reviewed ?? draft.drafted).on ? refuse('BeforeTheStepBefore') : null;
}

/** 四眼原则: who drafts an answer neither reviews nor approves it. */
function ownDraft(key: string, { file, by }: OfficeScene): OfficeRefusal | null {
  return draftOf(file, key)?.drafters.includes(by) ? refuse('WhoDraftsDoesNotApprove', 'draft') : null;
}

/** Whether a draft waits for that step, and somebody else wrote it. */
function noneFor({ file, by }: OfficeScene, closed: Closed, none: OfficeReasonCode): OfficeReasonCode | null {
  const waiting = file.drafts.filter(({ stage }) => closed[stage] === null);
  if (waiting.length === 0) return none;
  return waiting.every(({ drafters }) => drafters.includes(by)) ? 'OnlyOwnDrafts' : null;
}

const TO_REVIEW: Closed = {
  drafted: null,
  reviewed: 'DraftAlreadyReviewed',
  sentBack: 'DraftSentBack',
  approved: 'DraftAlreadyApproved',
};
const TO_SEND_BACK: Closed = { ...TO_REVIEW, reviewed: null };
const TO_APPROVE: Closed = { ...TO_REVIEW, drafted: 'DraftNotReviewed', reviewed: null };

export const replyReviewed: OfficeActRules<ReplyReviewed> = {
  dayOf: (act) => act.reviewedOn,
  impossible: ({ draft, reviewedOn: on }, scene) =>
    stepFault({ draft, on }, TO_REVIEW, scene) ?? ownDraft(draft, scene),
  evolve: (before, { draft, reviewedOn: on, remarks = null }, by) =>
    withDraft(before, draft, () => ({ stage: 'reviewed', reviewed: { on, by, remarks } })),
  untimely: (scene) => noneFor(scene, TO_REVIEW, 'NoDraftToReview'),
};

export const replySentBack: OfficeActRules<ReplySentBack> = {
  dayOf: (act) => act.sentBackOn,
  impossible: ({ draft, sentBackOn: on }, scene) => stepFault({ draft, on }, TO_SEND_BACK, scene),
  evolve: (before, { draft, sentBackOn: on, remarks }, by) =>
    withDraft(before, draft, () => ({ stage: 'sentBack', sentBack: { on, by, remarks } })),
  untimely: ({ file }) =>
    file.drafts.some(({ stage }) => TO_SEND_BACK[stage] === null) ? null : 'NoDraftToSendBack',
};

/** 签发. What the approver read must still lie in the file: an enclosure set aside meanwhile needs a new draft. */
export const replyApproved: OfficeActRules<ReplyApproved> = {
  dayOf: (act) => act.approvedOn,
  impossible: ({ draft: key, approvedOn: on }, scene) => {
    const enclosures = draftOf(scene.file, key)?.enclosures ?? [];
    const fault = stepFault({ draft: key, on }, TO_APPROVE, scene) ?? ownDraft(key, scene);
    if (fault) return fault;
    return enclosures.some((one) => !usablePaper(scene.file, one))
      ? refuse('EnclosureSetAside', 'draft')
      : null;
  },
  evolve: (before, { draft, approvedOn: on }, by) =>
    withDraft(before, draft, () => ({ stage: 'approved', approved: { on, by } })),
  untimely: (scene) => noneFor(scene, TO_APPROVE, 'NoDraftToApprove'),
};
