// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A page of a layout: its widgets on the grid, in reading order, and the feeds that they live on.

import { h } from './dom.js';
import { Events } from './events.js';
import { Feeds } from './feeds.js';
import { Redraw } from './redraw.js';
import { View } from './view.js';
import { AlertList } from './widgets/alerts.js';
import { BarList } from './widgets/barlist.js';
import { Clock } from './widgets/clock.js';
import { Gauge } from './widgets/gauge.js';
import { Health } from './widgets/health.js';
import { Heatmap } from './widgets/heatmap.js';
import { Histogram } from './widgets/histogram.js';
import { Log } from './widgets/log.js';
import { Pie } from './widgets/pie.js';
import { Polar } from './widgets/polar.js';
import { Stat } from './widgets/stat.js';
import { StatusGrid } from './widgets/statusgrid.js';
import { Table } from './widgets/table.js';
import { Text } from './widgets/text.js';
import { Timeline } from './widgets/timeline.js';
import { TimeSeries } from './widgets/timeseries.js';
import { Widget } from './widgets/widget.js';

const TYPES = {
  alerts: AlertList, barlist: BarList, clock: Clock, gauge: Gauge, health: Health, heatmap: Heatmap, histogram: Histogram,
  log: Log, pie: Pie, polar: Polar, stat: Stat, statusgrid: StatusGrid, table: Table, text: Text, timeline: Timeline, timeseries: TimeSeries,
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
    this.frame.show('error', { message: `This viewer can't draw a "${this.spec.type}".` });
  }
}

/** Left to right, then down. */
export const inReadingOrder = (widgets) => [...widgets].sort((a, b) => a.grid.y - b.grid.y || a.grid.x - b.grid.x);

/** Where the grid has six columns, large widgets have a row of their own. */
const mediumWidth = ({ w }) => (w > 3 ? 6 : Math.max(2, w));

function place(element, grid) {
  const { x, y, w, h: rows } = grid;
  const values = { x: x + 1, y: y + 1, w, h: rows, m: mediumWidth(grid) };
  for (const [name, value] of Object.entries(values)) element.style.setProperty(`--${name}`, value);
}

export class Page {
  /**
   * @param {{id: string, title: string, range?: string, widgets: object[]}} document
   * @param {{stream: object, topics: object, rangeMs: number, onView: (view: View) => void, mayAcknowledge: boolean,
   *   onNote?: (from?: number, to?: number) => void}} context `onNote` is missing where nobody may write notes
   */
  constructor(document, { stream, topics, rangeMs, onView, mayAcknowledge, onNote }) {
    this.id = document.id;
    this.redraw = new Redraw();
    this.feeds = new Feeds(stream);
    this.view = new View(rangeMs, (view) => {
      for (const widget of this.widgets) widget.showPast?.(view.window);
      this.events.update();
      this.#eventsChanged();
      onView(view);
    }, () => this.feeds.newest || Date.now());
    this.events = new Events(topics, this.view, () => this.#eventsChanged());
    const context = { feeds: this.feeds, redraw: this.redraw, topics, view: this.view, events: this.events, mayAcknowledge, onNote };
    this.widgets = inReadingOrder(document.widgets).map((spec) => new (TYPES[spec.type] ?? Unknown)(spec, context));
    this.element = h('div', { class: 'grid' }, ...this.widgets.map((widget) => widget.element));
    for (const widget of this.widgets) place(widget.element, widget.spec.grid);
    if (!this.widgets.length) this.element.append(h('p', { class: 'empty-page' }, 'Nobody has put a widget here yet.'));
  }

  /** Once the element is in the document. */
  start() {
    for (const widget of this.widgets) {
      widget.listen();
      this.redraw.add(widget);
    }
    this.feeds.start();
    this.events.update();
  }

  #eventsChanged() {
    for (const widget of this.widgets) if (widget.showsEvents) this.redraw.mark(widget);
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
    this.redraw.clear();
    for (const widget of this.widgets) widget.destroy();
    this.element.remove();
  }
}
