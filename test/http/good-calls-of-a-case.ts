import { contacted } from '@test/office-acts';
import { form, textFile } from '@test/form';
import { application } from './world';
import type { GoodCalls } from './good-calls';
import type { World } from './world';

const registrar = { role: 'registrar' } as const;
const handler = { role: 'handler' } as const;
const head = { role: 'head' } as const;
const legal = { role: 'legal' } as const;
const reportMaker = { role: 'reportMaker' } as const;

const ORDER = 'POST /api/v1/agencies/{agency}/reports/{year}/documents';

/** Cases, their papers, and what is derived from them. */
export function caseCalls({ places }: World): GoodCalls {
  const agency = '/api/v1/agencies/A1';
  const request = `${agency}/requests/${places.request}`;
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
    'GET /api/v1/agencies/{agency}/jobs/{job}': (found) => ({
      ...reportMaker,
      url: `${agency}/jobs/${found[ORDER]?.body.job}`,
    }),
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
  };
}
