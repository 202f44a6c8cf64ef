import { OUTCOMES, disclosesSomething, outcomeOfReply } from '@taizhang/request-case';
import type { LegalAct, Outcome } from '@taizhang/request-case';
import type { Fields, ItemResult, RowContext, Topic, Value } from './act-columns';
import { DISPATCH_METHOD, OUTCOME, YES_NO } from './closed-lists';
import { choice, day, outcomes, text, yesNo } from './column';

export const OUTCOME_COLUMN = choice(
  '办理结果',
  OUTCOME,
  '年度报告表三“本年度办理结果”印好的行，从下拉框选。各项结果不同的，这里选整件的结果（有公开有不公开的为部分公开），再填“分项结果”。逾期不补正、逾期不缴费、撤回的，填各自的结案或撤回日期，不填答复日期。',
  { width: 34, alsoKnownAs: ['答复结果', '答复类型', '处理结果', '办理情况'] },
);
export const ITEM_RESULTS = outcomes(
  '分项结果',
  '各项结果不同时才填：一项一行，次序与“申请内容”的各行一致，如第一行写“予以公开”，第二行写“属于国家秘密”。',
);
const DECIDED_ON = day('答复日期', '答复书落款的日期（条例第三十六条）。', {
  alsoKnownAs: ['答复时间', '答复落款日期'],
});
const DOCUMENT_NUMBER = text('答复文号', '答复书的文号。', { width: 20, alsoKnownAs: ['文号'] });
const REMEDY = yesNo('已告知救济途径', YES_NO, '答复书是否写明复议、诉讼的途径和期限；不填视为已告知。');

/** A case may end without a reply, and its result then stands beside the day of that end. */
const ENDED_OTHERWISE = ['逾期不补正结案日期', '逾期不缴费结案日期', '撤回日期', '移交日期'];

function isReplied({ values }: RowContext): boolean {
  if ([DECIDED_ON, DOCUMENT_NUMBER, REMEDY].some(({ header }) => values.has(header))) return true;
  const hasResult = [OUTCOME_COLUMN, ITEM_RESULTS].some(({ header }) => values.has(header));
  return hasResult && !ENDED_OTHERWISE.some((header) => values.has(header));
}

/** One outcome an item: the same for all, or one by one. */
function withItems({ whole, each, ...fields }: Fields, { items }: RowContext): Fields {
  if (isItemResults(each)) {
    return { ...fields, outcomes: each, mainOutcome: needsMain(each) ? whole : undefined };
  }
  if (whole === undefined || items === null) return fields;
  const all = Array.from({ length: items }, (_, at) => ({ item: at + 1, outcome: String(whole) }));
  return { ...fields, outcomes: all };
}

export function isItemResults(value: Value | undefined): value is readonly ItemResult[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object');
}

export function isOutcome(text: string): text is Outcome {
  return OUTCOMES.some((outcome) => outcome === text);
}

/** Nothing is disclosed, and for different reasons: a person has named the main one. */
function needsMain(each: readonly ItemResult[]): boolean {
  const kinds = new Set(each.map(({ outcome }) => outcome));
  return kinds.size > 1 && ![...kinds].some((kind) => isOutcome(kind) && disclosesSomething(kind));
}

function spreadReply(act: LegalAct, items: number | null): Fields {
  if (act.act !== 'ReplyDecided') return {};
  const { decidedOn, documentNumber, remedyStated, outcomes: each, mainOutcome } = act;
  const kinds = [...new Set(each.map(({ outcome }) => outcome))];
  const inOrder = each.length === items && each.every(({ item }, at) => item === at + 1);
  const [only] = kinds;
  const alike = kinds.length === 1 && inOrder && mainOutcome === undefined;
  const whole = alike ? only : outcomeOfReply({ outcomes: each, mainOutcome: mainOutcome ?? null });
  return { decidedOn, documentNumber, remedyStated, whole, each: alike ? undefined : each };
}

/** 答复, art. 36, 37. */
export const REPLY: Topic = {
  heading: '答复（条例第三十六条、第三十七条）',
  acts: [
    {
      act: 'ReplyDecided',
      own: {
        decidedOn: DECIDED_ON,
        documentNumber: DOCUMENT_NUMBER,
        whole: OUTCOME_COLUMN,
        each: ITEM_RESULTS,
        remedyStated: REMEDY,
      },
      shownAt: { outcomes: OUTCOME_COLUMN, mainOutcome: OUTCOME_COLUMN },
      isThere: isReplied,
      complete: withItems,
      spread: spreadReply,
    },
  ],
};

/** 送达, 国办公开办函〔2016〕235号. */
export const SERVICE: Topic = {
  heading: '送达（国办公开办函〔2016〕235号）',
  acts: [
    {
      act: 'ReplyDispatched',
      own: {
        dispatchedOn: day(
          '发出日期',
          '答复发出的日期：邮寄的为交邮之日；直接送达、委托送达的为交出之日。邮寄等方式以这一天为办结。',
        ),
        method: choice(
          '送达方式',
          DISPATCH_METHOD,
          '直接送达、委托送达以签收之日为办结；其余以发出之日为办结。',
          { width: 12 },
        ),
      },
    },
    {
      act: 'ReplyDelivered',
      own: { deliveredOn: day('送达日期', '申请人签收的日期；复议、诉讼期限从次日起算。') },
    },
    {
      act: 'ReplyReturned',
      own: { returnedOn: day('退回日期', '答复被退回的日期；再次发出的写在“续表（办理）”。') },
    },
  ],
};
