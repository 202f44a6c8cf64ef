import { jobIdOf, kindOf } from './job-id';
import { readOrder, UnreadableOrderError } from './orders';
import type { JobOrder } from './orders';

const document: JobOrder = {
  kind: 'renderReport',
  agency: 'A1',
  year: 2024,
  format: 'pdf',
  texts: null,
  landscape: false,
  knownAt: 18,
  rules: '1',
};
const ledger: JobOrder = {
  kind: 'importLedger',
  file: 'ab'.repeat(32),
  agency: null,
  year: null,
  recordedBy: 'cli:clerk',
};

describe('the id of a job', () => {
  it('is the same for the same order, whatever order its fields stand in', () => {
    const { kind, ...rest } = document;
    expect(jobIdOf({ ...rest, kind })).toBe(jobIdOf(document));
    expect(jobIdOf(document)).toBe('renderReport-f299fac98c4f54468c95efba14f98b5e');
  });

  it.each([
    ['another position', { knownAt: 19 }],
    ['another year', { year: 2023 }],
    ['another format', { format: 'docx' as const }],
    ['texts', { texts: 'cd'.repeat(32) }],
    ['a page turned sideways', { landscape: true }],
    ['other rules', { rules: '2' }],
  ])('is another one with %s', (_, other) => {
    expect(jobIdOf({ ...document, ...other })).not.toBe(jobIdOf(document));
  });

  it('is one that BullMQ takes: no integer, no colon; and tells the kind of work', () => {
    for (const order of [document, ledger]) {
      expect(jobIdOf(order)).toMatch(/^[A-Za-z]+-[0-9a-f]{32}$/);
      expect(kindOf(jobIdOf(order))).toBe(order.kind);
    }
  });

  it.each(['', 'renderReport-', 'other-00000000000000000000000000000000', '7'])('is not %j', (text) => {
    expect(kindOf(text)).toBeNull();
  });
});

describe('an order', () => {
  it.each([
    ['is of a kind that nobody knows', { kind: 'sendMail' }],
    ['lacks what an older program did not write', { ...document, landscape: undefined }],
    ['has what a newer program wrote', { ...document, paper: 'A3' }],
    ['holds a ledger itself instead of its name', { ...ledger, file: '{"agency":"A1"}' }],
    ['names a file elsewhere', { ...ledger, file: '../../keys/master.key' }],
    ['is none', 'renderReport'],
  ])('cannot be read if it %s', (_, stored) => {
    expect(() => readOrder(stored)).toThrow(UnreadableOrderError);
  });

  it('is read as it was written', () => {
    for (const order of [document, ledger]) {
      const stored: unknown = JSON.parse(JSON.stringify(order));
      expect(readOrder(stored)).toEqual(order);
    }
  });
});
