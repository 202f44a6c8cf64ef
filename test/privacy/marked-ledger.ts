/** A text that stands nowhere else, and says which field it was put into; upper case, as numbers are compared. */
export const markOf = (tag: string, field: string) => `${tag}${field}`.toUpperCase();

/**
 * One person's two cases, with a marker in every personal field that a ledger's acts have: applicant, agent, what was
 * asked for, points, who confirmed, who approved, why it was rectified.
 */
export function markedLedger(tag: string): readonly object[] {
  const mark = (field: string) => markOf(tag, field);
  const applicant = {
    category: 'naturalPerson',
    name: mark('name'),
    idNumber: mark('idnumber'),
    phone: mark('phone'),
    address: mark('address'),
    email: `${mark('email')}@example.com`,
  };
  const submitted = {
    act: 'ApplicationSubmitted',
    submittedOn: '2026-01-05',
    channel: 'internet',
    applicant,
    agent: { name: mark('agent') },
    items: [mark('item')],
    wantedForm: mark('form'),
    wantedDelivery: mark('delivery'),
  };
  const received = { act: 'ReceiptFixed', receivedOn: '2026-01-05', basis: 'confirmed' };
  const lapsed = [
    {
      act: 'CorrectionNoticeIssued',
      issuedOn: '2026-01-06',
      points: [mark('point')],
      correctBy: '2026-01-20',
    },
    { act: 'CorrectionLapsed', closedOn: '2026-01-22', confirmedBy: mark('confirmed') },
  ];
  const answered = [
    { act: 'ExtensionNotified', notifiedOn: '2026-01-20', workingDays: 20, approvedBy: mark('approved') },
    {
      act: 'ReplyDecided',
      decidedOn: '2026-02-05',
      documentNumber: '答复〔2026〕1号',
      outcomes: [{ item: 1, outcome: 'partial' }],
    },
    { act: 'ReplyDispatched', dispatchedOn: '2026-02-06', method: 'email' },
    { act: 'ReplyDelivered', deliveredOn: '2026-02-06' },
    {
      act: 'RecordRectified',
      rectifies: 'ApplicationSubmitted',
      set: { items: [mark('newitem')] },
      reason: mark('reason'),
    },
  ];
  const of = (request: string, acts: readonly object[]) =>
    acts.map((act) => ({ agency: 'P1', request, ...act }));
  return [...of('K1', [submitted, received, ...answered]), ...of('K2', [submitted, received, ...lapsed])];
}

export const LEDGER_FIELDS =
  'name idnumber phone address email agent item form delivery point confirmed approved newitem reason'.split(
    ' ',
  );
