import type { Role } from '@taizhang/staff-access';
import { contacted } from '@test/office-acts';
import { form, textFile } from './form';
import { application } from './world';
import type { World } from './world';

/** A call that somebody honest makes and that is answered. */
export interface GoodCall {
  readonly role: Role;
  /** Made without a session. */
  readonly stranger?: true;
  /** From the root, with its question. */
  readonly url: string;
  readonly body?: unknown;
  /** A form with a file instead of a body. */
  readonly form?: ReturnType<typeof form>;
}

const notice = {
  year: 2027,
  number: '国办发明电〔2026〕9号',
  issuedOn: '2026-02-20',
  restDays: ['2027-01-01'],
  workDays: ['2027-01-09'],
};

/** One for each address by `nameOf`, in this order: the later ones find what the earlier ones left. */
export function goodCalls({ places }: World): Readonly<Record<string, GoodCall>> {
  const agency = '/api/v1/agencies/A1';
  const request = `${agency}/requests/${places.request}`;
  const account = `${agency}/accounts/${places.account}`;
  const registrar = { role: 'registrar' } as const;
  const handler = { role: 'handler' } as const;
  const head = { role: 'head' } as const;
  const legal = { role: 'legal' } as const;
  const administrator = { role: 'administrator' } as const;
  const reportMaker = { role: 'reportMaker' } as const;
  return {
    'GET /api/docs': { ...registrar, url: '/api/docs' },
    'GET /api/v1/session': { ...registrar, url: '/api/v1/session' },
    'GET /api/v1/sign-in-ways': { ...registrar, url: '/api/v1/sign-in-ways', stranger: true },
    'GET /api/v1/sessions': { ...registrar, url: '/api/v1/sessions' },
    'GET /api/v1/agencies': { ...registrar, url: '/api/v1/agencies' },

    'POST /api/v1/agencies/{agency}/requests': {
      ...registrar,
      url: `${agency}/requests`,
      body: application('王五'),
    },
    'POST /api/v1/agencies/{agency}/requests/{request}/acts': {
      ...handler,
      url: `${request}/acts`,
      body: contacted('2026-02-26'),
    },
    'GET /api/v1/agencies/{agency}/requests/{request}': { ...handler, url: request },
    'GET /api/v1/agencies/{agency}/requests/{request}/next-acts': { ...handler, url: `${request}/next-acts` },
    'GET /api/v1/agencies/{agency}/requests/{request}/history': { ...handler, url: `${request}/history` },
    'GET /api/v1/agencies/{agency}/requests/{request}/deadlines': { ...handler, url: `${request}/deadlines` },
    'GET /api/v1/agencies/{agency}/requests/{request}/counted-in': {
      ...handler,
      url: `${request}/counted-in`,
    },
    'POST /api/v1/agencies/{agency}/requests/{request}/what-if': {
      ...handler,
      url: `${request}/what-if`,
      body: { acts: [{ act: 'ExtensionNotified', notifiedOn: '2026-03-03', workingDays: 20 }] },
    },
    'POST /api/v1/agencies/{agency}/what-if': {
      ...handler,
      url: `${agency}/what-if`,
      body: { acts: [{ act: 'ApplicationSubmitted', ...application('赵六') }] },
    },
    'GET /api/v1/agencies/{agency}/requests/{request}/inclusion-proofs': {
      ...handler,
      url: `${request}/inclusion-proofs`,
    },

    'GET /api/v1/agencies/{agency}/requests': { ...handler, url: `${agency}/requests?state=open` },
    'GET /api/v1/agencies/{agency}/requests.csv': { ...head, url: `${agency}/requests.csv` },
    'GET /api/v1/agencies/{agency}/search': {
      ...handler,
      url: `${agency}/search?text=${encodeURIComponent('批复')}`,
    },
    'GET /api/v1/agencies/{agency}/deadline-board': { ...handler, url: `${agency}/deadline-board` },
    'GET /api/v1/agencies/{agency}/dashboard': { ...handler, url: `${agency}/dashboard` },
    'GET /api/v1/agencies/{agency}/repeats': { ...handler, url: `${agency}/repeats` },

    'POST /api/v1/agencies/{agency}/requests/{request}/documents': {
      ...registrar,
      url: `${request}/documents`,
      form: form({ kind: 'waybill', title: '邮单', attachedOn: '2026-02-26' }, textFile),
    },
    'GET /api/v1/agencies/{agency}/requests/{request}/documents': { ...handler, url: `${request}/documents` },
    'GET /api/v1/agencies/{agency}/requests/{request}/documents/{document}': {
      ...handler,
      url: `${request}/documents/${places.document}`,
    },
    'POST /api/v1/agencies/{agency}/requests/{request}/documents/{document}/set-aside': {
      ...registrar,
      url: `${request}/documents/${places.document}/set-aside`,
      body: { setAsideOn: '2026-02-27', reason: '附错了' },
    },
    'POST /api/v1/agencies/{agency}/requests/{request}/evidence-bundles': {
      ...legal,
      url: `${request}/evidence-bundles`,
    },

    'POST /api/v1/agencies/{agency}/requests/{request}/unmask': {
      ...handler,
      url: `${request}/unmask`,
      body: { fields: ['applicant.phone'], reason: 'contactApplicant' },
    },
    'GET /api/v1/agencies/{agency}/audit-entries': { ...legal, url: `${agency}/audit-entries` },

    'GET /api/v1/agencies/{agency}/reports/{year}': { ...reportMaker, url: `${agency}/reports/2026` },
    'GET /api/v1/agencies/{agency}/reports/{year}/cells/{cell}': {
      ...reportMaker,
      url: `${agency}/reports/2026/cells/t3.newRequests.naturalPerson`,
    },
    'POST /api/v1/agencies/{agency}/reports/{year}/documents': {
      ...reportMaker,
      url: `${agency}/reports/2026/documents`,
      body: { format: 'json' },
    },
    'POST /api/v1/agencies/{agency}/disclosure-acts': {
      ...reportMaker,
      url: `${agency}/disclosure-acts`,
      body: { act: 'StockDeclared', kind: 'rules', on: '2025-12-31', count: 3 },
    },
    'POST /api/v1/agencies/{agency}/dispute-acts': {
      ...legal,
      url: `${agency}/dispute-acts`,
      body: { act: 'ReviewAccepted', review: 'V1', acceptedOn: '2026-02-10', about: 'proactivePublication' },
    },

    'GET /api/v1/heads': { ...registrar, url: '/api/v1/heads' },
    'GET /api/v1/heads/latest': { ...registrar, url: '/api/v1/heads/latest' },
    'GET /api/v1/public-key': { ...registrar, url: '/api/v1/public-key' },

    'GET /api/v1/calendar': { ...registrar, url: '/api/v1/calendar?year=2026' },
    'POST /api/v1/calendar/local-holidays': {
      ...head,
      url: '/api/v1/calendar/local-holidays',
      body: { number: '某政发〔2026〕1号', issuedOn: '2026-02-20', restDays: ['2026-04-08'], workDays: [] },
    },
    'GET /api/v1/calendar/notices': { ...registrar, url: '/api/v1/calendar/notices' },
    'POST /api/v1/calendar/notices/what-if': {
      ...head,
      url: '/api/v1/calendar/notices/what-if',
      body: notice,
    },
    'POST /api/v1/calendar/notices': { ...head, url: '/api/v1/calendar/notices', body: notice },
    'GET /api/v1/calendar/notices/{number}/moved': {
      ...handler,
      url: `/api/v1/calendar/notices/${encodeURIComponent(notice.number)}/moved`,
    },
    'GET /api/v1/reminders/mail': { ...handler, url: '/api/v1/reminders/mail' },
    'PUT /api/v1/reminders/mail': {
      ...handler,
      url: '/api/v1/reminders/mail',
      body: { address: 'clerk@example.gov.cn' },
    },
    'GET /api/v1/reminders': { ...handler, url: '/api/v1/reminders' },

    'GET /api/v1/agencies/{agency}/accounts': { ...administrator, url: `${agency}/accounts` },
    'POST /api/v1/agencies/{agency}/accounts': {
      ...administrator,
      url: `${agency}/accounts`,
      body: { login: 'new.clerk', displayName: '新人', roles: ['handler'] },
    },
    'PUT /api/v1/agencies/{agency}/accounts/{account}/roles': {
      ...administrator,
      url: `${account}/roles`,
      body: { roles: ['legal'] },
    },
    'PUT /api/v1/agencies/{agency}/accounts/{account}/password': {
      ...administrator,
      url: `${account}/password`,
      body: { password: '一串足够长而且没人用过的口令' },
    },
    'PUT /api/v1/agencies/{agency}/accounts/{account}/state': {
      ...administrator,
      url: `${account}/state`,
      body: { state: 'closed' },
    },
    'PUT /api/v1/agencies/{agency}/name': {
      ...administrator,
      url: `${agency}/name`,
      body: { name: '某市某局', from: '2026-01-01' },
    },
    'PUT /api/v1/agencies/{agency}/below/{child}': { ...administrator, url: `${agency}/below/A11` },

    'POST /api/v1/agencies/{agency}/requests/{request}/erasure': {
      ...head,
      url: `${request}/erasure`,
      body: { scope: 'person', because: 'enteredWrongly' },
    },
    'DELETE /api/v1/sessions': { ...registrar, url: '/api/v1/sessions' },
    'DELETE /api/v1/session': { ...registrar, url: '/api/v1/session' },
  };
}
