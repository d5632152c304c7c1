// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines over time by uPlot, looking as on the desktop: thin lines, faint fills, horizontal grid lines, round times,
// dashed thresholds, gaps where there is nothing.

import uPlot from 'uplot';
import { timeLabel, timeTicks, valueLabels, valueTicks } from './axis.js';
import { paintMarks, paintSpans, paintThresholdAreas, paintThresholds } from './chart_paint.js';
import { chooseAxis, stacked } from './chart_scale.js';
import { color, faded } from './colors.js';

const FONT = '10px system-ui, sans-serif';
const LABEL_GAP = 6;
const TIME_LABEL_WIDTH = 110;
const LEAST_DRAG = 8; // pixels; less is a click

/**
 * A line whose `right` is true is measured by a second axis; one with a `base` (the number of another line) is an area
 * down to that one, and neither of the two is drawn by itself.
 * @typedef {{color: string, values: (number | null | undefined)[], right?: boolean, base?: number}} Line
 * @typedef {{min?: number, max?: number, unit: string, rightUnit?: string, log?: boolean, draw?: string,
 *   thresholds?: {value: number, state: string}[], thresholdAreas?: boolean, stack?: boolean, fill?: boolean,
 *   axes: boolean, zoomable?: boolean}} Look
 */

const measure = document.createElement('canvas').getContext('2d');
function widthOf(text) {
  measure.font = FONT;
  return measure.measureText(text).width;
}

const finite = (value) => (Number.isFinite(value) ? value : value === undefined ? undefined : null);

export class Chart {
  /** Whoever wants it is told which instant is pointed at (an index into the times, or null). */
  onCursor = (_index) => {};
  onZoom = (_from, _to) => {};
  onReset = () => {};

  #plot = null;
  #shape = '';
  #left = null;
  #right = null;
  #range = [0, 1];
  #marks = [];
  #lines = [];

  /** @param {HTMLElement} place  @param {Look} look */
  constructor(place, look) {
    this.place = place;
    this.look = look;
  }

  /** @param {number[]} times  @param {Line[]} lines  @param {[number, number]} range what is seen, ms  @param {import('./chart_paint.js').Mark[]} marks */
  draw(times, lines, range, marks = []) {
    const { clientWidth: width, clientHeight: height } = this.place;
    if (width < 2 || height < 2) return;
    this.#range = range;
    this.#marks = marks;
    this.#lines = lines;
    const plain = lines.map((line) => line.values.map(finite));
    const columns = this.look.stack ? stacked(plain, (i) => lines[i].right) : plain;
    this.#chooseAxes(times, columns, lines, height);
    // The first line is drawn last, and so lies on top: it is the one that the legend names first.
    const data = [times, ...columns.reverse()];
    const shape = `${lines.map((line) => [line.color, line.right, line.base])} ${color('grid')} ${this.look.axes}`;
    if (!this.#plot || shape !== this.#shape) {
      this.destroy();
      this.#shape = shape;
      this.#plot = new uPlot(this.#options(width, height, lines), data, this.place);
      return;
    }
    if (this.#plot.width !== width || this.#plot.height !== height) this.#plot.setSize({ width, height });
    this.#plot.setData(data);
  }

  destroy() {
    this.#plot?.destroy();
    this.#plot = null;
  }

  /** Moves the crosshair by so many instants, for those who have no mouse. */
  moveCursor(by) {
    const plot = this.#plot;
    if (!plot) return;
    const times = plot.data[0];
    const next = Math.min(Math.max((plot.cursor.idx ?? times.length - 1) + by, 0), times.length - 1);
    plot.setCursor({ left: plot.valToPos(times[next], 'x'), top: 0 });
  }

  hideCursor() {
    this.#plot?.setCursor({ left: -10, top: -10 });
  }

  /** The instant under the crosshair; undefined if there is none. */
  get cursorTime() {
    return this.#plot?.cursor.idx == null ? undefined : this.#plot.data[0][this.#plot.cursor.idx];
  }

  /**
   * The instant at a point of the screen, and the line that is nearest there.
   * @returns {{index: number, line: number | null} | null} numbers among what is drawn; null where nothing is
   */
  at(clientX, clientY) {
    const plot = this.#plot;
    const box = plot?.over.getBoundingClientRect();
    if (!box || clientX < box.left || clientX > box.right || !plot.data[0].length) return null;
    const index = plot.posToIdx(clientX - box.left);
    let line = null;
    let least = Infinity;
    this.#lines.forEach(({ right }, i) => {
      const value = plot.data[this.#lines.length - i][index];
      const distance = value == null ? Infinity : Math.abs(plot.valToPos(value, right ? 'right' : 'y') - (clientY - box.top));
      if (distance < least) [least, line] = [distance, i];
    });
    return { index, line };
  }

  #chooseAxes(times, columns, lines, height) {
    const first = Math.max(times.findIndex((t) => t >= this.#range[0]), 0);
    const { look } = this;
    this.#left = chooseAxis(columns.filter((_, i) => !lines[i].right), first, height, look, this.#left);
    if (!lines.some((line) => line.right)) return;
    const right = { unit: look.rightUnit ?? look.unit, log: look.log };
    this.#right = chooseAxis(columns.filter((_, i) => lines[i].right), first, height, right, this.#right);
  }

  #options(width, height, lines) {
    const bare = !this.look.axes;
    return {
      width, height, ms: 1,
      padding: bare ? [1, 0, 0, 0] : [7, 1, 0, 0],
      legend: { show: false },
      scales: {
        x: { time: false, range: () => this.#range },
        y: this.#scale(() => this.#left),
        right: this.#scale(() => this.#right),
      },
      axes: bare ? [{ show: false }, { show: false }] : this.#axes(lines),
      series: [{}, ...this.#series(lines)],
      bands: this.#bands(lines),
      cursor: this.#cursor(),
      hooks: {
        drawClear: [(plot) => this.#paintBelow(plot)],
        draw: [(plot) => this.#paintAbove(plot)],
        setCursor: [(plot) => this.onCursor(plot.cursor.idx ?? null)],
        setSelect: [(plot) => this.#selected(plot)],
      },
    };
  }

  #paintBelow(plot) {
    const { axes, thresholds = [], thresholdAreas } = this.look;
    if (axes && thresholdAreas) paintThresholdAreas(plot, thresholds);
    paintSpans(plot, this.#marks, this.#range);
  }

  #paintAbove(plot) {
    if (this.look.axes) paintThresholds(plot, this.look.thresholds ?? [], this.#left);
    paintMarks(plot, this.#marks, this.#range);
  }

  #scale(axis) {
    const distr = this.look.log ? { distr: 3, log: this.look.unit === 'bytes' || this.look.unit === 'Bps' ? 2 : 10 } : {};
    return { ...distr, range: () => [axis()?.min ?? 0, axis()?.max ?? 1] };
  }

  #axes(lines) {
    const axes = [this.#timeAxis(), this.#valueAxis(() => this.#left, this.look.unit)];
    if (lines.some((line) => line.right)) {
      const right = this.#valueAxis(() => this.#right, this.look.rightUnit ?? this.look.unit);
      axes.push({ ...right, scale: 'right', side: 1, grid: { show: false } });
    }
    return axes;
  }

  /** What lies between two lines: in a stack a line and the one below it, else an area and its base. */
  #bands(lines) {
    const place = (line) => lines.length - line; // among the series: the first line is the last of them
    const bands = lines.flatMap((line, i) => (line.base === undefined ? []
      : [{ series: [place(i), place(line.base)], fill: faded(line.color, 0.2) }]));
    if (!this.look.stack) return bands;
    for (const right of [false, true]) {
      const stack = lines.map((_, i) => i).filter((i) => Boolean(lines[i].right) === right);
      for (let i = 1; i < stack.length; ++i) bands.push({ series: [place(stack[i]), place(stack[i - 1])] });
    }
    return bands;
  }

  #series(lines) {
    const opacity = !this.look.fill ? 0 : this.look.stack ? 0.28 : 0.1;
    const bases = new Set(lines.map((line) => line.base));
    const series = lines.map((line, i) => {
      const edge = line.base !== undefined || bases.has(i);
      const axis = () => (line.right ? this.#right : this.#left);
      return {
        scale: line.right ? 'right' : 'y',
        stroke: edge ? undefined : line.color,
        width: 1.5,
        fill: opacity && !edge ? faded(line.color, this.look.draw === 'bars' ? 1 : opacity) : undefined,
        fillTo: () => (axis().log ? axis().min : Math.min(Math.max(0, axis().min), axis().max)),
        pxAlign: 0,
        ...this.#joined(line),
      };
    });
    return series.reverse();
  }

  /** How a line's values are joined. */
  #joined(line) {
    switch (this.look.draw) {
      case 'steps': return { paths: uPlot.paths.stepped({ align: 1 }), points: { show: false } };
      case 'bars': return { paths: uPlot.paths.bars({ size: [0.9, 40], align: -1 }), fill: line.color, points: { show: false } };
      case 'points': return { paths: () => null, points: { show: true, size: 5, fill: line.color, stroke: line.color } };
      default: return { points: { show: false } };
    }
  }

  #timeAxis() {
    let step = 1000;
    return {
      font: FONT, stroke: color('text2'), size: 20, gap: 4, grid: { show: false }, ticks: { show: false },
      splits: (plot, _axis, from, to) => {
        const most = Math.max(1, Math.min(5, Math.floor(plot.bbox.width / uPlot.pxRatio / TIME_LABEL_WIDTH)));
        const chosen = timeTicks(from, to, most);
        step = chosen.step;
        return chosen.ticks;
      },
      values: (plot, ticks) => ticks.map((t) => this.#timeLabel(plot, t, step)),
    };
  }

  /** None where it would be cut off. */
  #timeLabel({ bbox }, t, step) {
    const [from, to] = this.#range;
    const width = bbox.width / uPlot.pxRatio;
    const label = timeLabel(t, step);
    return ((t - from) / (to - from)) * width + widthOf(label) / 2 > width ? '' : label;
  }

  #valueAxis(axis, unit) {
    return {
      font: FONT, stroke: color('text2'), gap: LABEL_GAP, ticks: { show: false },
      grid: { stroke: color('grid'), width: 1 },
      size: (_plot, labels) => Math.ceil(Math.max(0, ...(labels ?? []).map(widthOf))) + LABEL_GAP,
      splits: () => valueTicks(axis() ?? { min: 0, max: 1, step: 1 }),
      values: (_plot, ticks) => valueLabels(ticks, unit, this.look.log),
      filter: (_plot, ticks) => ticks, // on a logarithmic axis uPlot would leave some out
    };
  }

  #cursor() {
    if (!this.look.zoomable) return { show: false };
    return {
      y: false,
      points: { size: 6 },
      drag: { x: true, y: false, setScale: false },
      // One crosshair on all charts; each of them would zoom if they heard of the button too.
      sync: { key: 'page', scales: ['x', null], setSeries: false, filters: { pub: (type) => type === 'mousemove' || type === 'mouseleave' } },
      bind: { dblclick: () => () => this.onReset() },
    };
  }

  #selected(plot) {
    const { left, width } = plot.select;
    if (width < LEAST_DRAG) return;
    const [from, to] = [plot.posToVal(left, 'x'), plot.posToVal(left + width, 'x')];
    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    this.onZoom(from, to);
  }
}
