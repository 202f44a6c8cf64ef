import { PERIODS, workingDaysAfter, yearOf } from '@taizhang/deadlines';
import { disclosesSomething } from '@taizhang/request-case';
import type { Outcome } from '@taizhang/request-case';
import { someWorkday, workdaysLater } from './days';
import type { Telling } from './days';
import { continued, dueOn, restarted, underOldRegulation } from './story';
import type { Step, Story } from './story';

/** 补正告知, art. 30. */
export const correctionAsked: Step = (story, telling) => {
  const issuedOn = workdaysLater(story.at, [1, PERIODS.correctionNotice.length], telling);
  const correctBy = workingDaysAfter(telling.calendar, issuedOn, telling.random.pick([5, 10, 10, 15]));
  return continued(story, issuedOn, {
    act: 'CorrectionNoticeIssued',
    issuedOn,
    points: ['请明确所需政府信息的名称、文号或者其他特征'],
    correctBy,
  });
};

/** 补正: the reply period starts anew. */
export const corrected: Step = (before, telling) => {
  const story = correctionAsked(before, telling);
  const receivedOn = workdaysLater(story.at, [1, 5], telling);
  return restarted(continued(story, receivedOn, { act: 'CorrectionReceived', receivedOn }));
};

/** 征求意见, art. 32 and 34: the time it takes is not counted. */
function consulted(side: 'thirdParty' | 'agency', opinion: 'consents' | 'objects'): Step {
  return (story, telling) => {
    const sentOn = workdaysLater(story.at, [1, 4], telling);
    const receivedOn = workdaysLater(sentOn, [1, 3], telling);
    const repliedOn = workdaysLater(receivedOn, [2, 12], telling);
    const consultation = side === 'thirdParty' ? 'T1' : 'A1';
    const acts =
      side === 'thirdParty'
        ? ([
            { act: 'ThirdPartyConsulted', consultation, sentOn, receivedOn },
            { act: 'ThirdPartyReplied', consultation, repliedOn, opinion },
          ] as const)
        : ([
            { act: 'AgencyConsulted', consultation, sentOn, receivedOn },
            { act: 'AgencyReplied', consultation, repliedOn, opinion },
          ] as const);
    const stop = { after: sentOn, until: repliedOn, by: `${side}:${consultation}` };
    const stops = [...story.replyClock.stops, stop];
    return { ...continued(story, repliedOn, ...acts), replyClock: { ...story.replyClock, stops } };
  };
}

/** 收费通知, art. 42; the tariff by item gives whole hundreds. */
export const feeAsked: Step = (story, telling) => {
  const issuedOn = workdaysLater(story.at, [2, 6], telling);
  const receivedOn = workdaysLater(issuedOn, [1, 3], telling);
  const amountYuan = telling.random.pick([100, 200, 300, 380, 600]);
  const basis = amountYuan === 380 ? ('perPage' as const) : ('perItem' as const);
  return continued(story, issuedOn, { act: 'FeeNoticeIssued', issuedOn, receivedOn, amountYuan, basis });
};

const feePaid: Step = (before, telling) => {
  const story = feeAsked(before, telling);
  const paidOn = workdaysLater(story.at, [4, 15], telling);
  return restarted(continued(story, paidOn, { act: 'FeePaid', paidOn }));
};

/** 延期, art. 33, told within the running period. */
const extended: Step = (story, telling) => {
  const latest = dueOn(story.replyClock, telling.calendar);
  const notifiedOn = someWorkday(story.at > latest ? latest : story.at, latest, telling);
  if (notifiedOn < story.at) return story;
  const longest = underOldRegulation(story.receivedOn) ? PERIODS.extensionOldRegulation : PERIODS.extension;
  const workingDays = telling.random.pick([10, 15, longest.length]);
  return {
    ...continued(story, notifiedOn, {
      act: 'ExtensionNotified',
      notifiedOn,
      workingDays,
      approvedBy: '政府信息公开工作机构负责人',
    }),
    replyClock: { ...story.replyClock, extendedBy: workingDays },
  };
};

function reasons(reasonable: boolean): Step {
  return (story, telling) => {
    const requestedOn = workdaysLater(story.at, [1, 4], telling);
    const givenOn = workdaysLater(requestedOn, [2, 6], telling);
    return continued(
      story,
      givenOn,
      { act: 'ReasonsRequested', requestedOn },
      { act: 'ReasonsGiven', givenOn, reasonable },
    );
  };
}

/** 延迟答复, art. 35: good reasons, but too much to do. */
const delayed: Step = (before, telling) => {
  const story = reasons(true)(before, telling);
  const notifiedOn = workdaysLater(story.at, [1, 3], telling);
  const delayedTo = workdaysLater(notifiedOn, [20, 50], telling);
  return {
    ...continued(story, notifiedOn, { act: 'DelayedReplyNotified', notifiedOn, replyBy: delayedTo }),
    replyClock: { ...story.replyClock, delayedTo },
  };
};

const FEES_SINCE = 2021;
const EXTENDED = 0.12;

interface Detour {
  readonly share: number;
  readonly step: Step;
  /** Only where something is given: nobody asks a fee for a refusal. */
  readonly whenGiven?: true;
}

const DETOURS: readonly Detour[] = [
  { share: 0.1, step: corrected },
  { share: 0.05, step: consulted('thirdParty', 'consents'), whenGiven: true },
  { share: 0.02, step: consulted('agency', 'consents'), whenGiven: true },
  { share: 0.02, step: consulted('agency', 'objects') },
  { share: 0.02, step: feePaid, whenGiven: true },
  { share: 0.01, step: delayed, whenGiven: true },
];

/** Now and then something lies between receipt and reply. */
function detour({ receivedOn }: Story, outcome: Outcome, { random, feesPaid = true }: Telling): Step | null {
  if (underOldRegulation(receivedOn)) return null;
  const mayPay = feesPaid && yearOf(receivedOn) >= FEES_SINCE;
  const possible = DETOURS.filter(
    ({ whenGiven, step }) => (!whenGiven || disclosesSomething(outcome)) && (mayPay || step !== feePaid),
  );
  return possible.find(({ share }) => random.chance(share))?.step ?? null;
}

/** What happens between receipt and end: what the outcome calls for, else now and then something. */
export function handled(story: Story, outcome: Outcome, telling: Telling): Story {
  if (outcome === 'denied.thirdParty') return consulted('thirdParty', 'objects')(story, telling);
  if (outcome === 'unavailable.unclearAfterCorrection') return corrected(story, telling);
  if (outcome === 'notProcessed.massive') return reasons(false)(story, telling);
  const step = detour(story, outcome, telling);
  const told = step ? step(story, telling) : story;
  return step !== delayed && telling.random.chance(EXTENDED) ? extended(told, telling) : told;
}
