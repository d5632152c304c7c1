// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Alerts, and what else happened, in words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alertRows, countOf, fingerprintOf, summaryOf } from '../../resources/web/src/alerts.js';
import { eventOfAlert, eventOfIncident, eventOfNote, filtered, marksIn } from '../../resources/web/src/events.js';
import { annotation, ownText } from '../../resources/web/src/own_texts.js';
import { pastAlerts, pastHealth } from '../../resources/web/src/past_state.js';
import { speak } from '../../resources/web/src/texts.js';

const T = 1_764_000_000_000;

test('alerts are worded as on the desktop, those that fire first', () => {
  const alert = (state, name, more) => ({ labels: { alertname: name, job: 'node', device: 'sda' }, state, activeAt: T, ...more });
  const rules = [{ alerts: [alert('pending', 'B'), alert('firing', 'A', { firedAt: T + 5000, annotations: { summary: 'It burns' } })] }, {}];
  const snapshot = { t: T, groups: [{ rules }] };
  const rows = alertRows(snapshot, ['firing', 'pending'], T + 65e3);
  assert.deepEqual(rows.map((r) => [r.summary, r.sinceText, r.labels]),
    [['It burns', 'firing for 1 min', 'device=sda'], ['B', 'pending for 1 min', 'device=sda']]);
  assert.equal(summaryOf(snapshot), '1 firing · 1 pending');
  assert.equal(countOf(snapshot, 'resolved'), 0);
});

test('fingerprints are FNV-1a', () => {
  assert.equal(fingerprintOf({}), 'cbf29ce484222325');
  assert.equal(fingerprintOf({ mount: '/größe', alertname: 'Disk voll' }), '5ec944f067089de3');
  assert.equal(fingerprintOf({ b: '2', a: '1' }), fingerprintOf({ a: '1', b: '2' }));
  assert.notEqual(fingerprintOf({ a: '12' }), fingerprintOf({ a1: '2' }));
});

const note = eventOfNote({ id: 7, t: T, durationMs: 60e3, text: 'Deployed', by: 'ann', tags: ['web'] });
const slept = eventOfNote({ id: 8, t: T, durationMs: 0, text: 'The machine slept' });
const fired = eventOfAlert({ id: 1, t: T - 1000, name: 'Full', labels: { alertname: 'Full', severity: 'critical', device: 'sda' }, to: 'firing', summary: '' });
const waits = eventOfAlert({ id: 2, t: T - 2000, name: 'Full', labels: { severity: 'info' }, to: 'pending', summary: 'soon full' });
const incident = eventOfIncident({ id: 3, component: 'cpu', since: T - 90e3, worst: 'degraded', reason: 'busy' });

test('what happened is told alike, whatever it is', () => {
  assert.deepEqual([note.from, note.to, note.weight, note.state], [T - 60e3, T, '', 'Note']);
  assert.deepEqual([slept.kind, slept.weight], ['recorded', 'unknown']);
  assert.deepEqual([fired.text, fired.detail, fired.weight, fired.state], ['Full', 'device=sda', 'critical', 'Firing']);
  assert.deepEqual([incident.to, incident.weight, incident.severity], [Infinity, 'warning', 'warning']);
});

test('charts mark what touches their time, events only where they are wanted', () => {
  const all = [note, slept, fired, waits, incident];
  assert.deepEqual(marksIn(all, false, T - 300e3, T + 1), [note]);
  assert.deepEqual(marksIn(all, true, T - 300e3, T + 1), [note, slept, fired, incident]);
  assert.deepEqual(marksIn(all, true, T - 80e3, T - 70e3), [incident]);
  assert.deepEqual(marksIn(all, false, T - 30e3, T - 20e3), [note], 'it lasts');
});

test('a log is filtered by kind, severity and text', () => {
  const all = [note, slept, fired, waits, incident];
  assert.deepEqual(filtered(all, {}), all);
  assert.deepEqual(filtered(all, { kinds: ['alerts'] }), [fired, waits]);
  assert.deepEqual(filtered(all, { severities: ['critical'] }), [note, slept, fired]);
  assert.deepEqual(filtered(all, { text: 'SDA' }), [fired]);
  assert.deepEqual(filtered(all, { text: 'web' }), [note]);
});

test('of the past only what can be is believed: anybody may store series of these names', () => {
  const labels = { alertname: 'Full', device: 'sda' };
  const cpu = { component: 'cpu' };
  for (const value of [NaN, Infinity, -1e300, 1e300]) {
    const alerts = pastAlerts([[{ labels: { ...labels, __name__: 'ALERTS', alertstate: 'firing' }, values: [1] }],
      [{ labels: { ...labels, __name__: 'ALERTS_FOR_STATE' }, values: [value] }], []], null, T);
    assert.equal(alerts.groups[0].rules[0].alerts[0].activeAt, T, `${value}`);
    const [health] = pastHealth([[{ labels: cpu, values: [value] }], [{ labels: cpu, values: [value] }]], null, T).components;
    assert.deepEqual([health.state, health.score], ['unknown', 0], `${value}`);
  }
});

test('that nothing was firing is said only of a time of which something is kept', () => {
  const up = [{ labels: {}, values: [1] }];
  assert.deepEqual([pastAlerts([[], [], up], null, T).isKept, pastAlerts([[], [], []], null, T).isKept], [true, false]);
  const state = [{ labels: { component: 'cpu' }, values: [0] }];
  assert.deepEqual([pastHealth([state, []], null, T).isKept, pastHealth([[], []], null, T).isKept], [true, false]);
});

const inGerman = (look) => {
  speak('de');
  try {
    look();
  } finally {
    speak('en');
  }
};

test('a text is in the language of the page, else the one for everybody', () => {
  const component = { title: 'Memory', reason: 'half is used', translations: { title_de: 'Arbeitsspeicher' } };
  assert.equal(ownText(component, 'title'), 'Memory');
  assert.equal(ownText({ translations: {} }, 'title'), '');
  assert.equal(annotation(undefined, 'summary'), '');
  assert.equal(annotation({ summary: 'voll', summary_en: 'full' }, 'summary'), 'full');
  inGerman(() => {
    assert.deepEqual([ownText(component, 'title'), ownText(component, 'reason')], ['Arbeitsspeicher', 'half is used']);
    assert.equal(annotation({ summary: 'full', summary_de: 'voll' }, 'summary'), 'voll');
  });
});

test('alerts and what became of them speak German', () => {
  const annotations = { summary: 'It burns', summary_de: 'Es brennt', description: 'Run.', description_de: 'Lauf.' };
  const alert = { labels: { alertname: 'A' }, state: 'firing', activeAt: T, annotations };
  const rows = () => alertRows({ t: T, groups: [{ rules: [{ alerts: [alert] }] }] }, [], T).map((row) => [row.summary, row.description]);
  const change = { id: 1, t: T, name: 'A', labels: {}, to: 'firing', summary: 'It burns', translations: { summary_de: 'Es brennt' } };
  const began = { id: 3, component: 'cpu', since: T, worst: 'degraded', reason: 'busy', translations: { reason_de: 'ausgelastet' } };
  const texts = () => [eventOfAlert(change).text, eventOfIncident(began).text];
  assert.deepEqual([...rows(), texts()], [['It burns', 'Run.'], ['It burns', 'busy']]);
  inGerman(() => assert.deepEqual([...rows(), texts()], [['Es brennt', 'Lauf.'], ['Es brennt', 'ausgelastet']]));
});

test('health of the past has the titles of now in every language, and no reasons', () => {
  const present = { components: [{ component: 'cpu', title: 'Processor', translations: { title_de: 'Prozessor', reason_de: 'ausgelastet' } }] };
  const [cpu] = pastHealth([[{ labels: { component: 'cpu' }, values: [0] }], []], present, T).components;
  inGerman(() => assert.deepEqual([ownText(cpu, 'title'), ownText(cpu, 'reason')], ['Prozessor', '']));
});
