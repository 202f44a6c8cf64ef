import type { ApplicantCategory, Channel } from '@taizhang/request-case';
import { chineseDate, inline, listMark } from './chinese';
import type { FormRow } from './letter';
import { lastAct } from './letter-case';
import { certainReplyDay } from './scene';
import type { LetterScene } from './scene';
import { readable } from './values';

const CATEGORIES: { readonly [C in ApplicantCategory]: string } = {
  naturalPerson: '自然人',
  business: '商业企业',
  research: '科研机构',
  publicWelfare: '社会公益组织',
  legalService: '法律服务机构',
  otherOrg: '其他组织',
};

const CHANNELS: { readonly [C in Channel]: string } = {
  inPerson: '当面提交',
  signedMail: '邮寄（签收）',
  ordinaryMail: '平常信函',
  internet: '互联网',
  fax: '传真',
  other: '其他',
};

/** 登记表: the application as the office keeps it. What was not said stays empty. */
export function registrationRows(scene: LetterScene): readonly FormRow[] {
  const { the } = scene;
  const applied = lastAct(the, 'ApplicationSubmitted');
  if (!applied) return [];
  const { applicant, agent, items, channel, submittedOn, wantedForm, wantedDelivery } = applied;
  const received = lastAct(the, 'ReceiptFixed')?.receivedOn;
  const dueOn = certainReplyDay(scene);
  const row = (label: string, text: string | null | undefined): FormRow => ({ label, text: text ?? '' });
  return [
    row('受理编号', the.number),
    row('提交日期', chineseDate(submittedOn)),
    row('提交方式', CHANNELS[channel]),
    row('收到日期', received && chineseDate(received)),
    row('答复期限', dueOn && chineseDate(dueOn)),
    row('申请人', readable(applicant.name)),
    row('申请人类别', CATEGORIES[applicant.category]),
    row('证件号码', readable(applicant.idNumber)),
    row('联系电话', readable(applicant.phone)),
    row('通信地址', readable(applicant.address)),
    row('电子邮箱', readable(applicant.email)),
    row('代理人', readable(agent?.name)),
    ...items.map((item, index) =>
      row(items.length === 1 ? '申请内容' : `申请内容${listMark(index + 1)}`, inline(readable(item) ?? '')),
    ),
    row('所需信息的形式', readable(wantedForm)),
    row('获取方式', readable(wantedDelivery)),
  ];
}
