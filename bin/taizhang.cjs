#!/usr/bin/env node
// The command line's door; `npm run build` (run by `npm ci`) compiles what stands behind it.
const { existsSync } = require('node:fs');
const path = require('node:path');

const main = path.join(__dirname, '..', 'dist', 'apps', 'cli', 'src', 'main.js');
if (!existsSync(main)) {
  process.stderr.write('程序还没有编译：请先在项目目录里运行 npm run build。\n');
  process.exit(1);
}
require(main);
