import type { LineErrorCode, LineRefusal, PlanErrorCode, SchemaErrorCode } from '@taizhang/case-handling';
import { isActName } from '@taizhang/request-case';
import { ACT_WORDS } from './acts';
import { REFUSAL_SENTENCES } from './refusals';
import { OFFICE_REFUSAL_SENTENCES } from './office-refusals';
import { DISCLOSURE_REFUSAL_SENTENCES } from './disclosure-refusals';

const SCHEMA_SENTENCES: { readonly [Code in SchemaErrorCode]: string } = {
  NotJson: '不是 JSON，每行须是一个完整的 JSON 对象。',
  NotAnObject: '须是一个 JSON 对象。',
  LineTooLong: '这一行太长。',
  UnknownAct: '没有这种行为，请核对行为名称。',
  MissingField: '缺少这一项，请补上。',
  UnknownField: '不认识这一项，请核对名称或者删去。',
  WrongType: '类型不对。',
  NotInList: '不是可以填写的值。',
  NotWhole: '须是整数。',
  EmptyList: '至少要有一项。',
  TooMany: '项数太多。',
  TooLong: '文字太长。',
  TooSmall: '数值太小。',
  TooLarge: '数值太大。',
  RequestNotAllowed: '这种行为不属于某件申请，请删去 request。',
  AboutOnlyWithoutRequest: '属于某件申请的复议、诉讼不写 about，请删去。',
  NotADate: '不是日期，请写成 2024-03-29 这样，并且确有这一天。',
  EmptyText: '不能是空白。',
  UnreadableText: '含有不能保存的字符，请重新输入这段文字。',
  NotAnAgencyCode: '不是机关代码：只能用文字、数字和 . _ -，最长 64 个字符。',
  MainOutcomeNeeded: '各项均未公开且结果不同，请在 mainOutcome 写明主要结果。',
  RepeatedItem: '同一事项写了两次结果，请核对。',
  FinalResultMismatch: '改判须写明 finalResult，其他结果不写。',
  SetOrRetract: '更正登记须写明 set 或者 retract，二者只能有一个。',
  NothingSet: '更正登记没有写明要改的内容。',
  TooPrecise: '小数位数太多。',
};

const OTHER_SENTENCES: {
  readonly [Code in PlanErrorCode | 'AlreadyNamed' | 'KeyTakenAtSuccessor' | 'NotPermitted']: string;
} = {
  DiffersFromStored: '与已经登记的内容不同；确需更正的，请加 --rectify 并写明理由后再次导入。',
  CannotBeRectified: '这一内容不能用更正登记改，请核对。',
  ContradictsLine: '与文件里另一行写的是同一行为而内容不同，请核对。',
  AlreadyNamed: '机关名称自这一日起已经登记。',
  KeyTakenAtSuccessor: '承接机关已有同一编号的申请，请先核对编号。',
  NotPermitted: '您的角色不能登记这一行为。',
};

const SENTENCES: { readonly [Code in LineErrorCode]: string } = {
  ...SCHEMA_SENTENCES,
  ...REFUSAL_SENTENCES,
  ...OFFICE_REFUSAL_SENTENCES,
  ...DISCLOSURE_REFUSAL_SENTENCES,
  ...OTHER_SENTENCES,
};

/** What the sentence may name. */
export type LineErrorDetail = LineRefusal['detail'] & Pick<LineRefusal, 'names'>;

const MOST_NAMED = 12;
/** In which direction a limit holds; null where the sentence says it already. */
const LIMIT_WORDS: { readonly [Code in LineErrorCode]?: string | null } = {
  TooSmall: '至少',
  EmptyList: null,
  EmptyText: null,
};

/** The sentence for one fault of a line: what is wrong and what to do. */
export function lineErrorSentence(code: LineErrorCode, detail: LineErrorDetail = {}): string {
  const more = [...namedIn(detail), ...limitsIn(code, detail)];
  const sentence = SENTENCES[code];
  return more.length > 0 ? `${sentence.slice(0, -1)}（${more.join('；')}）。` : sentence;
}

function namedIn({ names, line, fields }: LineErrorDetail): readonly string[] {
  return [
    ...(names ? [`${names.on ?? ''} ${wordsOf(names.act)}`.trim()] : []),
    ...(line === undefined ? [] : [`第 ${line} 行`]),
    ...(fields ? [`不同的项：${fields.join('、')}`] : []),
  ];
}

function limitsIn(
  code: LineErrorCode,
  { allowed = [], limit, expected }: LineErrorDetail,
): readonly string[] {
  const { [code]: words = '最多' } = LIMIT_WORDS;
  const few = allowed.length > 0 && allowed.length <= MOST_NAMED;
  return [
    ...(few ? [`可填：${allowed.join('、')}`] : []),
    ...(limit === undefined || words === null ? [] : [`${words} ${limit}`]),
    ...(expected ? [`应为 ${expected}`] : []),
  ];
}

function wordsOf(act: string): string {
  return isActName(act) ? ACT_WORDS[act] : act;
}
