import { JUDGMENTS, REVIEW_RESULTS } from '@taizhang/request-case';
import type {
  DisputeMention,
  InstanceMention,
  MentionedAct,
  ReviewMention,
  SuitMention,
} from '../dispute-mention';

/** One review or suit, told by all its streams together. */
export type Dispute = (Omit<ReviewMention, 'stream'> | Omit<SuitMention, 'stream'>) & {
  /** In alphabetical order, so that the order of recording leaves no trace. */
  readonly streams: readonly string[];
};

/** The same key on several requests is one dispute (ledger): brings the mentions of each together. */
export function mergedDisputes(mentions: readonly DisputeMention[]): readonly Dispute[] {
  const byKey = new Map<string, DisputeMention[]>();
  for (const mention of mentions) {
    const key = `${mention.agency}\n${mention.kind}\n${mention.key}`;
    const together = byKey.get(key);
    if (together) together.push(mention);
    else byKey.set(key, [mention]);
  }
  return [...byKey.values()].flatMap((together) => merged(together.sort(byStream)));
}

function byStream(one: DisputeMention, other: DisputeMention): number {
  if (one.stream === other.stream) return 0;
  return one.stream < other.stream ? -1 : 1;
}

function merged(mentions: readonly DisputeMention[]): readonly Dispute[] {
  const streams = [...new Set(mentions.map(({ stream }) => stream))];
  const counted = mentions.some((mention) => mention.counted);
  const reviews = mentions.flatMap((mention) => (mention.kind === 'review' ? [mention] : []));
  const suits = mentions.flatMap((mention) => (mention.kind === 'suit' ? [mention] : []));
  return [
    ...reviews.slice(0, 1).map((review) => ({ ...review, ...mergedReview(reviews), counted, streams })),
    ...suits.slice(0, 1).map((suit) => ({ ...suit, ...mergedSuit(suits), counted, streams })),
  ];
}

function mergedReview(reviews: readonly ReviewMention[]): Pick<ReviewMention, 'accepted' | 'concluded'> {
  return {
    accepted: earliest(reviews.map(({ accepted }) => accepted)),
    concluded: firstEnd(
      reviews.map(({ concluded }) => concluded),
      REVIEW_RESULTS,
    ),
  };
}

function mergedSuit(suits: readonly SuitMention[]): Pick<SuitMention, 'instances' | 'afterReview'> {
  const told = suits.map(({ instances }) => withoutDoubleAppeals(instances));
  const count = Math.max(...told.map(({ length }) => length));
  const instances = Array.from({ length: count }, (_, index) => ({
    accepted: earliest(told.map((one) => one[index]?.accepted ?? null)),
    concluded: firstEnd(
      told.map((one) => one[index]?.concluded ?? null),
      JUDGMENTS,
    ),
  }));
  return { instances, afterReview: suits.some(({ afterReview }) => afterReview) };
}

/** Both parties may appeal 双方上诉: an appeal while one is open belongs to the same instance. */
function withoutDoubleAppeals(instances: readonly InstanceMention[]): readonly InstanceMention[] {
  const kept: InstanceMention[] = [];
  for (const [index, instance] of instances.entries()) {
    const last = kept.at(-1);
    const openAppeal = last && index > 1 && last.accepted && !last.concluded;
    if (openAppeal) kept.splice(-1, 1, { accepted: last.accepted, concluded: instance.concluded });
    else kept.push(instance);
  }
  return kept;
}

function earliest(acts: readonly (MentionedAct | null)[]): MentionedAct | null {
  return acts.reduce((least, act) => (act && (!least || act.on < least.on) ? act : least), null);
}

/** Where streams tell the end differently: the earlier day, then the result that stands first in the law. */
function firstEnd<End extends { readonly by: MentionedAct; readonly result: string }>(
  ends: readonly (End | null)[],
  order: readonly string[],
): End | null {
  const place = ({ result }: End) => order.indexOf(result);
  return ends.reduce<End | null>((least, end) => {
    if (!end || !least) return end ?? least;
    if (end.by.on !== least.by.on) return end.by.on < least.by.on ? end : least;
    return place(end) < place(least) ? end : least;
  }, null);
}
