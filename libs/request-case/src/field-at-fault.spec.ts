import { delivered, received } from '@test/acts';
import { fieldAtFault } from './field-at-fault';

describe('the field that a refusal points at', () => {
  it('is the day of the act when the day is wrong', () => {
    expect(fieldAtFault('LegalDayInFuture', received('2030-01-01'))).toBe('receivedOn');
    expect(fieldAtFault('NoReplyDispatched', delivered('2022-01-04'))).toBe('deliveredOn');
  });

  it('is the key when nothing has that key, and the act itself when the act is impossible', () => {
    expect(fieldAtFault('NoSuchCase', received('2022-01-04'))).toBe('request');
    expect(fieldAtFault('ReceiptAlreadyFixed', received('2022-01-04'))).toBe('act');
  });
});
