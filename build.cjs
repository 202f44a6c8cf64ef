// node build.cjs [folder]: compiles src, apps and libs to CommonJS in dist/ (or that folder), rewriting the
// @taizhang/* aliases.
// A script instead of .swcrc because swc wants an absolute base folder for aliases.
const { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { transformFileSync } = require('@swc/core');
const { resolved } = require('./swc.options.cjs');

const root = __dirname;
const dist = path.resolve(root, process.argv[2] ?? 'dist');
const options = {
  ...resolved,
  // Packages and libs are loaded where they are first used: a command that prints no PDF never reads a font.
  module: { type: 'commonjs', resolveFully: true, lazy: true },
  sourceMaps: true,
};

rmSync(dist, { recursive: true, force: true });
for (const folder of ['src', 'apps', 'libs']) {
  for (const file of readdirSync(path.join(root, folder), { recursive: true })) {
    const from = path.join(root, folder, file);
    const to = path.join(dist, folder, file);
    if (/\.(json|sql)$/.test(file)) {
      mkdirSync(path.dirname(to), { recursive: true });
      cpSync(from, to);
    } else if (/\.ts$/.test(file) && !/\.(spec|d)\.ts$/.test(file)) {
      const { code, map } = transformFileSync(from, options);
      const js = to.replace(/\.ts$/, '.js');
      mkdirSync(path.dirname(js), { recursive: true });
      writeFileSync(js, `${code}\n//# sourceMappingURL=${path.basename(js)}.map\n`);
      writeFileSync(`${js}.map`, map);
    }
  }
}
