// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alertRows, countOf, fingerprintOf, summaryOf } from '../../resources/web/src/alerts.js';
import { timeTicks, valueAxis, valueLabels, valueTicks } from '../../resources/web/src/axis.js';
import { ColorKeeper, faded } from '../../resources/web/src/colors.js';
import { Columns, join, MOST_SERIES } from '../../resources/web/src/columns.js';
import { eventOfAlert, eventOfIncident, eventOfNote, filtered, marksIn } from '../../resources/web/src/events.js';
import { fillTemplate, labelsText, legendText, thresholdState } from '../../resources/web/src/legend.js';
import { backOff } from '../../resources/web/src/stream.js';
import { View } from '../../resources/web/src/view.js';
import { cellText, columnsOf, filterRows, rowsOf, sortRows, sparkPoints } from '../../resources/web/src/widgets/table.js';
import { formatsOf } from '../../resources/web/src/widgets/clock.js';
import { pictureUrl } from '../../resources/web/src/widgets/image.js';
import { gridOfBuckets, gridOfValues } from '../../resources/web/src/widgets/heatmap.js';
import { bucketsOf } from '../../resources/web/src/widgets/histogram.js';
import { commonEnd, endsOf, place } from '../../resources/web/src/widgets/polar.js';
import { blocksOf, textsOf } from '../../resources/web/src/widgets/timeline.js';

const T = 1_764_000_000_000;
const cpu = (n) => ({ cpu: String(n) });

function columns(range = 60e3, resolution = 1000) {
  const made = new Columns(range, 1000, resolution);
  made.setSeries([cpu(0), cpu(1)]);
  return made;
}

test('a history alone tells what is newest, until the query says which series go on', () => {
  const c = new Columns(60_000, 1000, 1000);
  c.setHistory({ from: T, step: 1000, series: [{ labels: cpu(0), values: [1, 2] }, { labels: cpu(1), values: [3, null] }] });
  assert.equal(c.last, 2);
  assert.deepEqual(c.newestValues.map(({ value }) => value), [2]);
  c.setSeries([]);
  c.append(T + 2000, []);
  assert.equal(c.last, null);
});

test('points follow the history without a hole', () => {
  const c = columns();
  c.setHistory({ from: T, step: 1000, series: [{ labels: cpu(0), values: [1, null, 'NaN'] }] });
  c.setSeries([cpu(1), cpu(0)]);
  c.append(T + 3000, [20, '+Inf']);
  assert.deepEqual(c.times, [T, T + 1000, T + 2000, T + 3000]);
  assert.deepEqual(c.series.map((s) => s.values), [[1, null, NaN, Infinity], [null, null, null, 20]]);
});

test('what is missing is a gap, not a line', () => {
  const c = columns();
  c.append(T, [1, 2]);
  c.append(T + 2000, [3, 4]); // one tick was late
  c.append(T + 10e3, [5, 6]);
  assert.deepEqual(c.series[0].values, [1, 3, null, 5]);
  c.gap(T + 10.5e3);
  c.append(T + 12e3, [7, 8]);
  assert.deepEqual(c.series[0].values, [1, 3, null, 5, null, 7]);
});

test('a series that ends goes on as nothing, and goes once it is too old', () => {
  const c = columns(100e3);
  c.append(T, [1, 2]);
  c.setSeries([cpu(1)]);
  c.append(T + 1000, [3]);
  assert.deepEqual(c.series.map((s) => s.values), [[1, null], [2, 3]]);
  assert.deepEqual(c.newestValues.map(({ labels, value }) => [labels.cpu, value]), [['1', 3]]);
  for (let i = 2; i < 400; ++i) c.append(T + i * 1000, [i]);
  assert.deepEqual(c.series.map((s) => s.labels.cpu), ['1']);
  assert.ok(c.times.length < 170 && c.times[0] <= c.newest - 100e3, `${c.times.length}`);
});

test('points beyond the resolution share a place', () => {
  const c = columns(3600e3, 10e3);
  for (let i = 0; i < 30; ++i) c.append(T + i * 1000, [i, i]);
  assert.deepEqual(c.series[0].values, [9, 19, 29]);
});

test('without a range only the newest stays', () => {
  const c = columns(0);
  for (let i = 0; i < 5; ++i) c.append(T + i * 60e3, [i, null]);
  assert.deepEqual(c.series.map((s) => s.values), [[4], [null]]);
  assert.equal(c.last, 4);
});

test('a clock that is set back starts anew', () => {
  const c = columns();
  c.append(T, [1, 1]);
  c.append(T - 3600e3, [2, 2]);
  assert.deepEqual(c.times, [T - 3600e3]);
});

test('series beyond the most are counted, not drawn', () => {
  const c = new Columns(0, 1000, 1000);
  c.setSeries(Array.from({ length: MOST_SERIES + 3 }, (_, i) => cpu(i)));
  assert.deepEqual([c.series.length, c.omitted], [MOST_SERIES, 3]);
});

test('columns side by side tell a gap from another rhythm', () => {
  const joined = join([{ times: [1, 3], lines: [[10, null]] }, { times: [2, 3], lines: [[20, 30], [21, 31]] }]);
  assert.deepEqual(joined, [[1, 2, 3], [10, undefined, null], [undefined, 20, 30], [undefined, 21, 31]]);
});

test('axes have round steps, and binary ones for bytes', () => {
  assert.deepEqual(valueAxis(0, 0.37, { unit: 'percentunit', min: 0, max: 1 }, 4), { min: 0, max: 1, step: 0.25 });
  assert.deepEqual(valueAxis(0, 87e6, { unit: 'bps' }, 4), { min: 0, max: 100e6, step: 25e6 });
  assert.deepEqual(valueAxis(0, 5 * 2 ** 30, { unit: 'bytes' }, 4), { min: 0, max: 6 * 2 ** 30, step: 2 ** 31 });
  assert.deepEqual(valueAxis(0, 1.02, { unit: 'percentunit' }, 4), { min: 0, max: 1, step: 0.25 });
  assert.deepEqual(valueAxis(0, 0, { unit: 'none' }, 4), { min: 0, max: 1, step: 1 });
  assert.deepEqual(valueLabels(valueTicks({ min: 0, max: 100e6, step: 25e6 }), 'bps'), ['0', '', '50', '', '100\u00a0Mbit/s']);
  assert.deepEqual(valueLabels([0, 0.5, 1], 'percentunit'), ['0 %', '50 %', '100 %']);
});

test('time labels stand on round times', () => {
  const { ticks, step } = timeTicks(T + 1, T + 900e3, 5);
  assert.equal(step, 300e3);
  assert.deepEqual(ticks.map((t) => t % 300e3), ticks.map(() => 0));
});

test('series are called as the template says', () => {
  assert.equal(legendText({ expr: 'x', legend: 'Core {{ cpu }}{{none}}' }, cpu(3)), 'Core 3');
  assert.equal(legendText({ expr: 'x' }, { __name__: 'up', job: 'a"b' }), 'up{job="a\\"b"}');
  assert.equal(legendText({ expr: 'sum(x)' }, {}), 'sum(x)');
  assert.equal(labelsText({ __name__: 'up' }), 'up');
  assert.equal(fillTemplate('no {{end', () => '!'), 'no {{end');
});

test('thresholds rise or fall', () => {
  const rising = [{ value: 0.8, state: 'warning' }, { value: 0.9, state: 'critical' }];
  const falling = [{ value: 74, state: 'warning' }, { value: 39, state: 'critical' }];
  assert.deepEqual([0.5, 0.8, 0.95, null].map((v) => thresholdState(rising, v)), ['ok', 'warning', 'critical', '']);
  assert.deepEqual([80, 74, 10].map((v) => thresholdState(falling, v)), ['ok', 'warning', 'critical']);
  assert.equal(thresholdState([], 1), '');
});

test('a colour stays with its series', () => {
  const keeper = new ColorKeeper();
  assert.deepEqual([...keeper.give(['a', 'b', 'c'])], [['a', 0], ['b', 1], ['c', 2]]);
  const now = keeper.give(['b', 'c', 'd']);
  assert.deepEqual([now.get('b'), now.get('c'), now.get('d')], [1, 2, 0]);
  assert.equal(faded('#5b9dff', 0.1), '#5b9dff1a');
});

test('waits grow, up to half a minute, and are never the same', () => {
  assert.deepEqual([backOff(0, 0), backOff(0, 1)], [250, 500]);
  assert.deepEqual([backOff(3, 0), backOff(3, 1)], [2000, 4000]);
  assert.deepEqual([backOff(40, 0), backOff(40, 1)], [15000, 30000]);
});

test('a view zooms, moves and is live again at the end', () => {
  const seen = [];
  const view = new View(900e3, ({ window }) => seen.push(window));
  view.zoom(T, T + 60e3);
  view.move(-0.5);
  view.scale(2);
  view.scale(1e-9);
  assert.deepEqual(seen, [
    { from: T, to: T + 60e3 }, { from: T - 30e3, to: T + 30e3 }, { from: T - 60e3, to: T + 60e3 }, { from: T - 5e3, to: T + 5e3 },
  ]);
  const other = new View(900e3, () => {}, () => T);
  other.move(-1);
  assert.deepEqual(other.window, { from: T - 1800e3, to: T - 900e3 });
  other.move(1.5);
  assert.equal(other.window, null, 'what would reach into the future is live');
});

const QUERIES = [{ expr: 'a', legend: 'in' }, { expr: 'b', legend: '{{x}}' }];
const answer = (values) => Object.entries(values).map(([device, value]) => ({ labels: { __name__: 'x', job: 'node', device }, value }));

test('tables join queries by their labels', () => {
  const found = columnsOf(undefined, QUERIES, 'Bps', [{ __name__: 'x', job: 'node', device: 'sda' }]);
  assert.deepEqual(found.map((c) => c.title), ['device', 'in', 'Value']);
  const named = columnsOf([{ label: 'device', title: 'Device' }, { query: 1, unit: 'ops' }, { query: 7 }], QUERIES, 'Bps', []);
  assert.deepEqual(named.map(({ title, label, query, unit }) => [title, label ?? query, unit]), [['Device', 'device', undefined], ['Value', 1, 'ops']]);
  const rows = rowsOf(found, [answer({ a: 1, b: 2 }), answer({ b: 3, c: 4 })], false);
  assert.deepEqual(rows.map((r) => r.cells), [['a', 1, null], ['b', 2, 3], ['c', null, 4]]);
  assert.deepEqual(sortRows([...rows], found, 1, true).map((r) => r.cells[0]), ['b', 'a', 'c']);
  assert.deepEqual(sortRows([...rows], found, 1, false).map((r) => r.cells[0]), ['a', 'b', 'c']);
  assert.deepEqual(sortRows([...rows], found, 0, true).map((r) => r.cells[0]), ['c', 'b', 'a']);
});

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

test('a block lasts as long as its state, and none where nothing was', () => {
  const state = (value) => (value > 0 ? 'bad' : 'good');
  const times = [0, 1000, 2000, 3000, 4000, 5000];
  assert.deepEqual(blocksOf(times, [0, 0, 2, 1, null, 0], state), [
    { from: 0, to: 2000, state: 'good' }, { from: 2000, to: 4000, state: 'bad' }, { from: 5000, to: 6000, state: 'good' },
  ]);
  assert.deepEqual(blocksOf([], [], state), []);
  assert.deepEqual(blocksOf(times, [null, null, null, null, null, NaN], state), []);
});

test('numbers are called what the layout says', () => {
  assert.deepEqual([...textsOf('0=down, 1 = up,2=a=b,nonsense,=x')], [['0', 'down'], ['1', 'up'], ['2', 'a=b']]);
  assert.deepEqual([...textsOf()], []);
});

test('the buckets of a histogram have round edges and hold every value', () => {
  const buckets = bucketsOf([0, 1, 5, 9.99, 10, 25, NaN, null, Infinity], 3);
  assert.deepEqual(buckets, [{ from: 0, to: 10, amount: 4 }, { from: 10, to: 20, amount: 1 }, { from: 20, to: 30, amount: 1 }]);
  assert.deepEqual(bucketsOf([], 5), []);
  assert.equal(bucketsOf([7, 7], 5).reduce((sum, { amount }) => sum + amount, 0), 2);
});

test('a row of a heat map is what a bucket has more than the next below', () => {
  const columns = { from: T, to: T + 2000, count: 2 };
  const bucket = (le, ...values) => ({ le, times: [T + 1000, T + 2000], values });
  const grid = gridOfBuckets([bucket(Infinity, 9, 4), bucket(1, 5, null), bucket(0.1, 2, 3)], columns);
  assert.deepEqual(grid.rows, [{ from: -Infinity, to: 0.1 }, { from: 0.1, to: 1 }, { from: 1, to: Infinity }]);
  assert.deepEqual(grid.cells, [[2, 3], [3, null], [4, 1]]);
  assert.equal(grid.most, 4);
});

test('series that are no buckets are counted by their values', () => {
  const columns = { from: T, to: T + 2000, count: 2 };
  const series = [{ le: NaN, times: [T, T + 1000, T + 2000], values: [100, 1, 10] }, { le: NaN, times: [T + 1000, T + 2000], values: [2, 40] }];
  const grid = gridOfValues(series, columns, 4, false);
  assert.deepEqual(grid.rows.map(({ from }) => from), [0, 10, 20, 30, 40]);
  assert.deepEqual(grid.cells.map(([first]) => first), [2, null, null, null, null], 'the edge from which time begins is left out');
  assert.deepEqual(grid.cells.map(([, second]) => second), [null, 1, null, null, 1]);
  const log = gridOfValues(series, columns, 2, true);
  assert.deepEqual(log.rows.map(({ to }) => Math.round(to)), [10, 100]);
  assert.deepEqual(gridOfValues([], columns, 4, false).rows, []);
});

test('a clock knows its zone', () => {
  const noon = Date.UTC(2026, 10, 27, 12, 0, 5);
  assert.equal(formatsOf({ zone: 'Europe/Berlin' }).time.format(noon), '13:00:05');
  assert.match(formatsOf({ zone: 'Asia/Tokyo', hours: '12', seconds: false }).time.format(noon), /^9:00\sPM$/);
  assert.equal(formatsOf({ zone: 'UTC' }).date.format(noon), 'Fri, 27 Nov 2026');
  assert.equal(formatsOf({ zone: 'Nowhere/Else' }), undefined);
});

test('only what is a picture of the layout is shown', () => {
  assert.equal(pictureUrl('data:image/png;base64,iVBORw0KGgo='), 'data:image/png;base64,iVBORw0KGgo=');
  assert.ok(pictureUrl('data:image/svg+xml;base64,PHN2Zz4='));
  for (const hostile of ['http://example.org/x.png', '//example.org/x.png', 'javascript:alert(1)', 'data:text/html;base64,PHN2Zz4=',
    'data:image/svg+xml,<svg onload="alert(1)">', 'data:image/png;base64,iVBO"onerror="x', 'data:image/gif;base64,R0lG', 'blob:x', '', 7, null, ['data:image/png;base64,iVBORw0KGgo='],
    ' data:image/png;base64,iVBO', 'data:image/png;base64,iVBO\n'])
    assert.equal(pictureUrl(hostile), undefined, String(hostile));
});

test('spokes may have ends of their own', () => {
  assert.deepEqual([...endsOf('sda=500, a=b=2 ,c=0,d=-1,e=x,=3, f')], [['sda', 500], ['a=b', 2]]);
  assert.deepEqual([...endsOf('')], []);
  assert.deepEqual([commonEnd(7, 'percent'), commonEnd(undefined, 'percent'), commonEnd(undefined, 'percentunit'), commonEnd(undefined, 'bytes')], [7, 100, 1, undefined]);
});

test('spokes go clockwise from the top', () => {
  const rounded = (spoke) => place(spoke, 4, 1).map(Math.round);
  assert.deepEqual([0, 1, 2, 3].map(rounded).map((each) => each.map((n) => n + 0)), [[0, -100], [100, 0], [0, 100], [-100, 0]]);
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

test('columns of a table have forms of their own', () => {
  const [name, read] = columnsOf([{ label: 'device', hidden: true }, { query: 0, title: 'Read', unit: 'bytes', decimals: 2, texts: '0=none', show: 'bar', width: 90 }],
    [{ expr: 'x' }], 'none', []);
  assert.deepEqual([name.hidden, name.align, read.align, read.show, read.width], [true, 'left', 'right', 'bar', 90]);
  assert.equal(cellText(read, 2048), '2.00\u00a0KiB');
  assert.equal(cellText(read, 0), 'none');
  assert.equal(cellText(read, null), '–');
  const rows = rowsOf([name, read], [[{ labels: { device: 'sda' }, value: 2048, key: 'a' }, { labels: { device: 'sdb' }, value: 0, key: 'b' }]], true);
  assert.equal(rows[0].series.get(0), 'a');
  assert.deepEqual(filterRows(rows, [name, read], 'SDB').map((row) => row.cells[0]), ['sdb'], 'by what is hidden too');
  assert.deepEqual(filterRows(rows, [name, read], 'kib').map((row) => row.cells[0]), ['sda']);
});

test('a course has a point for each value, and none where there is nothing', () => {
  assert.equal(sparkPoints([0, 50, 100], [1, null, 3], 0, 100), '0.0,18.0 100.0,2.0');
  assert.equal(sparkPoints([0, 100], [5, 5], 0, 100), '0.0,10.0 100.0,10.0');
  assert.equal(sparkPoints([0], [5], 0, 100), '');
});
