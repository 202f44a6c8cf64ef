// `node --require` of this file runs the benchmark's and the product's TypeScript as the build compiles it.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { transformSync } = require('@swc/core');
const { typescript } = require('../swc.options.cjs');

const root = path.join(__dirname, '..');
const paths = {
  '@taizhang/event-store/kurrent': ['./libs/event-store/src/kurrent'],
  '@taizhang/event-store/postgres': ['./libs/event-store/src/postgres'],
  '@taizhang/wiring/jobs': ['./libs/wiring/src/jobs'],
  '@taizhang/*': ['./libs/*/src'],
};

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    ...typescript,
    jsc: { ...typescript.jsc, baseUrl: root, paths },
    filename,
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  module._compile(code, filename);
};
