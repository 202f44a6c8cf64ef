import type { z } from 'zod';
import { contacted } from '@test/office-acts';
import { schemaErrors } from '../ledger/line-error';
import { disclosureActBody, disputeActBody, requestActBody } from './bodies';

const faults = (body: z.ZodType, value: unknown) => {
  const read = body.safeParse(value, { reportInput: true });
  return read.success ? [] : schemaErrors(read.error.issues).map(({ field, code }) => [field, code]);
};

const rectified = { act: 'RecordRectified', rectifies: 'ReceiptFixed', reason: '写错' };

describe('what an address takes', () => {
  it('is an act of law, of the office, or a rectification', () => {
    expect(faults(requestActBody, contacted('2024-05-07'))).toEqual([]);
    expect(
      faults(requestActBody, { act: 'ReceiptFixed', receivedOn: '2024-05-06', basis: 'handedIn' }),
    ).toEqual([]);
    expect(faults(requestActBody, { ...rectified, set: { receivedOn: '2024-05-07' } })).toEqual([]);
  });

  it('is told field by field what is wrong with the act that it names', () => {
    expect(faults(requestActBody, { act: 'ReceiptFixed', receivedOn: '2024-02-30' })).toEqual([
      ['receivedOn', 'NotADate'],
      ['basis', 'MissingField'],
    ]);
    expect(faults(requestActBody, { ...rectified, set: {} })).toEqual([['set', 'NothingSet']]);
    expect(faults(requestActBody, { act: 'Replied' })).toEqual([['act', 'UnknownAct']]);
    expect(faults(requestActBody, {})).toEqual([['act', 'MissingField']]);
    expect(faults(requestActBody, { ...rectified, rectifies: 'Replied' })).toEqual([
      ['rectifies', 'NotInList'],
    ]);
  });

  it('is of its own place alone', () => {
    const issued = { act: 'DocumentIssued', kind: 'normative', number: '1号', issuedOn: '2024-05-06' };
    expect(faults(disclosureActBody, issued)).toEqual([]);
    expect(faults(requestActBody, issued)).toEqual([['act', 'UnknownAct']]);
    const review = { act: 'ReviewAccepted', review: 'V1', acceptedOn: '2024-05-06', about: 'thirdParty' };
    expect(faults(disputeActBody, review)).toEqual([]);
    expect(faults(disputeActBody, contacted('2024-05-07'))).toEqual([['act', 'UnknownAct']]);
  });
});
