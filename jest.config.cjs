const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { availableParallelism } = require('node:os');
const path = require('node:path');
const { typescript } = require('./swc.options.cjs');

/** Names of all installed packages that are ESM, which Jest on Node 20 cannot require unless they are compiled. */
function esmPackages(modules) {
  if (!existsSync(modules)) return [];
  return readdirSync(modules).flatMap((name) => {
    if (name.startsWith('.')) return [];
    const folder = path.join(modules, name);
    if (name.startsWith('@')) return esmPackages(folder);
    const manifest = path.join(folder, 'package.json');
    if (!existsSync(manifest)) return [];
    const { name: own, type } = JSON.parse(readFileSync(manifest, 'utf8'));
    const nested = esmPackages(path.join(folder, 'node_modules'));
    return type === 'module' ? [own, ...nested] : nested;
  });
}

/** CommonJS packages that `import()` an ESM one, which Jest's sandbox knows only as the `require` of compiled code. */
const importing = ['@fastify/cookie'];

const compiled = [...esmPackages(path.join(__dirname, 'node_modules')), ...importing].map((name) =>
  name.replace(/[.+/]/g, '\\$&'),
);
const swc = { ...typescript, module: { type: 'commonjs' }, sourceMaps: 'inline' };

module.exports = {
  rootDir: '.',
  testEnvironment: 'node',
  // Many tests wait for processes and for the database: more workers than cores, so that every core has work.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testSequencer: '<rootDir>/test/support/long-tests-first.cjs',
  // The one limit of time, for all tests and hooks: the machine may be slow and shared.
  testTimeout: process.env.TAIZHANG_HISTORIES ? 3_600_000 : 600_000,
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  testRegex: '/(apps|libs|src|test|bench)/.*\\.spec\\.ts$',
  modulePathIgnorePatterns: ['<rootDir>/dist(-test-[^/]+)?/'],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/support/start-database.ts',
  globalTeardown: '<rootDir>/test/support/stop-database.ts',
  moduleNameMapper: {
    '^@taizhang/([^/]+)$': '<rootDir>/libs/$1/src',
    '^@taizhang/([^/]+)/(.*)$': '<rootDir>/libs/$1/src/$2',
    '^@test/(.*)$': '<rootDir>/test/support/$1',
  },
  transform: {
    '^.+\\.ts$': ['@swc/jest', swc],
    '/node_modules/.+\\.m?js$': [
      '@swc/jest',
      { ...swc, jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.+/node_modules/)?(?:${compiled.join('|')})/)(?!.+\\.mjs$)`],
};
