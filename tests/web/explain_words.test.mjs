// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an explanation says, and which moment of a chart is asked about.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coursePath } from '../../resources/web/src/explain/course.js';
import { happenedIn } from '../../resources/web/src/explain/happened.js';
import { standsOut } from '../../resources/web/src/explain/moment.js';
import { exprOf, subjectOf, summaryOf } from '../../resources/web/src/explain/moved.js';
import {
  changeText, correlationText, departureText, distinguishing, lagText, strengthText, unitOfMetric, whenText,
} from '../../resources/web/src/explain/words.js';
import { speak } from '../../resources/web/src/texts.js';

const T = 1_764_000_000_000;

test('metrics have the units that their names end with', () => {
  for (const [name, unit, isRate, expected] of [
    ['node_memory_MemFree_bytes', '', false, 'bytes'], ['node_network_receive_bytes_total', '', true, 'Bps'],
    ['node_cpu_seconds_total', '', true, 'percentunit'], ['process_start_time_seconds', '', false, 'seconds'],
    ['http_request_duration_seconds_sum', '', true, 'percentunit'], ['http_request_duration_seconds_count', 'seconds', true, 'ops'],
    ['node_load1', '', false, 'none'], ['own', 'celsius', false, 'celsius'], ['node_rapl_package_joules_total', '', true, 'watt'],
  ]) assert.equal(unitOfMetric(name, unit, isRate), expected, name);
});

test('strength, lag and distance in words', () => {
  assert.deepEqual([0.95, 0.7, 0.5, -0.9].map(strengthText), ['Very strong', 'Strong', 'Moderate', 'Very strong, the other way']);
  assert.equal(correlationText(-0.812), '−0.81');
  assert.deepEqual([0, 3000, -2000].map(lagText), ['at once', '3 s later', '2 s earlier']);
  assert.equal(departureText({ value: 9, usual: 1, spreads: 31.4 }), '31.4 times its usual spread above usual');
  assert.equal(departureText({ value: 0, usual: 1, spreads: -4 }), '4 times its usual spread below usual');
  assert.equal(departureText({ value: 1.1, usual: 1, spreads: 0.5 }), 'as usual');
  assert.equal(departureText({ value: 1, usual: 1 }), 'as usual');
  assert.equal(departureText({ value: 2, usual: 1 }), 'it never varied before');
  assert.equal(changeText(0.12, 0.87, 'percentunit'), '12\u00a0% → 87\u00a0%');
  assert.deepEqual([T, T - 12e3, T + 1000].map((t) => whenText(t, T)), ['then', '12 s before', '1 s after']);
  assert.equal(distinguishing({ __name__: 'x', job: 'node', mode: 'user', cpu: '0' }), 'cpu=0, mode=user');
});

test('what is farthest from usual stands out, at an instant or anywhere', () => {
  const steady = [5, 5.2, 4.8, 5.1, 4.9, 5.3];
  const jumps = [1, 2, 1, 50, 2, null];
  assert.deepEqual(standsOut([steady, jumps]), { line: 1, at: 3 });
  assert.deepEqual(standsOut([steady, jumps], 5), { line: 0, at: 5 });
  assert.deepEqual(standsOut([[7, 7, 7, 8]]), { line: 0, at: 3 }, 'what never varied');
  assert.deepEqual(standsOut([[null, undefined, 3]]), { line: 0, at: 2 });
  assert.equal(standsOut([[null, NaN]]), null);
  assert.equal(standsOut([[1, null]], 1), null);
  assert.equal(standsOut([]), null);
});

test('a course breaks where there is nothing, and a lone value is a point', () => {
  assert.equal(coursePath([0, 10, null, 5]), 'M0.0 30.0L33.3 2.0M100.0 16.0h.1');
  assert.equal(coursePath([3, 3]), 'M0.0 16.0L100.0 16.0');
  assert.equal(coursePath([null, null]), '');
  assert.equal(coursePath([]), '');
});

test('a series that moved can be asked about and shown', () => {
  const counter = { labels: { __name__: 'node_cpu_seconds_total', job: 'node', mode: 'user' }, rate: true };
  const metric = { name: 'node_cpu_seconds_total' };
  assert.deepEqual(subjectOf(metric, counter, 0), {
    name: 'node_cpu_seconds_total mode=user', query: 'rate(node_cpu_seconds_total[5s])', labels: { job: 'node', mode: 'user' },
    unit: 'percentunit', colorIndex: 0,
  });
  assert.equal(exprOf(metric, counter, 60e3), 'rate(node_cpu_seconds_total{job="node", mode="user"}[60s])');
  const gauge = { labels: { __name__: 'node_load1' }, rate: false };
  assert.deepEqual(subjectOf({ name: 'node_load1' }, gauge, 60e3).labels, { __name__: 'node_load1' });
  assert.equal(exprOf({ name: 'node_load1' }, gauge, 0), 'node_load1');
  assert.equal(exprOf({ name: 'x' }, { labels: { __name__: 'x', path: 'a"b' }, rate: false }, 0), 'x{path="a\\"b"}');
});

test('what moved in a sentence', () => {
  assert.match(summaryOf({ constant: true, compared: 0, metrics: [] }), /It didn't move/);
  assert.equal(summaryOf({ constant: false, compared: 1214, metrics: [] }), 'Nothing else moved with it: 1,214 series compared.');
  assert.equal(summaryOf({ constant: false, compared: 7, metrics: [{}] }), '1 metric moved with it: 7 series compared');
  assert.equal(summaryOf({ constant: false, compared: 7, metrics: [{}, {}] }), '2 metrics moved with it: 7 series compared');
});

const QUIET = { t: T, alerts: [], alertChanges: [], incidents: [], annotations: [], groups: [] };

test('what happened stands by its kind, nothing where nothing did', () => {
  assert.deepEqual(happenedIn(QUIET), []);
  const sections = happenedIn({
    ...QUIET,
    alerts: [{ labels: { alertname: 'Full', device: 'sda' }, state: 'firing' }],
    alertChanges: [{ id: 1, t: T - 5000, name: 'Full', from: 'pending', to: 'firing', summary: 'sda is full' }, { id: 2, t: T, name: 'X', from: 'inactive', to: 'odd' }],
    incidents: [{ id: 3, component: 'disk', since: T - 60e3, worst: 'degraded', reason: 'slow' }],
    annotations: [{ id: 4, t: T + 2000, kind: 'note', text: 'Deployed', by: 'ann' }],
    groups: [
      { kind: 'process', name: 'cc1plus', metric: 'namedprocess_namegroup_cpu_seconds_total', rate: true, before: 0, at: 1.5 },
      { kind: 'container', name: 'db', metric: 'container_memory_usage_bytes', rate: false, before: 1024, at: 2048 },
      { kind: 'process', name: 'tar', metric: 'namedprocess_namegroup_read_bytes_total', rate: true, before: 0, at: 1024 },
    ],
  });
  assert.deepEqual(sections.map(({ section, rows }) => [section, ...rows.map(({ title, detail, when, state }) => [title, detail, when, state])]), [
    ['Alerts', ['Full', 'device=sda', 'then', 'firing'], ['Full: pending → firing', 'sda is full', '5 s before', 'firing'], ['X: inactive → inactive', '', 'then', 'odd']],
    ['Health', ['disk', 'slow', 'began 1 min before', 'degraded']],
    ['Annotations', ['Deployed', 'note, ann', '2 s after', '']],
    ['Processes', ['cc1plus', 'Processor 0\u00a0% → 150\u00a0%', '', ''], ['tar', 'Read from disks 0\u00a0B/s → 1\u00a0KiB/s', '', '']],
    ['Containers', ['db', 'Memory 1\u00a0KiB → 2\u00a0KiB', '', '']],
  ]);
});

test('what alerts and health said is told in the language of the page', () => {
  const said = { ...QUIET,
    alertChanges: [{ id: 1, t: T, name: 'Full', from: 'pending', to: 'firing', summary: 'sda is full', translations: { summary_de: 'sda ist voll' } }],
    incidents: [{ id: 3, component: 'disk', since: T, worst: 'degraded', reason: 'slow', translations: { reason_de: 'langsam' } }] };
  const details = () => happenedIn(said).flatMap(({ rows }) => rows.map(({ detail }) => detail));
  assert.deepEqual(details(), ['sda is full', 'slow']);
  speak('de');
  try {
    assert.deepEqual(details(), ['sda ist voll', 'langsam']);
  } finally {
    speak('en');
  }
});
