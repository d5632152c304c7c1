// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { timeTicks, valueAxis, valueLabels, valueTicks } from '../../resources/web/src/axis.js';
import { ColorKeeper, faded } from '../../resources/web/src/colors.js';
import { Columns, join, MOST_SERIES } from '../../resources/web/src/columns.js';
import { fillTemplate, labelsText, seriesNames, thresholdState } from '../../resources/web/src/legend.js';
import { Replay } from '../../resources/web/src/replay.js';
import { backOff } from '../../resources/web/src/stream.js';
import { View } from '../../resources/web/src/view.js';

const NAMES = JSON.parse(readFileSync(new URL('../fixtures/series_names/cases.json', import.meta.url)));
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
  for (const { what, legend, series, names } of NAMES) {
    const nameOf = seriesNames({ expr: 'rate(x[1m])', legend }, series);
    assert.deepEqual(series.map(nameOf), names, what);
  }
  assert.equal(labelsText({ __name__: 'up', job: 'a"b' }), 'up{job="a\\"b"}');
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

test('what is shown live is played from its beginning on, then by steps until it is now', () => {
  const view = new View(900e3, () => {}, () => T);
  view.step(1000);
  assert.equal(view.window, null, 'the present has no steps');
  view.replay();
  assert.deepEqual(view.window, { from: T - 1800e3, to: T - 900e3 });
  view.step(600e3);
  view.step(-1000);
  assert.deepEqual(view.window, { from: T - 1201e3, to: T - 301e3 });
  view.step(600e3);
  assert.equal(view.window, null);
});

test('a short history is played from where it begins', () => {
  const view = new View(900e3, () => {}, () => T);
  view.replay(T - 60e3);
  assert.deepEqual(view.window, { from: T - 960e3, to: T - 60e3 });
  view.live();
  view.replay(T - 86400e3);
  assert.deepEqual(view.window, { from: T - 1800e3, to: T - 900e3 }, 'a long one as it is shown');
});

test('a replay goes on at its speed, waits for answers and ends with the past', async (t) => {
  let beat = () => {};
  t.mock.method(globalThis, 'setInterval', (act) => {
    beat = act;
    return 1;
  });
  const view = new View(900e3, () => {}, () => T);
  let busy = false;
  const replay = new Replay(() => view, () => busy, () => Promise.reject(new Error('not now')));
  await replay.play();
  assert.ok(replay.playing);
  beat();
  beat();
  assert.equal(view.window.to, T - 898e3);
  busy = true;
  beat();
  assert.equal(view.window.to, T - 898e3, 'nobody could see it');
  busy = false;
  replay.speed = 600;
  beat();
  assert.equal(view.window.to, T - 298e3);
  beat();
  assert.deepEqual([view.window, replay.playing], [null, false]);
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
  other.scale(2);
  assert.deepEqual(other.window, { from: T - 1800e3, to: T }, 'twice as much ends now, too');
  other.zoom(T - 20e3 + 1, T + 10e3);
  assert.deepEqual(other.window, { from: T - 30e3, to: T });
});
