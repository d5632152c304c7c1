// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What widgets make of values: tables, blocks, buckets, spokes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellText, columnsOf, filterRows, rowsOf, sortRows, sparkPoints } from '../../resources/web/src/widgets/table.js';
import { formatsOf } from '../../resources/web/src/widgets/clock.js';
import { pictureUrl } from '../../resources/web/src/widgets/image.js';
import { gridOfBuckets, gridOfValues } from '../../resources/web/src/widgets/heatmap.js';
import { bucketsOf } from '../../resources/web/src/widgets/histogram.js';
import { commonEnd, endsOf, place } from '../../resources/web/src/widgets/polar.js';
import { blocksOf, textsOf } from '../../resources/web/src/widgets/timeline.js';

const T = 1_764_000_000_000;

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
