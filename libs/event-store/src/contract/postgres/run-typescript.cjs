// `node --require` of this file runs TypeScript as Jest does, for tests that start processes of their own.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const { typescript } = require('../../../../../swc.options.cjs');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    ...typescript,
    filename,
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
