import type { LocalDate } from '@taizhang/deadlines';
import { outcomeOfReply, usablePaper } from '@taizhang/request-case';
import type { LetterKind, Outcome } from '@taizhang/request-case';
import { remedyOfReply, remedyOfThirdParty } from '../remedy/remedy';
import type { Organs } from '../remedy/remedy';
import type { LetterSettings } from '../settings/settings';
import { DEFAULT_TEMPLATES } from '../templates/default-templates';
import { blankOf } from '../templates/blanks';
import type { TextWithBlanks } from '../templates/blanks';
import { fillTemplate } from '../templates/fill-template';
import { parseTemplate } from '../templates/parse-template';
import { isTemplateKind } from '../templates/placeholders';
import type { TemplateKind } from '../templates/placeholders';
import { addresseeOf } from './addressee';
import { chineseDate } from './chinese';
import { confirmationParagraphs } from './confirmation';
import { deliveryReceiptOf } from './delivery-receipt';
import type { LetterModel, LetterParagraph } from './letter';
import type { LetterCase, LetterWish } from './letter-case';
import type { LetterRefusal } from './refusal';
import { registrationRows } from './registration-form';
import { sceneOf } from './scene';
import type { LetterScene } from './scene';
import { titleOf } from './titles';
import { draftIn, readable } from './values';
import { isServed, recipientOf } from './recipient';

/** What the agency adopted for its letters; nothing yet for a new one. */
export interface OwnWording {
  readonly settings: LetterSettings | null;
  /** Its own wording of this kind; null for the built-in one. */
  readonly template: string | null;
}

export type LetterAnswer =
  | { readonly status: 'made'; readonly letter: LetterModel }
  | { readonly status: 'refused'; readonly code: LetterRefusal };

/** A wording that was adopted can no longer be read: the program's fixed list of placeholders has changed. */
export class UnreadableTemplateError extends Error {
  override readonly name = 'UnreadableTemplateError';
}

/**
 * The letter of the case: every word of it follows from the facts, the agency's wording and what the clerk added. It
 * bears no number yet and may hold blanks.
 */
export function makeLetter(
  the: LetterCase,
  wish: LetterWish,
  own: OwnWording,
  today: LocalDate,
): LetterAnswer {
  const reading = sceneOf(the, wish, own.settings, today);
  if (!reading.ok) return { status: 'refused', code: reading.code };
  return { status: 'made', letter: letterOf(reading.scene, own) };
}

function letterOf(scene: LetterScene, { template }: OwnWording): LetterModel {
  const { the, wish, datedOn } = scene;
  const { kind } = wish;
  const body = bodyOf(scene, template);
  const around = [addresseeOf(scene), remedyOf(scene), contactOf(scene)];
  const [addressee, remedy, contact] = around.map((one) => one?.text ?? null);
  return {
    kind,
    title: titleOf(kind, outcomeIn(scene)),
    documentNumber: null,
    notice: null,
    addressee: addressee ?? null,
    recipient: recipientOf(kind),
    paragraphs: body.paragraphs,
    form: kind === 'registrationForm' ? registrationRows(scene) : [],
    enclosures: enclosuresOf(scene),
    remedy: remedy ?? null,
    contact: contact ?? null,
    signature: signs(kind) ? { agency: the.agencyName, date: chineseDate(datedOn) } : null,
    deliveryReceipt: deliveryReceiptOf(scene),
    datedOn,
    blanks: [...new Set([...body.blanks, ...around.flatMap((one) => one?.blanks ?? [])])],
  };
}

/** The confirmation is signed by the third party. */
function signs(kind: LetterKind): boolean {
  return kind !== 'consultationConfirmation';
}

function outcomeIn(scene: LetterScene): Outcome | null {
  const draft = scene.wish.kind === 'reply' ? draftIn(scene) : undefined;
  return draft ? outcomeOfReply(draft) : null;
}

function bodyOf(scene: LetterScene, template: string | null) {
  const { kind } = scene.wish;
  if (isTemplateKind(kind)) return fillTemplate(linesOf(kind, template ?? DEFAULT_TEMPLATES[kind]), scene);
  const paragraphs: readonly LetterParagraph[] =
    kind === 'consultationConfirmation' ? confirmationParagraphs(scene) : [];
  return { paragraphs, blanks: [] };
}

function linesOf(kind: TemplateKind, text: string) {
  const reading = parseTemplate(kind, text);
  if (reading.ok) return reading.lines;
  throw new UnreadableTemplateError(
    `The wording of ${kind} is no longer readable (${reading.faults[0]?.code}): adopt a corrected one.`,
  );
}

const REVIEW_ORGAN = '行政复议机关';
const COURT = '人民法院';

/** Only answers can be attacked; procedural papers bear no clause of their own (RULES 2.4). */
function remedyOf(scene: LetterScene): TextWithBlanks | null {
  const { settings } = scene;
  const organs = settings ?? { reviewOrgan: blankOf(REVIEW_ORGAN), court: blankOf(COURT) };
  const text = clauseOf(scene, organs);
  return text === null ? null : { text, blanks: settings ? [] : [REVIEW_ORGAN, COURT] };
}

function clauseOf(scene: LetterScene, organs: Organs): string | null {
  const { wish, datedOn } = scene;
  if (wish.kind === 'thirdPartyNotice') return remedyOfThirdParty(datedOn, organs);
  if (wish.kind !== 'reply') return null;
  return remedyOfReply({ datedOn, outcomes: draftIn(scene)?.outcomes ?? [] }, organs);
}

/** 联系人: the unit and its telephone, on every letter that leaves the house. */
function contactOf({ wish, settings }: LetterScene): TextWithBlanks | null {
  if (!isServed(wish.kind)) return null;
  if (!settings) return { text: `联系单位：${blankOf('联系单位和电话')}`, blanks: ['联系单位和电话'] };
  const { contactOffice, contactPhone } = settings;
  return { text: `联系单位：${contactOffice}　联系电话：${contactPhone}`, blanks: [] };
}

/** Papers of this case that the draft names; the titles stand in the letter. */
function enclosuresOf(scene: LetterScene): readonly string[] {
  if (scene.wish.kind !== 'reply') return [];
  const papers = (draftIn(scene)?.enclosures ?? []).flatMap((one) => usablePaper(scene.the.file, one) ?? []);
  return papers.map(({ title }) => readable(title) ?? '');
}
