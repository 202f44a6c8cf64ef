import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { foldCase, nextActs, nextOfficeActs, registerLineOf } from '@taizhang/request-case';
import type { ActInForce, ActName, OfficeActName, OfficeFile } from '@taizhang/request-case';
import { mayRecord, recordedAs } from '@taizhang/staff-access';
import type { Person } from '@taizhang/staff-access';
import { ACT_WORDS, ALL_REASON_SENTENCES, OFFICE_ACT_WORDS } from '../wording';
import { isLeftToSuccessor, permissionSentence } from '../recording/permission';
import { mayThere } from './sight';

/** An act that the person may do now, or why not. */
export interface OfferedAct {
  readonly act: ActName | OfficeActName;
  readonly words: string;
  readonly allowed: boolean;
  /** A stable code and its sentence; null where it is allowed. */
  readonly reason: string | null;
  readonly sentence: string | null;
}

export interface OfferScene {
  readonly history: readonly ActInForce[];
  readonly file: OfficeFile;
  readonly agency: string;
  readonly today: LocalDate;
  readonly calendar: Calendar;
}

const NOT_HERE = '您不能在这一机关登记。';

/** Every act of law and of the office: what the law allows today, and of it what the person may record. */
export function offeredActs(scene: OfferScene, person: Person): readonly OfferedAct[] {
  const { history, file, agency, today, calendar } = scene;
  const request = foldCase(history);
  const { stage } = registerLineOf(request, agency, calendar, today);
  const records = mayThere(person, 'case.record', agency);
  const by = recordedAs(person);
  const judged = [
    ...nextActs(history, { today, calendar }),
    ...nextOfficeActs({ file, request, agency, by }),
    { act: 'RecordRectified', allowed: true } as const,
  ];
  return judged.map((one) => {
    const words = wordsOf(one.act);
    const at = request.submission ? stage : null;
    if (!records || !mayRecord(person.roles, one.act, at) || isLeftToSuccessor(one.act, request, agency)) {
      const sentence = records ? permissionSentence(person.roles, one, at) : NOT_HERE;
      return { act: one.act, words, allowed: false, reason: 'NotPermitted', sentence };
    }
    if (one.allowed) return { act: one.act, words, allowed: true, reason: null, sentence: null };
    const sentence = ALL_REASON_SENTENCES[one.reason];
    return { act: one.act, words, allowed: false, reason: one.reason, sentence };
  });
}

function wordsOf(act: ActName | OfficeActName): string {
  const words: { readonly [Name in ActName | OfficeActName]: string } = { ...ACT_WORDS, ...OFFICE_ACT_WORDS };
  return words[act];
}
