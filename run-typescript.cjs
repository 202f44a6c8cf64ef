// `node --require` of this file runs TypeScript as the build compiles it: the benchmark, and tests that start processes
// of their own.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const { resolved } = require('./swc.options.cjs');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    ...resolved,
    filename,
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  module._compile(code, filename);
};
