import { localDate, PERIODS } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { needsReviewFirst } from '@taizhang/request-case';
import type { ItemOutcome, Outcome } from '@taizhang/request-case';
import { listMark } from '../content/chinese';
import type { LetterSettings } from '../settings/settings';

/** 行政复议法 as revised in 2023 is in force; refusals go to review first (art. 23(1)(4)). */
const REVISED_REVIEW_LAW_FROM = localDate('2024-01-01');

export interface AnswerToAttack {
  /** The day on the answer. */
  readonly datedOn: LocalDate;
  readonly outcomes: readonly ItemOutcome[];
}

/** Whom the clause names; null organs are left as a blank by the caller. */
export type Organs = Pick<LetterSettings, 'reviewOrgan' | 'court' | 'onlineReviewAddress'>;

const REVIEW_DAYS = PERIODS.reviewApplication.length;
const SUIT_MONTHS = PERIODS.suitDirect.length;
const AFTER_REVIEW_DAYS = PERIODS.suitAfterReview.length;

/**
 * The remedy clause of an answer; null where nothing in it can be attacked (the request was withdrawn or is closed
 * without a finding). Review within sixty days (行政复议法 art. 20; 2017 art. 9), suit within six months (行政诉讼法
 * art. 46), suit after review within fifteen days (行政诉讼法 art. 45; 行政复议法 art. 34).
 */
export function remedyOfReply({ datedOn, outcomes }: AnswerToAttack, organs: Organs): string | null {
  const attackable = outcomes.filter(({ outcome }) => outcome !== 'other.other');
  if (attackable.length === 0) return null;
  if (datedOn < REVISED_REVIEW_LAW_FROM) return `如对本答复不服，${either(organs)}。`;
  const first = attackable.filter(({ outcome }) => hasRefusedPart(outcome));
  const free = attackable.filter(({ outcome }) => !needsReviewFirst(outcome));
  if (first.length === 0) return `如对本答复不服，${either(organs)}。${online(organs)}`;
  if (free.length === 0) return `如对本答复不服，${reviewFirst(organs)}。${online(organs)}`;
  return (
    `如对本答复中${refusedPart(attackable, first)}不服，${reviewFirst(organs)}；` +
    `对其他内容不服的，${either(organs)}。${online(organs)}`
  );
}

/** The third party's own clause: disclosing is no refusal, so review or suit as it likes. */
export function remedyOfThirdParty(datedOn: LocalDate, organs: Organs): string {
  const clause = `如对本机关公开上述政府信息的决定不服，${either(organs)}。`;
  return datedOn < REVISED_REVIEW_LAW_FROM ? clause : clause + online(organs);
}

/** An item given in part was refused in part 区分处理 (art. 37). */
function hasRefusedPart(outcome: Outcome): boolean {
  return outcome === 'partial' || needsReviewFirst(outcome);
}

/** 第（二）项、第（四）项不予公开的内容, or 不予公开的部分 where the answer has one item. */
function refusedPart(all: readonly ItemOutcome[], first: readonly ItemOutcome[]): string {
  if (all.length === 1) return '不予公开的部分';
  return `${first.map(({ item }) => `第${listMark(item)}项`).join('、')}不予公开的内容`;
}

function either({ reviewOrgan, court }: Organs): string {
  return (
    `可以自收到本文书之日起${REVIEW_DAYS}日内向${reviewOrgan}申请行政复议，` +
    `或者自收到本文书之日起${SUIT_MONTHS}个月内向${court}提起行政诉讼`
  );
}

/** Review first, and told so in the paper (行政复议法 2023 art. 23(2)). */
function reviewFirst({ reviewOrgan, court }: Organs): string {
  return (
    `依照《中华人民共和国行政复议法》第二十三条的规定，应当先自收到本文书之日起${REVIEW_DAYS}日内向${reviewOrgan}申请行政复议；` +
    `对行政复议决定不服的，可以自收到行政复议决定书之日起${AFTER_REVIEW_DAYS}日内向${court}提起行政诉讼`
  );
}

/** A paper served on the internet must name an address for applying there (行政复议法 2023 art. 22). */
function online({ onlineReviewAddress }: Organs): string {
  return onlineReviewAddress ? `行政复议申请也可以通过互联网提交：${onlineReviewAddress}。` : '';
}
