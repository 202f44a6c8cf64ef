// The walls of the house (ARCHITECTURE.md). Imports go down only; each outside library has one home.
const PURE = 'libs/(deadlines|request-case|proactive-disclosure|annual-report|sample-ledger|staff-access)/';
const TESTS = '(\\.spec\\.ts$|\\.fixture\\.ts$|^test/|/contract/)';
const npm = (name) => `(^|/)node_modules/${name}(/|$)`;
const home = (library, homes) => ({
  name: `home-of-${library.replace(/\W+/g, '-')}`,
  comment: `${library} has one home`,
  severity: 'error',
  from: { path: '^(src|apps|libs)/', pathNot: [TESTS, ...homes] },
  to: { path: npm(library) },
});

const RULES = ['deadlines', 'request-case', 'proactive-disclosure', 'annual-report', 'staff-access'];
const WRITE_PATH = ['case-handling', 'event-store'];
/** What each lib may import of the others; `wiring`, which joins them all, is imported by none. */
const KNOWS = {
  deadlines: [],
  'request-case': ['deadlines'],
  'proactive-disclosure': ['deadlines'],
  'annual-report': ['deadlines', 'request-case', 'proactive-disclosure'],
  'sample-ledger': ['deadlines', 'request-case', 'proactive-disclosure', 'annual-report'],
  'staff-access': ['request-case'],
  'schema-migrations': [],
  'event-store': ['schema-migrations'],
  'case-handling': ['event-store', ...RULES.filter((lib) => lib !== 'annual-report')],
  backup: WRITE_PATH,
  views: [...WRITE_PATH, ...RULES],
  'report-documents': ['deadlines', 'annual-report'],
  letters: ['deadlines', 'request-case', 'case-handling', 'report-documents'],
  'old-register': ['deadlines', 'request-case', 'annual-report', 'case-handling'],
  jobs: [],
  mail: [],
  reminders: ['deadlines', 'request-case', 'schema-migrations'],
  'key-vault': ['case-handling', 'schema-migrations'],
  'staff-store': ['case-handling', 'schema-migrations', 'staff-access'],
  'audit-log': [...WRITE_PATH, 'schema-migrations', 'staff-access'],
  'blob-store': ['case-handling'],
  'history-proof': [...WRITE_PATH, 'schema-migrations'],
  'evidence-bundle': ['deadlines', 'request-case'],
};
const knowsOnly = ([lib, known]) => ({
  name: `what-${lib}-knows`,
  comment: 'imports go down only',
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: TESTS },
  to: { path: '^libs/', pathNot: `^libs/(${[lib, ...known].join('|')})/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'libs-never-start',
      comment: 'a lib never imports what can be started',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(src|apps)/' },
    },
    {
      name: 'starts-never-meet',
      severity: 'error',
      from: { path: '^(src|apps/[^/]+)/' },
      to: { path: '^(src|apps)/', pathNot: '^$1/' },
    },
    {
      name: 'front-doors-only',
      comment: 'enter a lib by its front door',
      severity: 'error',
      from: { path: '^(src|apps/[^/]+|libs/[^/]+|test)/' },
      to: {
        path: '^libs/([^/]+)/src/',
        pathNot: [
          '^$1/',
          '^libs/[^/]+/src/index\\.ts$',
          '^libs/event-store/src/(postgres|kurrent|contract)/index\\.ts$',
          '^libs/wiring/src/(embedded-postgres|jobs)/index\\.ts$',
        ],
      },
    },
    {
      name: 'pure-libs-import-rules-only',
      comment: 'rules know no Node, no npm, no clock',
      severity: 'error',
      from: { path: `^${PURE}`, pathNot: TESTS },
      to: { pathNot: [`^${PURE}`] },
    },
    ...Object.entries(KNOWS).map(knowsOnly),
    {
      name: 'every-lib-is-listed',
      comment: 'say in KNOWS what it may import',
      severity: 'error',
      from: {
        path: '^libs/([^/]+)/',
        pathNot: [TESTS, `^libs/(${[...Object.keys(KNOWS), 'wiring'].join('|')})/`],
      },
      to: { path: '^libs/', pathNot: '^libs/$1/' },
    },
    {
      name: 'ports-know-no-adapters',
      severity: 'error',
      from: { path: '^libs/event-store/src/(?!postgres|kurrent|contract)', pathNot: TESTS },
      to: { path: '^libs/((?!event-store/)|event-store/src/(postgres|kurrent)/)' },
    },
    {
      name: 'contract-suite-is-for-tests',
      severity: 'error',
      from: { path: '^(src|apps|libs)/', pathNot: TESTS },
      to: { path: '^libs/event-store/src/contract/' },
    },
    home('typeorm', ['^libs/views/']),
    home('pg', [
      '^libs/event-store/src/(postgres|kurrent)/',
      '^libs/key-vault/',
      '^libs/wiring/',
      '^libs/views/',
      '^libs/(staff-store|audit-log|history-proof|reminders|schema-migrations)/',
    ]),
    home('@kurrent', ['^libs/event-store/src/kurrent/']),
    home('docx', ['^libs/(report-documents|letters)/']),
    home('pdfkit', ['^libs/(report-documents|letters)/']),
    home('fontkit', ['^libs/(report-documents|letters)/']),
    home('@embedpdf', ['^libs/(report-documents|letters)/']),
    // Workbooks: written as report documents, written and read as old registers.
    home('@cj-tech-master', ['^libs/report-documents/', '^libs/old-register/']),
    home('bullmq', ['^libs/jobs/']),
    home('ioredis', ['^libs/jobs/']),
    home('@nestjs', ['^libs/wiring/', '^src/', '^apps/(cli|worker)/']),
    home('commander', ['^apps/cli/']),
    home('cli-table3', ['^apps/cli/']),
    home('cli-progress', ['^apps/cli/']),
    home('canonicalize', ['^libs/case-handling/']),
    home('argon2', ['^libs/staff-store/']),
    home('@zxcvbn-ts', ['^libs/staff-store/']),
    home('openid-client', ['^libs/staff-store/']),
    home('nodemailer', ['^libs/mail/']),
    home('file-type', ['^libs/blob-store/']),
    home('yazl', ['^libs/evidence-bundle/']),
    home('yauzl', ['^libs/evidence-bundle/']),
    home('@fastify', ['^src/']),
    home('zod', [
      '^libs/(case-handling|wiring|report-documents|old-register|jobs|backup)/',
      '^libs/(staff-store|letters|history-proof|evidence-bundle|blob-store|audit-log|mail)/',
      '^src/',
      '^apps/',
    ]),
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
