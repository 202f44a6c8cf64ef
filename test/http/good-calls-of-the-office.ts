import type { GoodCalls } from './good-calls';
import type { World } from './world';

const registrar = { role: 'registrar' } as const;
const handler = { role: 'handler' } as const;
const head = { role: 'head' } as const;
const administrator = { role: 'administrator' } as const;

const PASSWORD = '一串足够长而且没人用过的密码';
const notice = {
  year: 2027,
  number: '国办发明电〔2026〕9号',
  issuedOn: '2026-02-20',
  restDays: ['2027-01-01'],
  workDays: ['2027-01-09'],
};

/** Heads, the calendar, reminders, accounts, and at last what ends sessions. */
export function staffCalls({ places }: World): GoodCalls {
  const agency = '/api/v1/agencies/A1';
  const request = `${agency}/requests/${places.request}`;
  const account = `${agency}/accounts/${places.account}`;
  return {
    'GET /api/v1/heads': { ...registrar, url: '/api/v1/heads' },
    'GET /api/v1/consistency-proof': (found) => {
      const [first, second] = found['GET /api/v1/heads']?.body.heads;
      return {
        ...registrar,
        url: `/api/v1/consistency-proof?from=${first.head.size}&to=${second.head.size}`,
      };
    },
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
    'POST /api/v1/calendar/notices': {
      ...head,
      agency: 'A0',
      url: '/api/v1/calendar/notices',
      body: notice,
    },
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

    'POST /api/v1/reminders/{id}/read': (found) => ({
      ...handler,
      url: `/api/v1/reminders/${found['GET /api/v1/reminders']?.body[0].id}/read`,
    }),

    'GET /api/v1/agencies/{agency}/staff': { ...handler, url: `${agency}/staff` },
    'GET /api/v1/agencies/{agency}/accounts': { ...administrator, url: `${agency}/accounts` },
    'POST /api/v1/agencies/{agency}/accounts': {
      ...administrator,
      url: `${agency}/accounts`,
      body: { login: 'new.clerk', displayName: '新人', roles: ['handler'], password: PASSWORD },
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
    'POST /api/v1/session': {
      ...registrar,
      stranger: true,
      url: '/api/v1/session',
      body: { login: 'new.clerk', password: PASSWORD },
    },
    'PUT /api/v1/password': (found) => ({
      ...registrar,
      session: found['POST /api/v1/session']?.session,
      url: '/api/v1/password',
      body: { current: PASSWORD, next: '第二串足够长而且没人用过的密码' },
    }),
    'DELETE /api/v1/sessions/{session}': (found) => ({
      ...registrar,
      url: `/api/v1/sessions/${found['GET /api/v1/sessions']?.body[0].session}`,
    }),
    'DELETE /api/v1/sessions': { ...registrar, url: '/api/v1/sessions' },
    'DELETE /api/v1/session': { ...registrar, url: '/api/v1/session' },
  };
}
