import type { TableTwoBlock } from './form';

const HEAD = '信息内容';
const ITEM_1 = '第二十条第（一）项';
const ITEM_5 = '第二十条第（五）项';
const ITEM_6 = '第二十条第（六）项';
const ITEM_8 = '第二十条第（八）项';
const ITEM_9 = '第二十条第（九）项';

const DECISIONS = {
  code: 'decisions',
  label: '本年处理决定数量',
  definition: '本年作出的处理决定数量，不论是否公开。',
};

export const TABLE_TWO_OF_2021: readonly TableTwoBlock[] = [
  {
    item: ITEM_1,
    head: HEAD,
    columns: [
      { code: 'issued', label: '本年制发件数', definition: '本年公布、由本机关或者本机关牵头制定的件数。' },
      { code: 'repealed', label: '本年废止件数', definition: '本年废止、宣布失效或者有效期届满的件数。' },
      {
        code: 'valid',
        label: '现行有效件数',
        definition: '12月31日现行有效的件数：最近一次申报的存量，加其后制发的，减其后废止的。',
      },
    ],
    rows: [
      { code: 'rules', label: '规章' },
      { code: 'normative', label: '行政规范性文件' },
    ],
  },
  { item: ITEM_5, head: HEAD, columns: [DECISIONS], rows: [{ code: 'licence', label: '行政许可' }] },
  {
    item: ITEM_6,
    head: HEAD,
    columns: [DECISIONS],
    rows: [
      { code: 'penalty', label: '行政处罚' },
      { code: 'coercion', label: '行政强制' },
    ],
  },
  {
    item: ITEM_8,
    head: HEAD,
    columns: [
      {
        code: 'amountWan',
        label: '本年收费金额（单位：万元）',
        definition: '本年实际收取的行政事业性收费，逐笔按分相加。',
      },
    ],
    rows: [{ code: 'fees', label: '行政事业性收费' }],
  },
];

const ITEMS = [
  { code: 'prevYearItems', label: '上一年项目数量', definition: '上年末的项目数量，由机关申报。' },
  { code: 'change', label: '本年增/减', definition: '本年项目数量的增减，由机关申报，减少为负数。' },
];
const ITEMS_AND_DECISIONS = [...ITEMS, { ...DECISIONS, label: '处理决定数量' }];

export const TABLE_TWO_OF_2019: readonly TableTwoBlock[] = [
  {
    item: ITEM_1,
    head: HEAD,
    columns: [
      { code: 'newMade', label: '本年新制作数量', definition: '本年新制作的件数。' },
      { code: 'newPublished', label: '本年新公开数量', definition: '本年新公开的件数，由机关申报。' },
      { code: 'totalPublished', label: '对外公开总数量', definition: '年末对外公开的总件数，由机关申报。' },
    ],
    rows: [
      { code: 'rules', label: '规章' },
      { code: 'normative', label: '规范性文件' },
    ],
  },
  {
    item: ITEM_5,
    head: HEAD,
    columns: ITEMS_AND_DECISIONS,
    rows: [
      { code: 'licence', label: '行政许可' },
      { code: 'otherServices', label: '其他对外管理服务事项' },
    ],
  },
  {
    item: ITEM_6,
    head: HEAD,
    columns: ITEMS_AND_DECISIONS,
    rows: [
      { code: 'penalty', label: '行政处罚' },
      { code: 'coercion', label: '行政强制' },
    ],
  },
  { item: ITEM_8, head: HEAD, columns: ITEMS, rows: [{ code: 'fees', label: '行政事业性收费' }] },
  {
    item: ITEM_9,
    head: HEAD,
    columns: [
      { code: 'count', label: '采购项目数量', definition: '本年政府集中采购的项目数量，由机关申报。' },
      { code: 'amountYuan', label: '采购总金额', definition: '本年政府集中采购的总金额（元），由机关申报。' },
    ],
    rows: [{ code: 'procurement', label: '政府集中采购' }],
  },
];
