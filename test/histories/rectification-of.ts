import { addDays } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { Act, ActFields, LegalAct, RectifiableAct } from '@taizhang/request-case';
import { rectified, retracted } from '@test/acts';

/** Which act was written down wrongly, and the number from which the right value is drawn. */
export interface Mistake {
  readonly act: LegalAct;
  readonly which: number;
  readonly draw: number;
}

/** A rectification of the act, now and then its retraction; null where these tales correct nothing. */
export function rectificationOf({ act, which, draw }: Mistake): Act | null {
  const moved = (day: LocalDate) => addDays(day, (draw % 15) - 7);
  const right = <Name extends RectifiableAct>(name: Name, set: Partial<ActFields[Name]>) =>
    draw % 4 === 0 ? retracted(name, which) : rectified(name, set, which);
  switch (act.act) {
    case 'ApplicationSubmitted':
      return right('ApplicationSubmitted', { applicant: { category: 'business' } });
    case 'ReceiptFixed':
      return right('ReceiptFixed', { receivedOn: moved(act.receivedOn) });
    case 'CorrectionNoticeIssued':
      return right('CorrectionNoticeIssued', { correctBy: moved(act.correctBy) });
    case 'CorrectionReceived':
      return right('CorrectionReceived', { receivedOn: moved(act.receivedOn) });
    case 'ThirdPartyConsulted':
      return right('ThirdPartyConsulted', { receivedOn: moved(act.sentOn) });
    case 'ExtensionNotified':
      return right('ExtensionNotified', { notifiedOn: moved(act.notifiedOn), workingDays: 21 });
    case 'FeeNoticeIssued':
      return right('FeeNoticeIssued', { receivedOn: undefined });
    case 'ReplyDecided':
      return right('ReplyDecided', { decidedOn: moved(act.decidedOn), remedyStated: false });
    case 'ReplyDispatched':
      return right('ReplyDispatched', { dispatchedOn: moved(act.dispatchedOn) });
    case 'ReplyDelivered':
      return right('ReplyDelivered', { deliveredOn: moved(act.deliveredOn) });
    case 'RequestWithdrawn':
      return right('RequestWithdrawn', { withdrawnOn: moved(act.withdrawnOn) });
    case 'ReviewAccepted':
      return right('ReviewAccepted', { acceptedOn: moved(act.acceptedOn) });
    case 'InstanceConcluded':
      return right('InstanceConcluded', { concludedOn: moved(act.concludedOn) });
    case 'CaseTransferred':
      return right('CaseTransferred', { transferredOn: moved(act.transferredOn) });
    case 'RequestVoided':
      return right('RequestVoided', { voidedOn: moved(act.voidedOn) });
    default:
      return null;
  }
}
