// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A page of a layout: its widgets on the grid, in reading order, and the feeds that they live on.

import { h } from './dom.js';
import { Events } from './events.js';
import { Feeds } from './feeds.js';
import { States } from './past_state.js';
import { Redraw } from './redraw.js';
import { tr } from './texts.js';
import { View } from './view.js';
import { AlertList } from './widgets/alerts.js';
import { BarList } from './widgets/barlist.js';
import { Clock } from './widgets/clock.js';
import { Connections } from './widgets/connections.js';
import { Dependencies } from './widgets/dependencies.js';
import { Flow } from './widgets/flow.js';
import { Gauge } from './widgets/gauge.js';
import { Health } from './widgets/health.js';
import { Heatmap } from './widgets/heatmap.js';
import { Histogram } from './widgets/histogram.js';
import { HostMap } from './widgets/hostmap.js';
import { Image } from './widgets/image.js';
import { Log } from './widgets/log.js';
import { Pie } from './widgets/pie.js';
import { Polar } from './widgets/polar.js';
import { Processes } from './widgets/processes.js';
import { Stat } from './widgets/stat.js';
import { StatusGrid } from './widgets/statusgrid.js';
import { Table } from './widgets/table.js';
import { Text } from './widgets/text.js';
import { Timeline } from './widgets/timeline.js';
import { TimeSeries } from './widgets/timeseries.js';
import { Widget } from './widgets/widget.js';

const TYPES = {
  alerts: AlertList, barlist: BarList, clock: Clock, connections: Connections, dependencies: Dependencies, flow: Flow,
  gauge: Gauge, health: Health, heatmap: Heatmap, histogram: Histogram, hostmap: HostMap, image: Image, log: Log, pie: Pie,
  polar: Polar, processes: Processes, stat: Stat, statusgrid: StatusGrid, table: Table, text: Text, timeline: Timeline,
  timeseries: TimeSeries,
};
const UNIT_MS = { s: 1e3, m: 60e3, h: 3600e3, d: 86400e3, w: 7 * 86400e3 };

/** "15m", "1h30m" → milliseconds. */
export function durationMs(text) {
  return [...text.matchAll(/(\d+)([smhdw])/g)].reduce((sum, [, count, unit]) => sum + count * UNIT_MS[unit], 0);
}

/** A type that this viewer doesn't know says so in its place. */
class Unknown extends Widget {
  listen() {}
  draw() {
    this.frame.show('error', { message: tr('widget.unknown', { type: this.spec.type }) });
  }
}

/** Left to right, then down. */
export const inReadingOrder = (widgets) => [...widgets].sort((a, b) => a.grid.y - b.grid.y || a.grid.x - b.grid.x);

/** Where the grid has six columns, large widgets have a row of their own. */
const mediumWidth = ({ w }) => (w > 3 ? 6 : Math.max(2, w));

/** All of a widget but its place. */
const identity = ({ grid, ...others }) => JSON.stringify(others);

function place(element, grid) {
  const { x, y, w, h: rows } = grid;
  const values = { x: x + 1, y: y + 1, w, h: rows, m: mediumWidth(grid) };
  for (const [name, value] of Object.entries(values)) element.style.setProperty(`--${name}`, value);
}

export class Page {
  /**
   * @param {{id: string, title: string, range?: string, refresh?: string, widgets: object[]}} document
   * @param {{stream: object, topics: object, rangeMs: number, stepMs: number, onView: (view: View) => void, mayAcknowledge: boolean,
   *   visit: (label: string, value: string, page: string) => void, notes: import('./notes.js').Notes | null,
   *   explain: (moment: import('./explain/moment.js').Moment) => void}} context as widgets have it
   */
  constructor(document, { stream, topics, rangeMs, stepMs, onView, ...others }) {
    this.id = document.id;
    this.redraw = new Redraw();
    this.feeds = new Feeds(stream, stepMs);
    this.view = new View(rangeMs, (view) => {
      for (const widget of this.widgets) widget.showPast(view.window);
      this.states.showPast(view.window);
      this.events.update();
      this.#eventsChanged();
      onView(view);
    }, () => this.feeds.newest || Date.now());
    this.events = new Events(topics, this.view, () => this.#eventsChanged());
    this.states = new States(topics, () => this.redraw.markAll());
    this.context = { stream, feeds: this.feeds, redraw: this.redraw, view: this.view, events: this.events, states: this.states, ...others };
    this.element = h('div', { class: 'grid' });
    this.empty = h('p', { class: 'empty-page' }, tr('page.empty'));
    this.widgets = [];
    this.show(document);
  }

  /** Whether answers about the past are still to come. */
  get asking() {
    return this.widgets.some((widget) => widget.asking);
  }

  /** Once the element is in the document. */
  start() {
    this.#begin(this.widgets);
  }

  /** The page as another document has it: a widget that is the same in both stays, with what it shows. */
  update(document) {
    const before = new Set(this.widgets);
    this.show(document);
    const now = new Set(this.widgets);
    for (const widget of before) {
      if (!now.has(widget)) this.#end(widget);
    }
    const added = this.widgets.filter((widget) => !before.has(widget));
    this.#begin(added);
    if (this.view.window) {
      for (const widget of added) widget.showPast(this.view.window);
      this.states.showPast(this.view.window);
    }
  }

  show(document) {
    const known = new Map(this.widgets.map((widget) => [identity(widget.spec), widget]));
    this.widgets = inReadingOrder(document.widgets).map((spec) => {
      const widget = known.get(identity(spec)) ?? new (TYPES[spec.type] ?? Unknown)(spec, this.context);
      widget.spec = spec;
      place(widget.element, spec.grid);
      return widget;
    });
    const elements = this.widgets.length ? this.widgets.map((widget) => widget.element) : [this.empty];
    elements.forEach((element, i) => {
      const there = this.element.children[i];
      if (there !== element) this.element.insertBefore(element, there ?? null); // what stays where it is keeps the focus
    });
    if (this.widgets.length) this.empty.remove();
  }

  #begin(widgets) {
    for (const widget of widgets) {
      widget.listen();
      this.redraw.add(widget);
    }
    this.feeds.start();
    this.events.update();
  }

  #eventsChanged() {
    for (const widget of this.widgets) if (widget.showsEvents) this.redraw.mark(widget);
  }

  #end(widget) {
    this.redraw.remove(widget);
    widget.unlisten();
    widget.destroy();
    widget.element.remove();
  }

  topicChanged() {
    this.events.update();
    for (const widget of this.widgets) {
      if (!widget.queries.length) this.redraw.mark(widget);
    }
  }

  restyle() {
    for (const widget of this.widgets) widget.restyle();
  }

  destroy() {
    this.feeds.close();
    this.states.destroy();
    this.redraw.clear();
    for (const widget of this.widgets) widget.destroy();
    this.element.remove();
  }
}
