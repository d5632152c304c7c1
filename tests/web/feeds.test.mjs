// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a page subscribes to.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Feeds } from '../../resources/web/src/feeds.js';

/** Subscriptions as they are asked for, in place of a connection. */
function askedOf(stepMs, rangeMs, maxPoints) {
  const asked = [];
  const feeds = new Feeds({ subscribe: (request) => { asked.push(request); return () => {}; } }, stepMs);
  const feed = feeds.add('up', rangeMs, maxPoints, () => {});
  feed.open(feeds.stream);
  return { asked: asked[0], feed };
}

test('live values are as far apart as the page has it', () => {
  assert.deepEqual(askedOf(undefined, 900_000, 600).asked, { query: 'up', step: 1000, historyMs: 900_000, maxPoints: 600 });
  const { asked, feed } = askedOf(30_000, 900_000, 600);
  assert.deepEqual(asked, { query: 'up', step: 30_000, historyMs: 900_000, maxPoints: 600 });
  assert.equal(feed.columns.resolutionMs, 30_000);
});

test('what is long to come is asked for at once', () => {
  assert.deepEqual(askedOf(1000, 0, 0).asked, { query: 'up', step: 1000 });
  assert.deepEqual(askedOf(30_000, 0, 0).asked, { query: 'up', step: 30_000, historyMs: 30_000, maxPoints: 1 });
});
