import type { DisclosureAct, DisclosureActName } from '@taizhang/proactive-disclosure';

export const DISCLOSURE_ACT_WORDS: { readonly [Name in DisclosureActName]: string } = {
  DocumentIssued: '制发文件',
  DocumentRepealed: '废止文件',
  StockDeclared: '申报现行有效件数',
  DecisionsCounted: '登记决定数量',
  FeesCollected: '登记收费金额',
  FormFigure: '按原格式填报',
  FigureDeclared: '申报数据',
};

/** An act of table two in office words: 「制发文件 示府规〔2024〕1号」. */
export function disclosureWords(act: DisclosureAct): string {
  return `${DISCLOSURE_ACT_WORDS[act.act]} ${particulars(act)}`;
}

function particulars(act: DisclosureAct): string {
  switch (act.act) {
    case 'DocumentIssued':
    case 'DocumentRepealed':
      return act.number;
    case 'StockDeclared':
      return `${act.on} 共 ${act.count} 件`;
    case 'DecisionsCounted':
      return `${act.from} 至 ${act.to}，${act.count} 件`;
    case 'FeesCollected':
      return `${act.from} 至 ${act.to}，${act.amountWan} 万元`;
    case 'FormFigure':
      return `${act.year} 年 ${act.cell} = ${act.value}`;
    case 'FigureDeclared':
      return `${act.year} 年${act.label} ${act.value} ${act.unit}`;
  }
}
