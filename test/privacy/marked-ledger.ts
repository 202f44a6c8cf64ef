/** A text that stands nowhere else, and says which field it was put into; upper case, as numbers are compared. */
export const markOf = (tag: string, field: string) => `${tag}${field}`.toUpperCase();

type Fields = Readonly<Record<string, unknown>>;
const of = (request: string, acts: readonly Fields[]) =>
  acts.map((act) => ({ agency: 'P1', request, ...act }));
const received = { act: 'ReceiptFixed', receivedOn: '2026-01-05', basis: 'confirmed' };

/** What leads to the partial answer of an application. */
const answered = (documentNumber: string): readonly Fields[] => [
  {
    act: 'ReplyDecided',
    decidedOn: '2026-02-05',
    documentNumber,
    outcomes: [{ item: 1, outcome: 'partial' }],
  },
  { act: 'ReplyDispatched', dispatchedOn: '2026-02-06', method: 'email' },
  { act: 'ReplyDelivered', deliveredOn: '2026-02-06' },
];

function submitted(tag: string): Fields {
  const mark = (field: string) => markOf(tag, field);
  const applicant = {
    category: 'naturalPerson',
    name: mark('name'),
    idNumber: mark('idnumber'),
    phone: mark('phone'),
    address: mark('address'),
    email: `${mark('email')}@example.com`,
  };
  const wanted = { wantedForm: mark('form'), wantedDelivery: mark('delivery') };
  return { ...applied(applicant, mark('item')), agent: { name: mark('agent') }, ...wanted };
}

const applied = (applicant: Fields, item: string): Fields => ({
  act: 'ApplicationSubmitted',
  submittedOn: '2026-01-05',
  channel: 'internet',
  applicant,
  items: [item],
});

/**
 * One person's two cases and a firm's, with a marker in every personal field that a ledger's acts have: applicant,
 * agent, what was asked for, points, who confirmed, who approved, why it was rectified.
 */
export function markedLedger(tag: string): readonly Fields[] {
  const mark = (field: string) => markOf(tag, field);
  const extended = { notifiedOn: '2026-01-20', workingDays: 20, approvedBy: mark('approved') };
  const rectified = {
    act: 'RecordRectified',
    rectifies: 'ApplicationSubmitted',
    set: { items: [mark('newitem')] },
    reason: mark('reason'),
  };
  const asked = { issuedOn: '2026-01-06', points: [mark('point')], correctBy: '2026-01-20' };
  const lapsed = { act: 'CorrectionLapsed', closedOn: '2026-01-22', confirmedBy: mark('confirmed') };
  const extension = { act: 'ExtensionNotified', ...extended };
  const firm = applied({ category: 'business', name: mark('firm') }, '某地块的征收批复');
  return [
    ...of('K1', [submitted(tag), received, extension, ...answered('答复〔2026〕1号'), rectified]),
    ...of('K2', [submitted(tag), received, { act: 'CorrectionNoticeIssued', ...asked }, lapsed]),
    ...of('K3', [firm, received, ...answered('答复〔2026〕2号')]),
    { agency: 'P1', act: 'AgencyNamed', name: '某某局', from: '2019-01-01' },
  ];
}

/** A ledger that is refused as a whole: what is wrong stands in the very text that the marker is in. */
export function refusedLedger(tag: string): readonly Fields[] {
  const wrong = { ...submitted(tag), channel: markOf(tag, 'refused') };
  return of('K4', [wrong, { act: 'ReceiptFixed', receivedOn: markOf(tag, 'refused') }]);
}

export const LEDGER_FIELDS =
  'name idnumber phone address email agent item form delivery point confirmed approved newitem reason firm'.split(
    ' ',
  );

/** What the registration form of the first case says of the person. */
export const FORM_FIELDS = 'name idnumber phone address email agent newitem form delivery'.split(' ');
