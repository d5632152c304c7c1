// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How values, or the buckets of histograms, were spread over time
// (widgets/heatmap on the desktop).

import { timeLabel, timeTicks, valueAxis } from '../axis.js';
import { color, seriesColor } from '../colors.js';
import { h, setAttribute } from '../dom.js';
import { tr } from '../texts.js';
import { formatText, timeOfDay } from '../units.js';
import { OverTime } from './over_time.js';
import { namedSeries } from './widget.js';

const LEAST_CELL = 5; // pixels
const FONT = '10px system-ui, sans-serif';
const AXIS_HEIGHT = 14;
const TIMES_APART = 110;
const FAINTEST = 0.12;
const MOST_ROWS = 200;

/**
 * @typedef {{from: number, to: number, count: number}} Columns equal spans of time, `from` exclusive
 * @typedef {{le: number, times: number[], values: (number | null)[]}} HeatSeries `le` is NaN where it is no bucket
 * @typedef {{rows: {from: number, to: number}[], cells: (number | null)[][], most: number}} Grid cells by row
 */

function columnOf(t, { from, to, count }) {
  if (t <= from || t > to) return -1;
  return Math.min(Math.max(Math.ceil(((t - from) / (to - from)) * count) - 1, 0), count - 1);
}

function means({ times, values }, columns) {
  const [sums, counts] = [new Array(columns.count).fill(0), new Array(columns.count).fill(0)];
  times.forEach((t, i) => {
    const column = columnOf(t, columns);
    if (column < 0 || !Number.isFinite(values[i])) return;
    sums[column] += values[i];
    ++counts[column];
  });
  return sums.map((sum, i) => (counts[i] ? sum / counts[i] : null));
}

/** @param {HeatSeries[]} series  @param {Columns} columns  @returns {Grid} */
export function gridOfBuckets(series, columns) {
  const ends = [...new Set(series.map(({ le }) => le))].sort((a, b) => a - b);
  const below = new Array(columns.count).fill(0);
  let from = -Infinity;
  const rows = [];
  const cells = ends.map((le) => {
    const all = series.filter((each) => each.le === le).map((each) => means(each, columns));
    rows.push({ from, to: le });
    from = le;
    return below.map((_, i) => {
      const known = all.map((one) => one[i]).filter((value) => value !== null);
      if (!known.length) return null;
      const total = known.reduce((sum, value) => sum + value, 0);
      const more = Math.max(total - below[i], 0);
      below[i] = total;
      return more;
    });
  });
  return { rows, cells, most: mostOf(cells) };
}

/** @param {HeatSeries[]} series  @param {Columns} columns  @returns {Grid} */
export function gridOfValues(series, columns, rowCount, log) {
  let [low, high] = [Infinity, -Infinity];
  const each = (take) => {
    for (const { times, values } of series) {
      times.forEach((t, i) => {
        const column = columnOf(t, columns);
        if (column >= 0 && Number.isFinite(values[i]) && !(log && values[i] <= 0)) take(values[i], column);
      });
    }
  };
  each((value) => {
    low = Math.min(low, value);
    high = Math.max(high, value);
  });
  if (low > high) return { rows: [], cells: [], most: 0 };
  const edges = log ? logEdges(low, high, rowCount) : linearEdges(low, high, rowCount);
  const cells = edges.slice(1).map(() => new Array(columns.count).fill(null));
  each((value, column) => {
    const above = edges.findIndex((edge) => edge > value);
    const row = Math.min(Math.max((above < 0 ? edges.length : above) - 1, 0), cells.length - 1);
    cells[row][column] = (cells[row][column] ?? 0) + 1;
  });
  return { rows: cells.map((_, i) => ({ from: edges[i], to: edges[i + 1] })), cells, most: mostOf(cells) };
}

const mostOf = (cells) => cells.flat().reduce((most, cell) => Math.max(most, cell ?? 0), 0);

function linearEdges(low, high, rows) {
  const span = high > low ? high - low : Math.max(Math.abs(high), 1) / 10;
  const { step } = valueAxis(0, span, { unit: 'none' }, rows);
  const first = Math.floor(low / step);
  const last = Math.max(Math.floor(high / step) + 1, first + 1);
  return Array.from({ length: Math.min(last - first + 1, MOST_ROWS + 1) }, (_, i) => (first + i) * step);
}

function logEdges(low, high, rows) {
  const decades = Math.max(Math.log10(high / low), 1e-6);
  const perDecade = Math.max(...[1, 2, 3, 5, 10].filter((each) => each === 1 || each * decades <= rows));
  const first = Math.floor(Math.log10(low) * perDecade + 1e-9);
  const last = Math.max(Math.floor(Math.log10(high) * perDecade + 1e-9) + 1, first + 1);
  return Array.from({ length: Math.min(last - first + 1, MOST_ROWS + 1) }, (_, i) => 10 ** ((first + i) / perDecade));
}

export class Heatmap extends OverTime {
  #grid = { rows: [], cells: [], most: 0 };
  #columns = { from: 0, to: 1, count: 1 };
  #left = 0;

  constructor(spec, context) {
    super(spec, context);
    this.canvas = h('canvas');
    this.plot = h('div', { class: 'plot heat', role: 'img', 'aria-label': spec.title ?? tr('heatmap.title'),
      onmousemove: (event) => this.#point(event), onmouseleave: () => this.#leave() }, this.canvas);
    this.frame.body.append(this.plot);
  }

  paint() {
    const { clientWidth: width, clientHeight: height } = this.plot;
    if (width < 20 || height < 30) return;
    const series = namedSeries(this).map((each) => ({
      le: 'le' in each.series.labels ? Number(each.series.labels.le.replace(/^\+?Inf$/, 'Infinity')) : NaN,
      times: each.feed.columns.times, values: each.series.values,
    }));
    const [from, to] = this.range;
    const longest = Math.max(1, ...series.map(({ times }) => times.length));
    this.#columns = { from, to, count: Math.max(1, Math.min(Math.floor(width / LEAST_CELL), longest)) };
    const { rows = 12, scale } = this.options;
    const areBuckets = series.length > 0 && series.every(({ le }) => !Number.isNaN(le));
    this.#grid = areBuckets ? gridOfBuckets(series, this.#columns) : gridOfValues(series, this.#columns, rows, scale === 'log');
    this.#draw(width, height, this.marksOf([from, to]));
  }

  #edge(value) {
    return Number.isFinite(value) ? formatText(value, this.unit) : value > 0 ? '∞' : '−∞';
  }

  #draw(width, height, marks) {
    const ratio = devicePixelRatio;
    Object.assign(this.canvas, { width: width * ratio, height: height * ratio });
    Object.assign(this.canvas.style, { width: `${width}px`, height: `${height}px` });
    const g = this.canvas.getContext('2d');
    g.scale(ratio, ratio);
    g.font = FONT;
    const { rows, cells, most } = this.#grid;
    if (!rows.length) return;
    this.#left = Math.ceil(Math.max(...rows.map(({ to }) => g.measureText(this.#edge(to)).width))) + 6;
    const [top, bottom] = [6, height - AXIS_HEIGHT];
    const [w, rowHeight] = [width - this.#left, (bottom - top) / rows.length];
    g.fillStyle = seriesColor(this.options.color ?? 0);
    cells.forEach((row, r) => row.forEach((amount, c) => {
      if (!amount) return;
      g.globalAlpha = FAINTEST + (1 - FAINTEST) * Math.sqrt(amount / most);
      const [x, next] = [c, c + 1].map((column) => Math.round(this.#left + (column * w) / row.length));
      const [y, below] = [r + 1, r].map((line) => Math.round(bottom - line * rowHeight));
      g.fillRect(x, y, next - x, below - y);
    }));
    g.globalAlpha = 1;
    for (const mark of marks) this.#drawMark(g, mark, w, top, bottom);
    g.fillStyle = color('text2');
    g.textAlign = 'right';
    g.textBaseline = 'middle';
    const every = Math.max(1, Math.ceil(24 / rowHeight));
    for (let r = every - 1; r < rows.length; r += every) g.fillText(this.#edge(rows[r].to), this.#left - 6, bottom - (r + 1) * rowHeight);
    g.textAlign = 'center';
    const { from, to } = this.#columns;
    const { ticks, step } = timeTicks(from, to, Math.max(1, Math.floor(w / TIMES_APART)));
    for (const t of ticks) {
      const x = this.#left + ((t - from) / (to - from)) * w;
      if (x > this.#left + 16 && x < width - 16) g.fillText(timeLabel(t, step), x, height - AXIS_HEIGHT / 2);
    }
  }

  #drawMark(g, { from, to, color: tint }, width, top, bottom) {
    const { from: first, to: last } = this.#columns;
    const xOf = (t) => Math.round(this.#left + Math.min(Math.max((t - first) / (last - first), 0), 1) * width);
    const [left, right] = [xOf(from), xOf(to)];
    g.fillStyle = tint;
    g.globalAlpha = 0.18;
    if (from !== to) g.fillRect(left, top, Math.max(right - left, 1), bottom - top);
    g.globalAlpha = 1;
    for (let y = top; from >= first && y < bottom; y += 6) g.fillRect(left, y, 1, Math.min(3, bottom - y));
  }

  /** What the cell under the pointer counts. */
  #point({ offsetX, offsetY }) {
    const { rows, cells } = this.#grid;
    if (!rows.length || offsetX < this.#left) return this.#leave();
    const { from, to, count } = this.#columns;
    const part = (offsetX - this.#left) / (this.plot.clientWidth - this.#left);
    const height = this.plot.clientHeight - AXIS_HEIGHT - 6;
    const row = Math.floor((1 - (offsetY - 6) / height) * rows.length);
    if (row < 0 || row >= rows.length) return this.#leave();
    const amount = cells[row][Math.min(Math.floor(part * count), count - 1)];
    const [low, high] = [this.#edge(rows[row].from), this.#edge(rows[row].to)];
    setAttribute(this.plot, 'title', tr('heatmap.cell', { from: low, to: high, amount: formatText(amount ?? 0, 'none') }));
    this.frame.setMoment(timeOfDay(from + part * (to - from)));
  }

  #leave() {
    setAttribute(this.plot, 'title', null);
    this.frame.setMoment('');
  }
}
