// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// build.mjs MODULES OUT: makes of the sources one page that needs nothing else, plain and compressed, and the policy
// that lets nothing but its own script and styles run. MODULES is the node_modules folder that `npm ci` made.
// With BELFRY_WEB_COVERAGE in the environment the script stays readable and has its source map beside it.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const MOST_BYTES = 150_000; // over the wire
const here = dirname(fileURLToPath(import.meta.url));
const [modules, out] = process.argv.slice(2).map((path) => resolve(path));
const { build } = createRequire(join(modules, 'any.js'))('esbuild');

const forCoverage = Boolean(process.env.BELFRY_WEB_COVERAGE);

const { outputFiles } = await build({
  entryPoints: [join(here, 'src/main.js')],
  nodePaths: [modules],
  bundle: true,
  minify: !forCoverage,
  sourcemap: forCoverage && 'external',
  write: false,
  outdir: out,
  target: 'es2022',
  legalComments: 'none',
});
const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
const script = textOf('.js').replaceAll('</script', '<\\/script');
const styles = textOf('.css');
const page = readFileSync(join(here, 'index.html'), 'utf8')
  .replace('/* styles */', () => styles)
  .replace('/* script */', () => script);
const compressed = gzipSync(page, { level: 9 });

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = [
  "default-src 'none'", `script-src ${hash(script)}`, `style-src ${hash(styles)}`, "connect-src 'self'", 'img-src data:',
  "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'",
].join('; ');

mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'index.html'), page);
writeFileSync(join(out, 'index.html.gz'), compressed);
writeFileSync(join(out, 'policy.txt'), policy);
if (forCoverage) {
  writeFileSync(join(out, 'main.js'), script);
  writeFileSync(join(out, 'main.js.map'), textOf('.js.map'));
}
console.log(`web viewer: ${(page.length / 1000).toFixed(1)} KB, ${(compressed.length / 1000).toFixed(1)} KB over the wire`);
if (compressed.length > MOST_BYTES) {
  console.error(`web viewer: more than ${MOST_BYTES / 1000} KB over the wire`);
  process.exit(1);
}
