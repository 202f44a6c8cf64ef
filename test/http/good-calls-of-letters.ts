import { letterSettings } from '@test/letter-settings';
import type { GoodCalls } from './good-calls';
import type { World } from './world';

const handler = { role: 'handler' } as const;
const head = { role: 'head' } as const;

/** Letters, their settings and wordings. */
export function letterCalls({ places }: World): GoodCalls {
  const agency = '/api/v1/agencies/A1';
  const request = `${agency}/requests/${places.request}`;
  return {
    'PUT /api/v1/agencies/{agency}/letter-settings': {
      ...head,
      url: `${agency}/letter-settings`,
      body: letterSettings('2026-02-01'),
    },
    'GET /api/v1/agencies/{agency}/letter-settings': { ...handler, url: `${agency}/letter-settings` },
    'PUT /api/v1/agencies/{agency}/letter-templates/{kind}': {
      ...head,
      url: `${agency}/letter-templates/receipt`,
      body: { adoptedOn: '2026-02-01', template: null },
    },
    'GET /api/v1/agencies/{agency}/letter-templates': { ...handler, url: `${agency}/letter-templates` },
    'GET /api/v1/agencies/{agency}/requests/{request}/letters/kinds': {
      ...handler,
      url: `${request}/letters/kinds`,
    },
    'POST /api/v1/agencies/{agency}/requests/{request}/letters/preview': {
      ...handler,
      url: `${request}/letters/preview`,
      body: { kind: 'receipt', format: 'docx' },
    },
    'POST /api/v1/agencies/{agency}/requests/{request}/letters': {
      ...handler,
      url: `${request}/letters`,
      body: { kind: 'receipt', letter: 'L1', deliveryReceipt: true },
    },
    'GET /api/v1/agencies/{agency}/requests/{request}/letters': { ...handler, url: `${request}/letters` },
    'GET /api/v1/agencies/{agency}/requests/{request}/letters/{letter}/{format}': {
      ...handler,
      url: `${request}/letters/L1/pdf`,
    },
    'GET /api/v1/agencies/{agency}/letter-numbers/unissued': {
      ...handler,
      url: `${agency}/letter-numbers/unissued?year=2026`,
    },
  };
}
