// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines over time by uPlot, looking as on the desktop: thin lines, faint fills, horizontal grid lines, round times,
// dashed thresholds, gaps where there is nothing.

import uPlot from 'uplot';
import { timeLabel, timeTicks, valueAxis, valueLabels, valueTicks } from './axis.js';
import { color, faded } from './colors.js';

const FONT = '10px system-ui, sans-serif';
const LABEL_GAP = 6;
const INTERVAL_HEIGHT = 34; // grid lines don't stand closer
const TIME_LABEL_WIDTH = 110;
const LEAST_DRAG = 8; // pixels; less is a click

/**
 * @typedef {{color: string, values: (number | null | undefined)[]}} Line
 * @typedef {{min?: number, max?: number, unit: string, thresholds?: {value: number, state: string}[], stack?: boolean,
 *   fill?: boolean, axes: boolean, zoomable?: boolean}} Look
 */

const measure = document.createElement('canvas').getContext('2d');
function widthOf(text) {
  measure.font = FONT;
  return measure.measureText(text).width;
}

const finite = (value) => (Number.isFinite(value) ? value : value === undefined ? undefined : null);

/** Each line on top of those before it; what only one of them lacks at an instant is taken from the one before. */
function stacked(lines) {
  const total = [];
  return lines.map((values) => {
    let carried = 0;
    return values.map((value, i) => {
      if (value != null) carried = value;
      total[i] = (total[i] ?? 0) + (value === null ? 0 : carried);
      return value == null ? value : total[i];
    });
  });
}

export class Chart {
  /** Whoever wants it is told which instant is pointed at (an index into the times, or null). */
  onCursor = (_index) => {};
  onZoom = (_from, _to) => {};
  onReset = () => {};

  #plot = null;
  #shape = '';
  #axis = null;
  #range = [0, 1];

  /** @param {HTMLElement} place  @param {Look} look */
  constructor(place, look) {
    this.place = place;
    this.look = look;
  }

  /** @param {number[]} times  @param {Line[]} lines  @param {[number, number]} range what is seen, ms */
  draw(times, lines, range) {
    const { clientWidth: width, clientHeight: height } = this.place;
    if (width < 2 || height < 2) return;
    this.#range = range;
    const plain = lines.map((line) => line.values.map(finite));
    const columns = this.look.stack ? stacked(plain) : plain;
    this.#chooseAxis(times, columns, height);
    // The first line is drawn last, and so lies on top: it is the one that the legend names first.
    const data = [times, ...columns.reverse()];
    const shape = `${lines.map((line) => line.color)} ${color('grid')} ${this.look.axes}`;
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

  #chooseAxis(times, columns, height) {
    const first = Math.max(times.findIndex((t) => t >= this.#range[0]), 0);
    let [low, high] = [Infinity, -Infinity];
    for (const values of columns) {
      for (let i = first; i < values.length; ++i) {
        if (values[i] == null) continue;
        low = Math.min(low, values[i]);
        high = Math.max(high, values[i]);
      }
    }
    if (low > high) [low, high] = [this.look.min ?? 0, this.look.max ?? 1];
    for (const { value } of this.look.thresholds ?? []) {
      if (value > high && value <= high * 1.5) high = value; // near enough to be of interest
    }
    this.#axis = this.look.axes ? this.#steadyAxis(low, high, height) : this.#sparkAxis(low, high);
  }

  /** Keeps the axis while the data fits it and fills a good part of it. */
  #steadyAxis(low, high, height) {
    const { min, max } = this.look;
    const kept = this.#axis;
    const intervals = height >= 4 * INTERVAL_HEIGHT ? 4 : height >= 2 * INTERVAL_HEIGHT ? 2 : 1;
    const fits = kept?.intervals === intervals && (min != null || low >= kept.min) && (max != null || high <= kept.max);
    const fills = kept && Math.max(high, 0) - Math.min(low, 0) >= 0.4 * (kept.max - kept.min);
    if (fits && (fills || (min != null && max != null))) return kept;
    return { ...valueAxis(low, high, this.look, intervals), intervals };
  }

  /** A sparkline shows shape, not size: its line keeps off the edges. */
  #sparkAxis(low, high) {
    const room = Math.max((high - low) * 0.25, Math.abs(high) * 0.02 + 1e-9);
    const min = this.look.min ?? low - room;
    return { min, max: Math.max(this.look.max ?? high + room, min + 1e-9), step: 1 };
  }

  #options(width, height, lines) {
    const bare = !this.look.axes;
    return {
      width, height, ms: 1,
      padding: bare ? [1, 0, 0, 0] : [7, 1, 0, 0],
      legend: { show: false },
      scales: {
        x: { time: false, range: () => this.#range },
        y: { range: () => [this.#axis.min, this.#axis.max] },
      },
      axes: bare ? [{ show: false }, { show: false }] : [this.#timeAxis(), this.#valueAxis()],
      series: [{}, ...this.#series(lines)],
      bands: this.look.stack ? lines.slice(1).map((_, i) => ({ series: [lines.length - 1 - i, lines.length - i] })) : [],
      cursor: this.#cursor(),
      hooks: {
        draw: [() => this.#drawThresholds()],
        setCursor: [(plot) => this.onCursor(plot.cursor.idx ?? null)],
        setSelect: [(plot) => this.#selected(plot)],
      },
    };
  }

  #series(lines) {
    const opacity = !this.look.fill ? 0 : this.look.stack ? 0.28 : 0.1;
    const series = lines.map((line) => ({
      stroke: line.color,
      width: 1.5,
      fill: opacity ? faded(line.color, opacity) : undefined,
      fillTo: () => Math.min(Math.max(0, this.#axis.min), this.#axis.max),
      points: { show: false },
      pxAlign: 0,
    }));
    return series.reverse();
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
      values: (_plot, ticks) => ticks.map((t) => timeLabel(t, step)),
    };
  }

  #valueAxis() {
    return {
      font: FONT, stroke: color('text2'), gap: LABEL_GAP, ticks: { show: false },
      grid: { stroke: color('grid'), width: 1 },
      size: (_plot, labels) => Math.ceil(Math.max(0, ...(labels ?? []).map(widthOf))) + LABEL_GAP,
      splits: () => valueTicks(this.#axis),
      values: (_plot, ticks) => valueLabels(ticks, this.look.unit),
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

  #drawThresholds() {
    const plot = this.#plot;
    if (!plot || !this.look.axes) return;
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.lineWidth = uPlot.pxRatio;
    ctx.setLineDash([4 * uPlot.pxRatio, 3 * uPlot.pxRatio]);
    for (const { value, state } of this.look.thresholds ?? []) {
      if (value < this.#axis.min || value > this.#axis.max) continue;
      const y = Math.round(plot.valToPos(value, 'y', true)) + 0.5;
      ctx.strokeStyle = faded(color(state), 0.7);
      ctx.beginPath();
      ctx.moveTo(bbox.left, y);
      ctx.lineTo(bbox.left + bbox.width, y);
      ctx.stroke();
    }
    ctx.restore();
  }
}
