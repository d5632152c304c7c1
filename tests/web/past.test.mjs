// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What widgets show of the past, and what alerts and health were then.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { gridOf, pastFeeds } from '../../resources/web/src/past.js';
import { pastAlerts, pastHealth, States } from '../../resources/web/src/past_state.js';

const T = 1_764_000_000_000;
const WINDOW = { from: T - 60e3, to: T + 300 };

test('the last instant is the last second of the window, however far the others are apart', () => {
  assert.deepEqual(gridOf(WINDOW, 100), { from: T - 60e3, to: T, step: 1000 });
  assert.deepEqual(gridOf({ from: T - 3600e3, to: T }, 100), { from: T - 3600e3, to: T, step: 36e3 });
  assert.deepEqual(gridOf({ from: T - 10e3, to: T }, 3), { from: T - 12e3, to: T, step: 4000 });
});

const realFetch = globalThis.fetch;
globalThis.sessionStorage ??= /** @type {Storage} */ ({ getItem: () => null });
afterEach(() => (globalThis.fetch = realFetch));

/** Answers each query of the API, by what `of` says of its parameters. */
function serve(of) {
  const asked = [];
  globalThis.fetch = async (path, { signal } = {}) => {
    const url = new URL(String(path), 'http://x');
    asked.push(url);
    const data = of(url.searchParams, url.pathname);
    await null;
    signal?.throwIfAborted();
    return data instanceof Error ? new Response(JSON.stringify({ error: data.message }), { status: 400 }) : Response.json({ data });
  };
  return asked;
}

test('courses come up to the end of the past, other values at its end', async () => {
  const asked = serve((parameters) => (parameters.has('time')
    ? { resultType: 'vector', result: [{ metric: { x: '1' }, value: [T / 1000, '7'] }, { metric: { x: '2' }, value: [T / 1000, '+Inf'] }] }
    : { resultType: 'matrix', result: [{ metric: { x: '1' }, values: [[(T - 60e3) / 1000, '1'], [T / 1000, '3']] }] }));
  const [course, value] = await pastFeeds([{ expr: 'a' }, { expr: 'b' }], WINDOW, (query) => (query === 0 ? 100 : 0), new AbortController().signal);
  assert.deepEqual([course.state, value.state, course.settled], ['live', 'live', true]);
  assert.deepEqual([course.columns.times.length, course.columns.newest, course.columns.last], [61, T, 3]);
  assert.deepEqual(value.columns.newestValues.map((each) => [each.labels.x, each.value]), [['1', 7], ['2', Infinity]]);
  assert.deepEqual(asked.map(({ pathname }) => pathname), ['/api/v1/query_range', '/api/v1/query']);
  assert.equal(asked[1].searchParams.get('time'), String(WINDOW.to / 1000));
});

test('a number is a series without labels; nothing is nothing; an error belongs to its query', async () => {
  serve((parameters) => ({ a: { resultType: 'scalar', result: [T / 1000, '4'] }, b: { resultType: 'vector', result: [] } })[parameters.get('query')] ?? new Error('no such thing'));
  const feeds = await pastFeeds([{ expr: 'a' }, { expr: 'b' }, { expr: 'c' }], WINDOW, () => 0, new AbortController().signal);
  assert.deepEqual(feeds.map(({ state }) => state), ['live', 'empty', 'error']);
  assert.equal(feeds[0].columns.last, 4);
  assert.equal(feeds[2].error.message, 'no such thing');
});

const sample = (labels, value) => ({ labels, values: [value] });

test('alerts of the past have their states, when they began and the texts that hold for all', () => {
  const present = { groups: [{ rules: [
    { name: 'Full', annotations: { summary: '{{ $labels.device }} is full', description: 'Make room' } },
    { name: 'Hot', alerts: [{ labels: { alertname: 'Hot' }, annotations: { summary: '90 degrees' } }] },
  ] }] };
  const states = [
    sample({ __name__: 'ALERTS', alertname: 'Full', alertstate: 'firing', device: 'sda' }, 1),
    sample({ __name__: 'ALERTS', alertname: 'Hot', alertstate: 'pending' }, 1), sample({ __name__: 'ALERTS', alertname: 'Gone', alertstate: 'firing' }, 1),
  ];
  const since = [sample({ __name__: 'ALERTS_FOR_STATE', alertname: 'Full', device: 'sda' }, (T - 60e3) / 1000)];
  const { t, groups: [{ rules: [{ alerts }] }] } = pastAlerts([states, since], present, T);
  assert.equal(t, T);
  assert.deepEqual(alerts, [
    { labels: { alertname: 'Full', device: 'sda' }, state: 'firing', activeAt: T - 60e3, annotations: { description: 'Make room' } },
    { labels: { alertname: 'Hot' }, state: 'pending', activeAt: T, annotations: { summary: '90 degrees' } },
    { labels: { alertname: 'Gone' }, state: 'firing', activeAt: T, annotations: {} },
  ]);
});

test('health of the past has its states and scores, and the titles of now', () => {
  const state = (component, value) => sample({ __name__: 'belfry_health_state', component }, value);
  const health = pastHealth([[state('memory', 2), state('host', 1), state('cpu', 0), state('odd', 9)],
    [sample({ component: 'memory' }, 20)]], { components: [{ component: 'memory', title: 'Memory' }] }, T);
  assert.equal(health.host.state, 'degraded');
  assert.deepEqual(health.components.map((each) => [each.component, each.title, each.state, each.score]),
    [['cpu', 'cpu', 'healthy', 0], ['memory', 'Memory', 'unhealthy', 20], ['odd', 'odd', 'unknown', 0]]);
});

test('a page shows the present, then what was, and only the newest that it asked for', async () => {
  const changes = [];
  const topics = { alerts: { t: T, groups: [] }, alertsAt: Date.now(), health: { components: [] } };
  const states = new States(/** @type {any} */ (topics), () => changes.push(states.isPast));
  states.want('alerts');
  assert.equal(states.alerts, topics.alerts);
  serve((parameters) => (parameters.get('time') === '1' ? new Error('too old') : { resultType: 'vector', result: [] }));
  const first = states.showPast({ from: 0, to: 1000 });
  const second = states.showPast({ from: 0, to: 2000 });
  assert.equal(states.isPast, false, 'until there is an answer');
  await Promise.all([first, second]);
  assert.deepEqual([states.now, states.alerts.t], [2000, 2000]);
  await states.showPast({ from: 0, to: 1000 });
  assert.equal(states.alerts.problem, 'too old');
  await states.showPast(null);
  assert.equal(states.alerts, topics.alerts);
  assert.deepEqual(changes, [true, true, false]);
});
