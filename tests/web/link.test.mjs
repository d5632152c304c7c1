// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLink, readSeries, withSeries, withWindow } from '../../resources/web/src/link.js';

const BASE = 'http://tower:9909/';

for (const [name, query, expected] of [
  ['nothing', '', { page: '', window: null }],
  ['a page of a layout', '?layout=wall&page=cpu', { page: 'cpu', window: null }],
  ['a time', '?from=1000&to=2000', { page: '', window: { from: 1000, to: 2000 } }],
  ['a time in words', '?from=2026-11-24T12:00:00Z&to=2026-11-24T13:00:00Z', { page: '', window: { from: 1795521600000, to: 1795525200000 } }],
  ['an end before its beginning', '?from=2000&to=1000', { page: '', window: null }],
  ['what is no id', '?page=A', { page: '', window: null }],
]) {
  test(`reads ${name}`, () => assert.deepEqual(readLink(BASE + query), expected));
}

test('writes what it reads', () => {
  const href = withWindow(`${BASE}?layout=wall&page=cpu&var-device=a%26b`, { from: 1000, to: 2000 });
  assert.deepEqual(readLink(href), { page: 'cpu', window: { from: 1000, to: 2000 } });
  assert.equal(withWindow(href, null), `${BASE}?layout=wall&page=cpu&var-device=a%26b`);
  assert.equal(withWindow(`${BASE}?page=cpu&from=1&to=2#memory`, null), `${BASE}#memory`);
});

test('a series has an address of its own, in a time', () => {
  const href = withSeries(`${BASE}?layout=wall#cpu`, { expr: 'rate(x{a="b c"}[5s])', unit: 'Bps', window: { from: 1000.4, to: 2000 } });
  assert.equal(new URL(href).hash, '#series!');
  assert.deepEqual(readSeries(href), { expr: 'rate(x{a="b c"}[5s])', unit: 'Bps' });
  assert.deepEqual(readLink(href).window, { from: 1000, to: 2000 });
  assert.equal(readSeries(BASE), null);
});
