import { DISPUTE_GROUPS } from '../facts';
import type { DisputeGroup } from '../facts';
import type { TableFourColumn } from './form';

const GROUP_LABELS: { readonly [Group in DisputeGroup]: readonly string[] } = {
  review: ['行政复议'],
  litigationDirect: ['行政诉讼', '未经复议直接起诉'],
  litigationAfterReview: ['行政诉讼', '复议后起诉'],
};

const GROUP_DEFINITIONS: { readonly [Group in DisputeGroup]: string } = {
  review: '以本机关政府信息公开工作为对象、已经受理的行政复议',
  litigationDirect: '没有经过行政复议（或者复议申请撤回）直接起诉本机关的行政诉讼',
  litigationAfterReview:
    '同一行为的行政复议终结或者期满之后起诉的行政诉讼，与复议机关共同被告的由本机关计一件',
};

const RESULTS = [
  { result: 'upheld', label: '结果维持', definition: '维持，或者驳回复议请求、诉讼请求' },
  {
    result: 'corrected',
    label: '结果纠正',
    definition: '变更、撤销、部分撤销、确认违法、确认无效、责令履行等',
  },
  { result: 'other', label: '其他结果', definition: '驳回申请或者起诉、不予受理、终止、撤回、调解等' },
  { result: 'pending', label: '尚未审结', definition: '年末尚未审结，包括中止和上诉未审结' },
  { result: 'total', label: '总计', definition: '四项之和' },
] as const;

/** 15 columns over one row of figures; the same in both forms. */
export const TABLE_FOUR_COLUMNS: readonly TableFourColumn[] = DISPUTE_GROUPS.flatMap((group) =>
  RESULTS.map(({ result, label, definition }) => ({
    group,
    result,
    labels: [...GROUP_LABELS[group], label],
    definition: `${GROUP_DEFINITIONS[group]}：${definition}。`,
  })),
);
