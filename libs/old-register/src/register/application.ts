import type { Fields, RowContext, Topic } from './act-columns';
import { CATEGORY, CHANNEL, RECEIPT_BASIS } from './closed-lists';
import { choice, day, lines, text } from './column';

/** The case's number: the source's own key, and ours. */
export const NUMBER = text(
  '受理编号',
  '必填。本机关登记这件申请的编号，不能重复；复议、诉讼等续表靠它对应到这一件。',
  {
    width: 16,
    alsoKnownAs: ['编号', '登记编号', '申请编号'],
  },
);

const SUBMITTED_ON = day(
  '申请日期',
  '必填。申请人提交申请的日期（条例第二十九条）：信件按寄出或者落款的日期，网上申请按提交的日期。当面提交的，与收到日期是同一天，只填一个即可。',
  { alsoKnownAs: ['提交日期'] },
);
const RECEIVED_ON = day(
  '收到日期',
  '条例第三十一条：当面提交的为提交之日；邮政签收的为签收之日；平常信函、互联网、传真的为双方确认之日。答复期限从次日起算。还没有确认的不填。',
  { alsoKnownAs: ['收到申请日期', '收到申请之日', '受理日期'] },
);
const BASIS = choice(
  '收到日期依据',
  RECEIPT_BASIS,
  '可以不填：按申请方式由条例第三十一条确定。与之不同的，请选择。',
  { width: 16 },
);
const CHANNEL_COLUMN = choice('申请方式', CHANNEL, '必填。条例第二十九条、第三十一条。', {
  width: 12,
  alsoKnownAs: ['申请渠道', '提交渠道', '提交方式'],
});
export const ITEMS = lines(
  '申请内容',
  '必填。申请公开的政府信息（条例第二十九条）。有几项的，在同一格里一项一行（按 Alt+Enter 换行）；只有一项的不要换行。',
  { width: 42, alsoKnownAs: ['申请公开的内容', '申请事项', '所需信息'] },
);

const BASIS_BY_LAW: { readonly [channel: string]: string } = {
  inPerson: 'handedIn',
  signedMail: 'signedFor',
  ordinaryMail: 'confirmed',
  internet: 'confirmed',
  fax: 'confirmed',
  other: 'agencyRule',
};

/** Art. 31(1): what is handed in is received on the day it is handed in, so that one day tells the other. */
function sameDay(fields: Fields, field: string, { values }: RowContext): Fields {
  const channel = values.get(CHANNEL_COLUMN.header);
  const other = values.get(field === 'submittedOn' ? RECEIVED_ON.header : SUBMITTED_ON.header);
  return fields[field] === undefined && channel === 'inPerson' && other !== undefined
    ? { ...fields, [field]: other }
    : fields;
}

/** Without a channel the application is at fault, and nothing can be said of its receipt. */
function isReceived({ values }: RowContext): boolean {
  const channel = values.get(CHANNEL_COLUMN.header);
  if (values.has(BASIS.header)) return true;
  const dated = values.has(RECEIVED_ON.header) || (channel === 'inPerson' && values.has(SUBMITTED_ON.header));
  return dated && channel !== undefined;
}

function withBasis(fields: Fields, context: RowContext): Fields {
  const dated = sameDay(fields, 'receivedOn', context);
  const basis = dated.basis ?? BASIS_BY_LAW[String(context.values.get(CHANNEL_COLUMN.header))];
  return basis === undefined ? dated : { ...dated, basis };
}

/** 申请与收到, art. 27–31. */
export const APPLICATION: Topic = {
  heading: '申请（条例第二十七条至第三十一条）',
  first: [NUMBER, SUBMITTED_ON, RECEIVED_ON, BASIS, CHANNEL_COLUMN],
  acts: [
    {
      act: 'ApplicationSubmitted',
      own: {
        number: NUMBER,
        submittedOn: SUBMITTED_ON,
        channel: CHANNEL_COLUMN,
        'applicant.category': choice(
          '申请人类别',
          CATEGORY,
          '必填。年度报告表三的列：自然人，或者法人、其他组织的五类。代理人不影响类别；联名申请按第一申请人。',
          { alsoKnownAs: ['申请人类型', '申请人情况'] },
        ),
        'applicant.name': text('姓名或名称', '申请人的姓名或者单位名称。加密保存，不进入年度报告。', {
          width: 18,
          alsoKnownAs: ['申请人', '申请人姓名', '申请人名称', '姓名', '申请人姓名或名称'],
        }),
        'applicant.idNumber': text(
          '证件号码',
          '身份证号码或者统一社会信用代码。加密保存。单元格是文本格式，不会变成科学计数。',
          {
            width: 21,
            alsoKnownAs: ['身份证号码', '身份证号', '统一社会信用代码'],
          },
        ),
        'applicant.phone': text('联系电话', '加密保存。', { alsoKnownAs: ['联系方式', '电话', '手机'] }),
        'applicant.address': text('通信地址', '加密保存。', {
          width: 28,
          alsoKnownAs: ['地址', '通讯地址', '联系地址'],
        }),
        'applicant.email': text('电子邮箱', '加密保存。', { width: 20, alsoKnownAs: ['邮箱', 'E-mail'] }),
        'agent.name': text('代理人', '有代理人的填姓名。加密保存。'),
        items: ITEMS,
        wantedForm: text(
          '获取形式',
          '申请人希望的形式：纸质、电子文件、光盘、查阅等（条例第二十九条、第四十条）。',
          { width: 12 },
        ),
        wantedDelivery: text('获取方式', '申请人希望的途径：邮寄、电子邮件、自取、当场查阅等。', {
          width: 12,
        }),
      },
      complete: (fields, context) => sameDay(fields, 'submittedOn', context),
      isThere: () => true,
    },
    {
      act: 'ReceiptFixed',
      own: { receivedOn: RECEIVED_ON, basis: BASIS },
      isThere: isReceived,
      complete: withBasis,
    },
  ],
};
