import type { ItemOutcome, Outcome } from '@taizhang/request-case';
import { inline, listMark } from './chinese';

const on = (article: string, finding: string) =>
  `根据《中华人民共和国政府信息公开条例》${article}的规定，${finding}`;

/** What the agency found and on which article it rests, in our words. The reasons are the draft's. */
const FINDINGS: { readonly [O in Outcome]: string } = {
  granted: on('第三十六条第（一）项、第（二）项', '予以公开，所公开的内容或者获取的方式、途径见下文'),
  partial: on('第三十七条', '作区分处理：能够公开的内容予以公开，不应当公开的内容不予公开并说明理由'),
  'denied.stateSecret': on('第十四条、第三十六条第（三）项', '因属于国家秘密，不予公开'),
  'denied.otherLaw': on('第十四条、第三十六条第（三）项', '因法律、行政法规禁止公开，不予公开'),
  'denied.threeSecurityOneStability': on(
    '第十四条、第三十六条第（三）项',
    '因公开后可能危及国家安全、公共安全、经济安全、社会稳定，不予公开',
  ),
  'denied.thirdParty': on(
    '第十五条、第三十二条、第三十六条第（三）项',
    '因公开会对第三方合法权益造成损害，不予公开',
  ),
  'denied.internalAffairs': on(
    '第十六条第一款、第三十六条第（三）项',
    '因属于人事管理、后勤管理、内部工作流程等内部事务信息，不予公开',
  ),
  'denied.process': on(
    '第十六条第二款、第三十六条第（三）项',
    '因属于讨论记录、过程稿、磋商信函、请示报告等过程性信息，不予公开',
  ),
  'denied.enforcementFile': on('第十六条第二款、第三十六条第（三）项', '因属于行政执法案卷信息，不予公开'),
  'denied.administrativeQuery': on(
    '第三十六条第（七）项',
    '因有关法律、行政法规对该信息的获取有特别规定，请依照该规定查询，本机关不在政府信息公开程序中提供',
  ),
  'unavailable.notHeld': on(
    '第三十六条第（四）项、第（五）项',
    '本机关不掌握该政府信息，无法提供，检索情况或者负责公开的机关见下文',
  ),
  'unavailable.needsCreation': on(
    '第三十八条',
    '因本机关没有现成信息，提供须另行制作或者对现有信息进行加工、分析，无法提供',
  ),
  'unavailable.unclearAfterCorrection': on('第三十条', '因补正后申请内容仍不明确，本机关无法提供'),
  'notProcessed.petition': on(
    '第三十九条第一款',
    '因申请的内容属于信访、投诉、举报等活动，不作为政府信息公开申请处理，请通过相应渠道提出',
  ),
  'notProcessed.duplicate': on(
    '第三十六条第（六）项',
    '因本机关已就同一政府信息作出过答复，本次申请属于重复申请，不予重复处理',
  ),
  'notProcessed.publication': on(
    '第三十九条第二款',
    '因要求提供的是政府公报、报刊、书籍等公开出版物，不予处理，获取的途径见下文',
  ),
  'notProcessed.massive': on(
    '第三十五条',
    '因申请的数量、频次明显超过合理范围且所说明的理由不合理，不予处理',
  ),
  // No article of the Regulation speaks of it (RULES 1.4, R3.5.5).
  'notProcessed.reconfirm': '因要求本机关确认或者重新出具已经获取的政府信息，不予处理',
  'other.correctionOverdue': on(
    '第三十条',
    '因无正当理由逾期不补正，视为放弃申请，本机关不再处理该政府信息公开申请',
  ),
  'other.feeOverdue': on(
    '第四十二条',
    '因逾期未按收费通知的要求缴纳信息处理费，视为放弃申请，本机关不再处理该政府信息公开申请',
  ),
  'other.other': '本机关对该政府信息公开申请的处理情况如下',
};

/** One paragraph an item; one for all where all came to the same. */
export function findingsOf(outcomes: readonly ItemOutcome[], items: readonly string[]): readonly string[] {
  const [first] = outcomes;
  if (
    first &&
    outcomes.length === items.length &&
    outcomes.every(({ outcome }) => outcome === first.outcome)
  ) {
    return [`${FINDINGS[first.outcome]}。`];
  }
  return outcomes
    .toSorted((a, b) => a.item - b.item)
    .map(
      ({ item, outcome }) =>
        `${listMark(item)}关于“${inline(items[item - 1] ?? '')}”：${FINDINGS[outcome]}。`,
    );
}
