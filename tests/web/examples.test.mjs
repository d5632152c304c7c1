// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clients of docs/examples do what they say: one in Debian's Python, one in a browser.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Belfryd, waitUntil } from './belfryd.mjs';
import { launch, openPage } from './browser.mjs';

const example = (name) => fileURLToPath(new URL(`../../docs/examples/${name}`, import.meta.url));
const QUERY = 'sum by (mode) (node_cpu_seconds_total{mode=~"user|idle"})';

let server;
before(async () => {
  server = await new Belfryd().start();
});
after(() => server?.remove());

for (const name of ['watch.py', 'watch.mjs']) {
  test(`${name} is short`, () => assert.ok(readFileSync(example(name), 'utf8').trim().split('\n').length < 60));
}

test('watch.py prints each new value', async () => {
  const url = `${server.url.replace('http', 'ws')}/live`;
  const run = (query) => {
    const program = spawn('/usr/bin/python3', ['-B', example('watch.py'), url, query]);
    const said = { out: '', err: '', program };
    program.stdout.on('data', (text) => (said.out += text));
    program.stderr.on('data', (text) => (said.err += text));
    return said;
  };
  const watching = run(QUERY);
  try {
    await waitUntil('two evaluations of two series', () => watching.out.split('\n').length > 4);
    for (const line of watching.out.trim().split('\n').slice(0, 4)) assert.match(line, /^\d{13} \{"mode": "(user|idle)"\} [\d.]+$/);
  } finally {
    watching.program.kill();
  }
  const refused = run('node_load1 +');
  await waitUntil('an end', () => refused.program.exitCode !== null && refused.err.includes('column'));
  assert.equal(refused.program.exitCode, 1);
  assert.match(refused.err, /parse error.*line 1, column/);
});

test('watch.mjs does in a browser', async () => {
  const browser = await launch();
  try {
    const { page } = await openPage(browser);
    await page.goto(`${server.url}/metrics`); // of the server's own origin
    const points = await page.evaluate(async ({ source, query }) => {
      const { watch } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
      const seen = [];
      return new Promise((resolve, reject) => {
        const end = watch(`ws://${location.host}/live`, query, (t, labels, value) => {
          seen.push({ t, labels, value });
          if (seen.length === 4) {
            end();
            resolve(seen);
          }
        }, { onError: reject });
      });
    }, { source: readFileSync(example('watch.mjs'), 'utf8'), query: QUERY });
    assert.deepEqual(points.map(({ labels }) => labels.mode).sort(), ['idle', 'idle', 'user', 'user']);
    assert.ok(points[2].t > points[0].t && points.every(({ value }) => typeof value === 'number'));
  } finally {
    await browser.close();
  }
});
