// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all widgets have in common: a card, feeds of the queries, and a picture that is drawn when something is new.

import { Frame } from '../frame.js';

/**
 * @typedef {{id: string, type: string, title: string, context?: string, queries?: {expr: string, legend?: string}[],
 *   unit?: string, min?: number, max?: number, thresholds?: {value: number, state: string}[], options?: object,
 *   grid: {x: number, y: number, w: number, h: number}}} Spec a widget of a layout document (docs/layout-format.md)
 *
 * @typedef {{stream: import('../stream.js').Stream, feeds: import('../feeds.js').Feeds, redraw: import('../redraw.js').Redraw,
 *   topics: import('../topics.js').Topics, view: import('../view.js').View,
 *   events: import('../events.js').Events, mayAcknowledge: boolean,
 *   visit: (label: string, value: string, page: string) => void,
 *   onNote?: (from?: number, to?: number) => void}} Context of the page
 */

export class Widget {
  feeds = [];
  #changed = () => this.feedChanged();

  /** @param {Spec} spec  @param {Context} context */
  constructor(spec, context) {
    this.spec = spec;
    this.context = context;
    this.options = spec.options ?? {};
    this.unit = spec.unit ?? 'none';
    this.queries = spec.queries ?? [];
    this.frame = new Frame(spec);
    this.element = this.frame.element;
  }

  /** Called once the element has its size. `pastOf` says how much of the past the query of that number is shown with. */
  listen(pastOf = () => 0) {
    const points = Math.max(100, Math.ceil(this.element.clientWidth / 100) * 100);
    this.feeds = this.queries.map((query, i) => {
      const past = pastOf(i);
      return this.context.feeds.add(query.expr, past, past ? points : 0, this.#changed);
    });
  }

  unlisten() {
    for (const feed of this.feeds) this.context.feeds.remove(feed, this.#changed);
    this.feeds = [];
  }

  feedChanged() {
    this.context.redraw.mark(this);
  }

  draw() {
    const failed = this.feeds.findIndex((feed) => feed.state === 'error');
    if (failed >= 0) {
      const { message, place } = this.feeds[failed].error;
      return this.frame.show('error', { message, place, query: this.queries[failed].expr });
    }
    if (!this.feeds.every((feed) => feed.settled)) return;
    const states = this.feeds.map((feed) => feed.state);
    if (!states.includes('live')) return this.frame.show(states.includes('loading') ? 'loading' : 'empty');
    this.frame.show('live');
    this.paint();
  }

  /** Draws what the feeds have. */
  paint() {}

  /** The theme has changed. */
  restyle() {
    this.context.redraw.mark(this);
  }

  destroy() {}
}

/** Every series of the feeds with its name. */
export function namedSeries(widget, legendText) {
  return widget.feeds.flatMap((feed, query) => feed.columns.series.map((series) => ({
    key: `${query} ${series.key}`, name: legendText(widget.queries[query], series.labels), series, query, feed,
  })));
}
