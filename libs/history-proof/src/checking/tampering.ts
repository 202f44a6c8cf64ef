/**
 * What was done to a history. The ordinal is certain; the kind is proven where undoing it gives the leaf that was
 * anchored, and `changed` where nothing simple does.
 */
export type TamperingKind =
  /** 改动: what stands there is not what was recorded. */
  | 'changed'
  /** 删除: the event is gone, and later ones moved up. */
  | 'deleted'
  /** 调换次序: the event stands elsewhere. */
  | 'reordered'
  /** 插入: an event stands there that was never recorded there. */
  | 'inserted'
  /** 串案: its content, or its place, is that of an event of another case. */
  | 'swapped'
  /** 截尾: the history ends before the last head. */
  | 'cut';

export interface Tampering {
  readonly kind: TamperingKind;
  /** The first ordinal at which the copy is not what was anchored. */
  readonly ordinal: number;
  /** What the copy holds there; null where it holds nothing that can be read. */
  readonly found: { readonly stream: string; readonly type: string } | null;
  /** Of `reordered`: where the event now stands. Of `swapped`: the other event. As the copy counts. */
  readonly other: number | null;
}
