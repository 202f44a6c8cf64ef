import { correctionNotice, decided, handedIn, replied, submitted } from '@test/acts';
import { givenCase } from '@test/given-case';
import { ACT_NAMES } from '../act';

const allowed = (given: ReturnType<typeof givenCase>) =>
  given.next.flatMap((next) => (next.allowed ? [next.act] : []));

describe('next acts', () => {
  it('judge every act but rectifying, in the ledger’s order', () => {
    expect(givenCase().next.map(({ act }) => act)).toEqual(
      ACT_NAMES.filter((name) => name !== 'RecordRectified'),
    );
  });

  it('offer only the submission at first', () => {
    expect(allowed(givenCase())).toEqual(['ApplicationSubmitted']);
  });

  it('offer the receipt once submitted', () => {
    expect(allowed(givenCase(submitted('2024-05-06')).today('2024-05-06'))).toEqual([
      'ReceiptFixed',
      'RequestWithdrawn',
      'CaseTransferred',
      'RequestVoided',
    ]);
  });

  it('offer all of the handling once received', () => {
    expect(allowed(givenCase(...handedIn('2024-05-06')).today('2024-05-07'))).toEqual([
      'CorrectionNoticeIssued',
      'ReasonsRequested',
      'ThirdPartyConsulted',
      'AgencyConsulted',
      'ExtensionNotified',
      'FeeNoticeIssued',
      'ReplyDecided',
      'RequestWithdrawn',
      'CaseTransferred',
      'RequestVoided',
    ]);
  });

  it('offer no extension while a correction is awaited', () => {
    const asked = givenCase(...handedIn('2024-05-06'), correctionNotice('2024-05-10', '2024-05-20'));
    expect(allowed(asked.today('2024-05-13'))).toEqual([
      'CorrectionReceived',
      'ReasonsRequested',
      'ThirdPartyConsulted',
      'AgencyConsulted',
      'FeeNoticeIssued',
      'ReplyDecided',
      'RequestWithdrawn',
      'CaseTransferred',
      'RequestVoided',
    ]);
  });

  it('offer the dispatch of what was decided, and after it service and remedies', () => {
    expect(
      allowed(givenCase(...handedIn('2024-05-06'), decided('2024-05-20')).today('2024-05-21')),
    ).toContain('ReplyDispatched');
    expect(
      allowed(givenCase(...handedIn('2024-05-06'), ...replied('2024-05-20')).today('2024-05-21')),
    ).toEqual([
      'ReplyDelivered',
      'ReplyReturned',
      'ReviewAccepted',
      'LitigationAccepted',
      'CaseArchived',
      'RequestVoided',
    ]);
  });
});
