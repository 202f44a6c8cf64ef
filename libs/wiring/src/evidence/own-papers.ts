import { historyInForce } from '@taizhang/request-case';
import type { LegalAct, OfficeAct } from '@taizhang/request-case';
import type { EvidenceItem } from '@taizhang/evidence-bundle';
import { CATEGORY_WORDS } from '../wording';
import { MARKING_WORDS } from '../wording/papers';
import { CHANNEL_WORDS, RECEIPT_BASIS_WORDS } from '../wording/values';
import { actsOf } from './bundle-record';
import type { BundleRecord } from './bundle-record';
import { chineseDay, table } from './print';
import type { PaperToPrint } from './print';

/** 登记表摘录: what the register says of the application, as it stands in force. */
export function registerExtract(record: BundleRecord): PaperToPrint {
  const { facts, calendar } = record;
  const acts = historyInForce(actsOf(record), calendar, { asOf: facts.asOf }).map(({ act }) => act);
  const rows = [
    ['登记机关', facts.agencyName],
    ['受理编号', facts.number ?? '（未编号）'],
    ['来源编号', facts.request],
    ...acts.flatMap(linesOf),
  ];
  return {
    title: '政府信息公开申请登记情况',
    sections: [
      {
        heading: '登记内容',
        blocks: [
          table({
            caption: '登记内容',
            columns: [
              ['项目', 0.22],
              ['内容', 0.78],
            ],
            rows,
          }),
        ],
      },
    ],
  };
}

function linesOf(act: LegalAct): readonly (readonly [string, string])[] {
  switch (act.act) {
    case 'ApplicationSubmitted':
      return [
        ['申请人', act.applicant.name ?? '（未登记姓名）'],
        ['申请人类别', CATEGORY_WORDS[act.applicant.category]],
        ['申请渠道', CHANNEL_WORDS[act.channel]],
        ['提出申请之日', chineseDay(act.submittedOn)],
        ...act.items.map((item, index) => [`申请内容第 ${index + 1} 项`, item] as const),
      ];
    case 'ReceiptFixed':
      return [['收到申请之日', `${chineseDay(act.receivedOn)}（${RECEIPT_BASIS_WORDS[act.basis]}）`]];
    default:
      return [];
  }
}

type Searched = Extract<OfficeAct, { readonly act: 'SearchRecorded' }>;

/** 检索情况: who searched where, with which words, and what came of it. */
export function searchesPaper(searches: readonly Searched[]): PaperToPrint {
  const rows = searches.map(({ searchedOn, searchedBy, places, keywords, found, note }) => [
    searchedOn,
    searchedBy,
    places.join('、'),
    keywords.join('、'),
    `${found ? '检索到' : '未检索到'}${note === undefined ? '' : `：${note}`}`,
  ]);
  return {
    title: '政府信息检索情况',
    sections: [
      {
        heading: '检索记录',
        blocks: [
          table({
            caption: '检索记录',
            columns: [
              ['日期', 0.15],
              ['检索人', 0.14],
              ['系统、档案', 0.26],
              ['检索词', 0.22],
              ['结果', 0.23],
            ],
            rows,
          }),
        ],
      },
    ],
  };
}

/** 证据目录: number, name, source, purpose, day and pages of every paper (证据规定 art. 19). */
export function listPaper(items: readonly EvidenceItem[], { facts }: BundleRecord): PaperToPrint {
  const number = facts.number ?? facts.request;
  return {
    title: '证据目录',
    preamble: [`${facts.agencyName}办理政府信息公开申请（${number}）的证据，共 ${items.length} 件。`],
    sections: [
      {
        heading: '证据',
        blocks: [
          table({
            caption: '证据目录',
            columns: [
              ['编号', 0.07],
              ['证据名称', 0.24],
              ['来源', 0.12],
              ['证明目的', 0.22],
              ['日期', 0.13],
              ['页数', 0.07],
              ['页码', 0.07],
              ['标注', 0.08],
            ],
            rows: items.map((item) => rowOf(item, facts.erased)),
          }),
        ],
      },
    ],
  };
}

function rowOf(item: EvidenceItem, erased: readonly string[]): readonly string[] {
  const { number, title, source, purpose, on, pages, range, marking, files } = item;
  const gone = files.some(({ document }) => document !== null && erased.includes(document));
  return [
    `${number}`,
    gone ? `${title}（个人信息已删除，不能提交）` : title,
    source,
    purpose,
    on ?? '',
    pages === null ? '' : `${pages}`,
    range === null ? '' : pagesInWords(range),
    marking === null ? '' : MARKING_WORDS[marking],
  ];
}

function pagesInWords({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `${from}` : `${from}-${to}`;
}
