export { classify } from './classify/classify';
export type { Classification } from './classify/classify';
export type { NotCounted, NotCountedReason } from './classify/case-facts';
export type {
  DisputeMention,
  InstanceMention,
  MentionedAct,
  ReviewMention,
  SuitMention,
} from './dispute-mention';
export { DISPUTE_GROUPS } from './facts';
export type { CaseFact, ConcludedFact, DecidingAct, DisputeFact, DisputeGroup, DisputeResult } from './facts';
export { DEFAULT_POLICIES, POLICY_OPTIONS, RULES_VERSION, rulesWith } from './policies';
export type { AdoptedRules, Policies, PolicyName, Rules } from './policies';
