import type { TemplateKind } from './placeholders';

const REGULATION = '《中华人民共和国政府信息公开条例》';
const RECEIVED = '{{you}}提交的政府信息公开申请，本机关已于{{receivedOn}}收到，受理编号为{{requestNumber}}';

/** Our own wording of every kind, in the markup that an agency uses for its own. */
export const DEFAULT_TEMPLATES: { readonly [Kind in TemplateKind]: string } = {
  receipt: `${RECEIVED}。
申请公开的内容为：{{items}}。
根据${REGULATION}第三十三条的规定，本机关自收到申请之日起{{replyPeriod}}内作出答复。依法需要补正、征求意见、延长期限或者收取信息处理费的，本机关将另行告知。`,

  correctionNotice: `${RECEIVED}。申请公开的内容为：{{items}}。
经审查，上述申请尚需补正。根据${REGULATION}第二十九条、第三十条的规定，现一次性告知{{you}}需要补正的事项：
{{points}}
请于{{correctBy}}前（含当日）将补正材料提交本机关{{returnAddress}}。本机关收到补正材料后，重新计算答复期限。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。`,

  reasonsNotice: `${RECEIVED}。申请公开的内容为：{{items}}。
经审查，{{you}}申请公开政府信息的数量、频次明显超过合理范围。根据${REGULATION}第三十五条的规定，请{{you}}向本机关书面说明申请的理由{{returnAddress}}。
理由不合理的，本机关将告知不予处理；理由合理但无法在法定期限内答复的，本机关可以确定延迟答复的合理期限并告知{{you}}。`,

  extensionNotice: `${RECEIVED}。申请公开的内容为：{{items}}。
因无法在法定期限内作出答复，根据${REGULATION}第三十三条的规定，经本机关政府信息公开工作机构负责人同意，答复期限延长{{extendedPeriod}}。
特此告知。`,

  delayedReplyNotice: `${RECEIVED}。申请公开的内容为：{{items}}。
{{you}}说明的理由合理，但本机关无法在法定期限内完成答复。根据${REGULATION}第三十五条的规定，本机关将延迟至{{replyBy}}前（含当日）作出答复。
特此告知。`,

  thirdPartyConsultation: `本机关收到政府信息公开申请，申请公开的内容为：{{items}}。其中与你（单位）有关、公开后可能损害你（单位）合法权益的内容如下：
{{matters}}
根据${REGULATION}第十五条、第三十二条的规定，现征求你（单位）的意见。请自收到本征求意见书之日起{{opinionPeriod}}内，书面提出是否同意公开的意见，不同意公开的请说明理由{{returnAddress}}。
逾期未提出意见的，由本机关依照条例的规定决定是否公开。你（单位）不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并书面告知你（单位）。`,

  consultationNotice: `${RECEIVED}。申请公开的内容为：{{items}}。
经审查，上述内容需要征求{{consultedSide}}的意见，本机关已于{{sentOn}}发出征求意见书。根据${REGULATION}第三十三条的规定，征求{{consultedSide}}意见所需时间不计算在答复期限内。
特此告知。`,

  thirdPartyNotice: `本机关收到政府信息公开申请，申请公开的内容为：{{items}}。{{thirdPartyOpinion}}
经审查，根据${REGULATION}第十五条、第三十二条的规定，本机关决定公开下列政府信息，内容和理由如下：
{{matters}}
特此告知。`,

  jointAgencyConsultation: `本机关收到政府信息公开申请，申请公开的内容为：{{items}}。该信息由本机关与你单位共同制作，由本机关牵头办理。
{{matters}}
根据${REGULATION}第三十四条的规定，现征求你单位的意见。请自收到本征求意见书之日起{{opinionPeriod}}内书面提出意见{{returnAddress}}；逾期未提出意见的，视为同意公开。`,

  assistanceLetter: `本机关收到政府信息公开申请，申请公开的内容为：{{items}}。因办理需要，请你单位协助办理下列事项：
{{matters}}
请将办理结果及有关材料函复本机关。`,

  feeNotice: `${RECEIVED}。申请公开的内容为：{{items}}。
{{you}}申请公开政府信息的数量、频次明显超过合理范围。根据${REGULATION}第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，本机关收取信息处理费。
收费标准：{{tariff}}。{{units}}，应缴纳信息处理费{{amount}}。
请自收到本通知次日起{{payPeriod}}内缴纳。缴款方式：{{feePayment}}。
缴纳费用后，本机关自缴费次日起重新计算答复期限。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。`,

  reply: `${RECEIVED}。申请公开的内容为：{{items}}。
经审查，现答复如下：
{{findings}}
{{draft}}`,
};
