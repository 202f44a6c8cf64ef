import { recordedActs, recordedOfficeActs } from '@taizhang/case-handling';
import type { DecodedEvent } from '@taizhang/case-handling';
import { foldCase, foldOffice, historyInForce, nextActs, nextOfficeActs } from '@taizhang/request-case';
import type { ActName, NextAct, NextOfficeAct, OfficeActName } from '@taizhang/request-case';
import { recordedAs } from '@taizhang/staff-access';
import type { Person } from '@taizhang/staff-access';
import { barredFrom } from '../recording/permission';
import type { AtDesk } from '../recording/permission';
import { ACT_WORDS, ALL_REASON_SENTENCES, OFFICE_ACT_WORDS } from '../wording';

/** An act that the person may do now, or why not. */
export interface OfferedAct {
  readonly act: ActName | OfficeActName;
  readonly words: string;
  readonly allowed: boolean;
  /** A stable code and its sentence; null where it is allowed. */
  readonly reason: string | null;
  readonly sentence: string | null;
}

type Judged = NextAct | NextOfficeAct | { readonly act: 'RecordRectified'; readonly allowed: true };

/** Every act of law and of the office: what the law allows today, and of it what the person may record. */
export function offeredActs(
  events: readonly DecodedEvent[],
  desk: AtDesk,
  person: Person,
): readonly OfferedAct[] {
  const { agency, calendar } = desk;
  const history = historyInForce(recordedActs(events), calendar);
  const request = foldCase(history);
  const file = foldOffice(recordedOfficeActs(events));
  const judged: readonly Judged[] = [
    ...nextActs(history, desk),
    ...nextOfficeActs({ file, request, agency, by: recordedAs(person) }),
    { act: 'RecordRectified', allowed: true },
  ];
  return judged.map((one) => {
    const barred = barredFrom(one.act, request, desk, person);
    return barred === null ? offered(one) : refused(one.act, 'NotPermitted', barred);
  });
}

function offered(one: Judged): OfferedAct {
  if (!one.allowed) return refused(one.act, one.reason, ALL_REASON_SENTENCES[one.reason]);
  return { act: one.act, words: WORDS[one.act], allowed: true, reason: null, sentence: null };
}

function refused(act: OfferedAct['act'], reason: string, sentence: string): OfferedAct {
  return { act, words: WORDS[act], allowed: false, reason, sentence };
}

const WORDS: { readonly [Name in ActName | OfficeActName]: string } = { ...ACT_WORDS, ...OFFICE_ACT_WORDS };
