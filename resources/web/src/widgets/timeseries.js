// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines over time: the newest range of them live, or a piece of the past that was asked for.

import { Chart } from '../chart.js';
import { ColorKeeper, seriesColor } from '../colors.js';
import { join, lastOf, MOST_SERIES } from '../columns.js';
import { legendText } from '../legend.js';
import { formatText, timeOfDay } from '../units.js';
import { ChartLegend } from './chart_legend.js';
import { h, setAttribute } from '../dom.js';
import { OverTime } from './over_time.js';
import { namedSeries } from './widget.js';

const LEGEND_HEIGHT = 110; // of the body, from which on there is room for one
const BARE_HEIGHT = 70; // below it, the axes go too

export class TimeSeries extends OverTime {
  #colors = new ColorKeeper();
  #lines = []; // all there are: {key, query, name, color, values}
  #times = [];
  #cursor = null;
  #marks = [];

  constructor(spec, context) {
    super(spec, context);
    this.plot = h('div', { class: 'plot', role: 'img', tabindex: 0, onkeydown: (event) => this.#key(event) });
    this.legend = new ChartLegend(spec.title ?? 'the chart', this.options.legendValues ?? [], () => this.paint());
    this.frame.body.append(this.plot, this.legend.node);
    const { min, max, thresholds } = spec;
    const { stack = false, fill = false, draw = 'lines', scale, rightUnit, thresholdAreas = false } = this.options;
    this.chart = new Chart(this.plot, {
      min, max, thresholds, thresholdAreas, unit: this.unit, rightUnit, log: scale === 'log', draw, stack, fill,
      axes: true, zoomable: true,
    });
    this.chart.onCursor = (index) => {
      this.#cursor = index;
      this.#tellValues();
    };
    this.chart.onZoom = (from, to) => context.view.zoom(from, to);
    this.chart.onReset = () => context.view.live();
  }

  paint() {
    const height = this.frame.body.clientHeight;
    this.legend.node.hidden = this.options.legend === false || height <= LEGEND_HEIGHT;
    const axes = this.options.axes !== false && height >= BARE_HEIGHT;
    setAttribute(this.plot, 'class', axes ? 'plot' : 'plot bare');
    this.chart.look.axes = axes;
    const range = this.past ? this.#takePast() : this.#takeLive();
    this.#marks = this.marksOf(range);
    this.chart.draw(this.#times, this.#drawn(), range, this.#marks);
    this.#tellValues();
  }

  destroy() {
    super.destroy();
    this.chart.destroy();
  }

  #takeLive() {
    const all = namedSeries(this, legendText).slice(0, MOST_SERIES);
    const parts = this.feeds.map((feed, query) => ({
      times: feed.columns.times, lines: all.filter((each) => each.query === query).map((each) => each.series.values),
    }));
    this.#take(parts, all);
    const newest = Math.max(...this.feeds.map((feed) => feed.columns.newest));
    return [newest - this.context.view.rangeMs, newest];
  }

  #takePast() {
    const all = this.pastSeries().slice(0, MOST_SERIES);
    const parts = this.past.parts.map(({ times }, query) => ({
      times, lines: all.filter((each) => each.query === query).map((each) => each.series.values),
    }));
    this.#take(parts, all);
    return this.past.range;
  }

  #take(parts, all) {
    const colors = this.#colors.give(all.map((each) => each.key));
    const [times, ...columns] = join(parts);
    this.#times = times;
    this.#lines = all.map((each, i) => ({
      key: each.key, query: each.query, name: each.name, labels: each.series.labels, colorIndex: colors.get(each.key) % 8, color: seriesColor(colors.get(each.key)),
      values: columns[i], last: lastOf(each.series), right: this.#isRight(each.query),
    }));
  }

  #isRight(query) {
    return (this.options.rightAxis ?? []).includes(query);
  }

  #unitOf(line) {
    return line.right ? this.options.rightUnit ?? this.unit : this.unit;
  }

  /** What isn't hidden; the series of the band's upper query know which line lies below them. */
  #drawn() {
    const shown = this.#lines.filter((line) => !this.legend.isHidden(line.key));
    const [lower, upper] = this.options.band ?? [];
    if (upper === undefined) return shown;
    const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
    return shown.map((line) => {
      if (line.query !== upper) return line;
      const base = shown.findIndex((other) => other.query === lower && same(other.labels, line.labels));
      return base < 0 ? line : { ...line, base };
    });
  }

  /** The newest values, or those under the crosshair with their time. */
  #tellValues() {
    const at = this.#cursor !== null && this.#cursor < this.#times.length ? this.#cursor : null;
    this.frame.setMoment(at === null ? '' : [timeOfDay(this.#times[at]), ...this.#markedAt(this.#times[at])].join(' · '));
    const valueOf = (line) => formatText(at === null ? line.last : valueBefore(line.values, at), this.#unitOf(line));
    if (!this.legend.node.hidden) this.legend.show(this.#lines, valueOf, (line) => this.#unitOf(line));
    const shown = this.#lines.filter((line) => !this.legend.isHidden(line.key));
    const said = shown.slice(0, 8).map((line) => `${line.name} ${valueOf(line)}`).join(', ');
    setAttribute(this.plot, 'aria-label', `${this.spec.title ?? 'Chart'}: ${said}`);
  }

  /** What is noted where the crosshair is, as near as a pointer can tell. */
  #markedAt(t) {
    const near = (6 * (this.past ? this.past.range[1] - this.past.range[0] : this.context.view.rangeMs)) / Math.max(this.plot.clientWidth, 1);
    return this.#marks.filter(({ from, to }) => t >= from - near && t <= to + near).map(({ text, by }) => [text, by].filter(Boolean).join(', '));
  }

  /** N writes a note on the crosshair's time, arrows move it, + and − zoom around it, Escape goes back to live. */
  #key(event) {
    const { view } = this.context;
    const step = event.shiftKey ? 10 : 1;
    if (event.key === 'ArrowLeft') this.chart.moveCursor(-step);
    else if (event.key === 'ArrowRight') this.chart.moveCursor(step);
    else if (event.key === '+' || event.key === '=') view.scale(0.5, this.chart.cursorTime);
    else if (event.key === '-') view.scale(2, this.chart.cursorTime);
    else if (event.key === 'n' && !event.ctrlKey && this.context.onNote) this.context.onNote(this.chart.cursorTime ?? 0);
    else if (event.key === 'Escape') {
      this.chart.hideCursor();
      view.live();
    } else return;
    event.preventDefault();
  }
}

/** What a line had at an instant, or at the one before that it shares with the others. */
function valueBefore(values, at) {
  while (at > 0 && values[at] === undefined) --at;
  return values[at];
}
