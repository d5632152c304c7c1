// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines over time, and what can be done at a point of them.

import { Chart } from '../chart.js';
import { ColorKeeper, seriesColor } from '../colors.js';
import { join, lastOf, MOST_SERIES } from '../columns.js';
import { h, setAttribute } from '../dom.js';
import { standsOut } from '../explain/moment.js';
import { tr } from '../texts.js';
import { formatText, timeOfDay } from '../units.js';
import { ChartLegend } from './chart_legend.js';
import { openChartMenu, whenAsked } from './chart_menu.js';
import { OverTime } from './over_time.js';
import { namedSeries } from './widget.js';

const LEGEND_HEIGHT = 110; // of the body, from which on there is room for one
const BARE_HEIGHT = 70; // below it, the axes go too
const NEAR = 6; // pixels to a mark, as near as a pointer can tell

export class TimeSeries extends OverTime {
  #colors = new ColorKeeper();
  #lines = []; // all there are: {key, query, name, color, values}
  #times = [];
  #cursor = null;
  #marks = [];

  constructor(spec, context) {
    super(spec, context);
    this.plot = h('div', { class: 'plot', role: 'img', tabindex: 0, 'aria-keyshortcuts': context.notes ? 'X N Delete' : 'X', onkeydown: (event) => this.#key(event),
      onclick: (event) => event.altKey && this.#explain(this.chart.at(event.clientX, event.clientY)) });
    whenAsked(this.plot, (x, y, byKey) => openChartMenu(this, byKey ? this.#cursor : this.chart.at(x, y), x, y));
    this.legend = new ChartLegend(spec.title || tr('chart.title'), this.options.legendValues ?? [], () => this.paint());
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

  /** Whoever moves through the past by keyboard goes on from where nothing was. */
  get hasEmptyPicture() {
    return this.past !== null;
  }

  paint() {
    const height = this.frame.body.clientHeight;
    this.legend.node.hidden = this.options.legend === false || height <= LEGEND_HEIGHT;
    const axes = this.options.axes !== false && height >= BARE_HEIGHT;
    setAttribute(this.plot, 'class', axes ? 'plot' : 'plot bare');
    this.chart.look.axes = axes;
    this.#take();
    this.#marks = this.marksOf(this.range);
    this.chart.draw(this.#times, this.#drawn, this.range, this.#marks);
    this.#tellValues();
  }

  destroy() {
    super.destroy();
    this.chart.destroy();
  }

  #take() {
    const all = namedSeries(this).slice(0, MOST_SERIES);
    const parts = this.feeds.map((feed, query) => ({
      times: feed.columns.times, lines: all.filter((each) => each.query === query).map((each) => each.series.values),
    }));
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

  get #shown() {
    return this.#lines.filter((line) => !this.legend.isHidden(line.key));
  }

  /** What isn't hidden; the series of the band's upper query know which line lies below them. */
  get #drawn() {
    const shown = this.#shown;
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
    const marked = at === null ? [] : this.marksAt(this.#times[at]).map(({ text, by }) => [text, by].filter(Boolean).join(', '));
    const nothing = this.#lines.length ? '' : tr('widget.emptyThen');
    this.frame.setMoment(at === null ? nothing : [timeOfDay(this.#times[at]), ...marked].join(' · '));
    const valueOf = (line) => formatText(at === null ? line.last : valueBefore(line.values, at), this.#unitOf(line));
    if (!this.legend.node.hidden) this.legend.show(this.#lines, valueOf, (line) => this.#unitOf(line));
    const said = this.#shown.slice(0, 8).map((line) => `${line.name} ${valueOf(line)}`).join(', ');
    setAttribute(this.plot, 'aria-label', `${this.spec.title || tr('chart.title')}: ${said}`);
  }

  /** What is marked at an instant. */
  marksAt(t) {
    const [first, last] = this.range;
    const near = (NEAR * (last - first)) / Math.max(this.plot.clientWidth, 1);
    return this.#marks.filter(({ from, to }) => t >= from - near && t <= to + near);
  }

  timeOf(index) {
    return this.#times[index];
  }

  /**
   * What can be explained at an instant, or where the chart is farthest from usual.
   * @param {{index: number, line: number | null} | null} place  `line`: among those shown
   * @returns {import('../explain/moment.js').Moment | null} null where there is nothing
   */
  momentAt(place) {
    const shown = this.#shown;
    const values = shown.map((line) => (place ? line.values.map((_, i) => valueBefore(line.values, i)) : line.values));
    const farthest = standsOut(values, place?.index ?? null);
    if (!farthest) return null;
    return {
      t: this.#times[farthest.at], chosen: place?.line ?? farthest.line,
      series: shown.map((line) => ({ name: line.name, query: this.queries[line.query].expr, labels: line.labels, unit: this.#unitOf(line), colorIndex: line.colorIndex })),
    };
  }

  #explain(place) {
    const moment = this.momentAt(place);
    if (moment) this.context.explain(moment);
  }

  /** X explains the crosshair's time, N writes a note on it, Delete deletes one, arrows move it, + and − zoom around it, Escape goes back to live. */
  #key(event) {
    const { view, notes } = this.context;
    const step = event.shiftKey ? 10 : 1;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'ArrowLeft') this.chart.moveCursor(-step);
    else if (event.key === 'ArrowRight') this.chart.moveCursor(step);
    else if (event.key === '+' || event.key === '=') view.scale(0.5, this.chart.cursorTime);
    else if (event.key === '-') view.scale(2, this.chart.cursorTime);
    else if (event.key.toLowerCase() === 'x' && isPlain) this.#explain(this.#cursor === null ? null : { index: this.#cursor, line: null });
    else if (event.key.toLowerCase() === 'n' && isPlain && notes) notes.write(this.chart.cursorTime ?? 0);
    else if (event.key === 'Delete' && notes) this.removeNote(this.marksAt(this.chart.cursorTime).find(({ note }) => note)?.note);
    else if (event.key === 'Escape') {
      this.chart.hideCursor();
      view.live();
    } else return;
    event.preventDefault();
  }

  /** @param {import('../events.js').Note} [note] */
  async removeNote(note) {
    if (!note) return;
    this.frame.warn('');
    try {
      await this.context.notes.remove(note);
    } catch (error) {
      this.frame.warn(error.message);
    }
  }
}

/** What a line had at an instant, or at the one before that it shares with the others. */
function valueBefore(values, at) {
  while (at > 0 && values[at] === undefined) --at;
  return values[at];
}
