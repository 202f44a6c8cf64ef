import type { Stage } from '@taizhang/request-case';
import {
  archived,
  correctionLapsed,
  correctionNotice,
  decided,
  delivered,
  feeLapsed,
  feeNotice,
  handedIn,
  reasonsRequested,
  replied,
  returned,
  submitted,
  thirdPartyAsked,
  transferred,
  voided,
  withdrawn,
} from './acts';
import type { GivenAct } from './given-case';

const inHand = handedIn('2024-05-06');
const answered = [...inHand, ...replied('2024-05-20')];
const feeAsked = feeNotice('2024-05-10', '2024-05-10');

/** A history that ends in each stage, wherever it can with a trace of an earlier one. A stage without one does not compile. */
export const REACHED: { readonly [S in Stage]: readonly GivenAct[] } = {
  submitted: [submitted('2024-05-06')],
  inHand,
  awaitingReasons: [...inHand, reasonsRequested('2024-05-08')],
  consulting: [...inHand, reasonsRequested('2024-05-08'), thirdPartyAsked('T1', '2024-05-09')],
  awaitingCorrection: [
    ...inHand,
    thirdPartyAsked('T1', '2024-05-09'),
    correctionNotice('2024-05-10', '2024-05-20'),
  ],
  awaitingFee: [...inHand, correctionNotice('2024-05-10', '2024-05-20'), feeAsked],
  decided: [...inHand, feeAsked, decided('2024-05-13')],
  dispatched: answered,
  returned: [...answered, returned('2024-05-27')],
  delivered: [...answered, delivered('2024-05-22')],
  abandonedCorrection: [
    ...inHand,
    correctionNotice('2024-05-10', '2024-05-20'),
    decided('2024-05-13'),
    correctionLapsed('2024-05-24'),
  ],
  abandonedFee: [...inHand, feeAsked, feeLapsed('2024-06-20')],
  withdrawn: [...inHand, decided('2024-05-13'), withdrawn('2024-05-14')],
  transferred: [...inHand, transferred('2024-05-15', 'B')],
  archived: [...answered, delivered('2024-05-22'), archived('2024-06-20')],
  voided: [...answered, archived('2024-06-20'), voided('2024-06-21')],
};
