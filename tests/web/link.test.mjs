// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLink, withView } from '../../resources/web/src/link.js';

const BASE = 'http://tower:9909/';

for (const [name, query, expected] of [
  ['nothing', '', { layout: '', page: '', window: null }],
  ['a page of a layout', '?layout=wall&page=cpu', { layout: 'wall', page: 'cpu', window: null }],
  ['a time', '?from=1000&to=2000', { layout: '', page: '', window: { from: 1000, to: 2000 } }],
  ['a time in words', '?from=2026-11-24T12:00:00Z&to=2026-11-24T13:00:00Z', { layout: '', page: '', window: { from: 1795521600000, to: 1795525200000 } }],
  ['an end before its beginning', '?from=2000&to=1000', { layout: '', page: '', window: null }],
  ['what is no id', '?layout=..%2Fetc&page=A', { layout: '', page: '', window: null }],
]) {
  test(`reads ${name}`, () => assert.deepEqual(readLink(BASE + query), expected));
}

test('writes what it reads', () => {
  const href = withView(`${BASE}?page=cpu`, 'wall', { from: 1000, to: 2000 });
  assert.deepEqual(readLink(href), { layout: 'wall', page: 'cpu', window: { from: 1000, to: 2000 } });
  assert.equal(withView(`${BASE}?page=cpu&from=1&to=2#memory`, '', null), `${BASE}#memory`);
});
