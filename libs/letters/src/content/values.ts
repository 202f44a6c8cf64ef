import { PERIODS } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { ERASED } from '@taizhang/case-handling';
import { draftOf } from '@taizhang/request-case';
import type { BlockPlaceholder, InlinePlaceholder } from '../templates/placeholders';
import { capitalYuan, chineseDate, inline, listMark, paragraphsOf } from './chinese';
import { TARIFFS, unitsText } from './fee';
import { findingsOf } from './findings';
import { actsOf, lastAct } from './letter-case';
import { recipientOf } from './recipient';
import { certainReplyDay } from './scene';
import type { LetterScene } from './scene';

type Value<Of> = (scene: LetterScene) => Of | null;

const dateOf = (day: LocalDate | undefined) => (day === undefined ? null : chineseDate(day));

/** What stands for each placeholder inside a sentence; null where nobody has said it. */
export const INLINE_VALUES: { readonly [Name in InlinePlaceholder]: Value<string> } = {
  agencyName: ({ the }) => the.agencyName,
  applicantName: (scene) => applicantName(scene),
  you: ({ the }) =>
    lastAct(the, 'ApplicationSubmitted')?.applicant.category === 'naturalPerson' ? '你' : '你单位',
  requestNumber: ({ the }) => the.number,
  receivedOn: ({ the }) => dateOf(lastAct(the, 'ReceiptFixed')?.receivedOn),
  items: (scene) => itemsText(itemsFor(scene)),
  issuedOn: ({ datedOn }) => chineseDate(datedOn),
  replyPeriod: (scene) => withLastDay(`${PERIODS.reply.length}个工作日`, '截至', certainReplyDay(scene)),
  correctBy: ({ the }) => dateOf(lastAct(the, 'CorrectionNoticeIssued')?.correctBy),
  extendedPeriod: (scene) => {
    const days = lastAct(scene.the, 'ExtensionNotified')?.workingDays ?? 0;
    const told = `${Math.min(days, PERIODS.extension.length)}个工作日`;
    return withLastDay(told, '延长后截至', certainReplyDay(scene));
  },
  replyBy: ({ the }) => dateOf(lastAct(the, 'DelayedReplyNotified')?.replyBy),
  addressee: ({ wish }) => wish.addressee ?? null,
  opinionPeriod: () => `${PERIODS.thirdPartyOpinion.length}个工作日`,
  consultedSide: (scene) => (consultedOn(scene)?.act === 'AgencyConsulted' ? '其他行政机关' : '第三方'),
  sentOn: (scene) => dateOf(consultedOn(scene)?.sentOn),
  thirdPartyOpinion: (scene) => thirdPartyOpinion(scene),
  tariff: ({ the }) => TARIFFS[lastAct(the, 'FeeNoticeIssued')?.basis ?? 'perItem'],
  units: ({ the, wish }) =>
    wish.units === undefined
      ? null
      : unitsText(lastAct(the, 'FeeNoticeIssued')?.basis ?? 'perItem', wish.units),
  amount: ({ the }) => {
    const yuan = lastAct(the, 'FeeNoticeIssued')?.amountYuan ?? 0;
    return `${yuan}元（大写：人民币${capitalYuan(yuan)}）`;
  },
  payPeriod: () => `${PERIODS.feePayment.length}个工作日`,
  feePayment: ({ settings }) => (settings?.feePayment ? inline(settings.feePayment) : null),
  returnAddress: ({ settings }) => (settings?.address ? `（地址：${inline(settings.address)}）` : ''),
};

/** What stands for each placeholder on a line of its own; an empty list leaves no trace. */
export const BLOCK_VALUES: { readonly [Name in BlockPlaceholder]: Value<readonly string[]> } = {
  points: ({ the }) => {
    const points = (lastAct(the, 'CorrectionNoticeIssued')?.points ?? []).map(readable);
    if (points.some((point) => point === null)) return null;
    return points.map((point, index) => `${listMark(index + 1)}${inline(point ?? '')}。`);
  },
  matters: ({ wish }) => {
    const said = (wish.matters ?? []).flatMap(paragraphsOf);
    return said.length > 0 || wish.kind === 'jointAgencyConsultation' ? said : null;
  },
  findings: (scene) => {
    const draft = draftIn(scene);
    return draft ? findingsOf(draft.outcomes, itemsOf(scene) ?? []) : null;
  },
  draft: (scene) => {
    const texts = (draftIn(scene)?.paragraphs ?? []).map(readable);
    return texts.some((text) => text === null) ? null : texts.flatMap((text) => paragraphsOf(text ?? ''));
  },
};

/** The draft that the letter prints. */
export function draftIn({ the, wish }: LetterScene) {
  return wish.draft === undefined ? undefined : draftOf(the.file, wish.draft);
}

export function applicantName({ the }: LetterScene): string | null {
  return readable(lastAct(the, 'ApplicationSubmitted')?.applicant.name);
}

/** Text of people, unless it was erased or never given. */
export function readable(text: string | undefined): string | null {
  return text === undefined || text === ERASED || text.trim() === '' ? null : text;
}

function itemsOf({ the }: LetterScene): readonly string[] | null {
  const items = (lastAct(the, 'ApplicationSubmitted')?.items ?? []).map(readable);
  return items.length === 0 || items.some((item) => item === null)
    ? null
    : items.flatMap((item) => item ?? []);
}

/** As the applicant wrote them, who may have named himself: that is nothing for others to know (art. 6 个人信息保护法). */
function itemsFor(scene: LetterScene): readonly string[] | null {
  const items = itemsOf(scene);
  const others = recipientOf(scene.wish.kind) === 'thirdParty' || recipientOf(scene.wish.kind) === 'agency';
  return others ? (items?.map((item) => withoutPerson(item, scene)) ?? null) : items;
}

const SHORTEST_NAME = 2;

function withoutPerson(item: string, { the }: LetterScene): string {
  const { applicant, agent } = lastAct(the, 'ApplicationSubmitted') ?? {};
  const names = [applicant?.name, agent?.name].flatMap((name) => readable(name)?.split('、') ?? []);
  const numbers = [applicant?.idNumber, applicant?.phone, applicant?.address, applicant?.email];
  const hide = (text: string, said: string | null, instead: string) =>
    said !== null && said.length >= SHORTEST_NAME ? text.replaceAll(said, instead) : text;
  const nameless = names.reduce((text, name) => hide(text, name, '申请人'), item);
  return numbers.reduce<string>((text, number) => hide(text, readable(number), '×××'), nameless);
}

/** “甲项”, or （一）甲项；（二）乙项. */
export function itemsText(items: readonly string[] | null): string | null {
  if (!items) return null;
  if (items.length === 1) return `“${inline(items[0] ?? '')}”`;
  return items.map((item, index) => `${listMark(index + 1)}${inline(item)}`).join('；');
}

function withLastDay(period: string, word: string, day: LocalDate | null): string {
  return day === null ? period : `${period}（${word}${chineseDate(day)}）`;
}

function consultedOn({ the, wish }: LetterScene) {
  const asked = [...actsOf(the, 'ThirdPartyConsulted'), ...actsOf(the, 'AgencyConsulted')];
  return asked.find(({ consultation }) => consultation === wish.consultation);
}

/** What the third party said to the request for its opinion, art. 32. */
function thirdPartyOpinion({ the, wish }: LetterScene): string {
  const replies = actsOf(the, 'ThirdPartyReplied');
  const reply = replies.find(({ consultation }) => consultation === wish.consultation);
  return reply
    ? `本机关依法征求了你（单位）的意见，你（单位）于${chineseDate(reply.repliedOn)}提出不同意公开的意见。`
    : '本机关依法征求了你（单位）的意见，你（单位）逾期未提出意见。';
}
