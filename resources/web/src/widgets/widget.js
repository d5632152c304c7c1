// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all widgets have in common: a card, what their queries give, live or in a piece of the past, and a picture that is
// drawn when something is new.

import { Frame } from '../frame.js';
import { seriesNames } from '../legend.js';
import { pastFeeds } from '../past.js';
import { tr } from '../texts.js';

/**
 * @typedef {{id: string, type: string, title: string, context?: string, queries?: {expr: string, legend?: string}[],
 *   unit?: string, min?: number, max?: number, thresholds?: {value: number, state: string}[], options?: object,
 *   grid: {x: number, y: number, w: number, h: number}}} Spec a widget of a layout document (docs/layout-format.md)
 *
 * @typedef {{stream: import('../stream.js').Stream, feeds: import('../feeds.js').Feeds, redraw: import('../redraw.js').Redraw,
 *   view: import('../view.js').View, events: import('../events.js').Events, states: import('../past_state.js').States,
 *   notes: import('../notes.js').Notes | null, mayAcknowledge: boolean, explain: (moment: import('../explain/moment.js').Moment) => void,
 *   visit: (label: string, value: string, page: string) => void}} Context of the page;
 *   `notes` is null where nobody may write any
 */

export class Widget {
  /** The piece of the past that is drawn, once its answers are there. @type {{from: number, to: number} | null} */
  past = null;
  #live = [];
  #answers = [];
  #asking = null;
  #pastOf = () => 0;
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

  /** What is drawn of each query. */
  get feeds() {
    return this.past ? this.#answers : this.#live;
  }

  /** From when to when that is. @returns {[number, number]} */
  get range() {
    if (this.past) return [this.past.from, this.past.to];
    const newest = Math.max(...this.feeds.map((feed) => feed.columns.newest));
    return [newest - this.context.view.rangeMs, newest];
  }

  /** Called once the element has its size. `pastOf` says how much of the past the query of that number is shown with. */
  listen(pastOf = () => 0) {
    this.#pastOf = pastOf;
    this.#live = this.queries.map((query, i) => {
      const past = pastOf(i);
      return this.context.feeds.add(query.expr, past, past ? this.#points : 0, this.#changed);
    });
  }

  unlisten() {
    for (const feed of this.#live) this.context.feeds.remove(feed, this.#changed);
    this.#live = [];
  }

  /** Whether answers about the past are still to come. */
  get asking() {
    return this.#asking !== null;
  }

  get #points() {
    return Math.max(100, Math.ceil(this.element.clientWidth / 100) * 100);
  }

  feedChanged() {
    if (!this.past) this.context.redraw.mark(this);
  }

  /** Null goes back to what is live. What is drawn stays until there is an answer. @param {{from: number, to: number} | null} window */
  async showPast(window) {
    this.#asking?.abort();
    this.#asking = null;
    if (window && this.queries.length) {
      const asking = (this.#asking = new AbortController());
      this.frame.setAsking(true);
      const answers = await pastFeeds(this.queries, window, (query) => (this.#pastOf(query) ? this.#points : 0), asking.signal);
      if (this.#asking !== asking) return;
      this.#answers = answers;
      this.#asking = null;
    }
    this.frame.setAsking(false);
    this.past = window;
    this.context.redraw.mark(this);
  }

  /** Whether a picture without a series is still one. */
  get hasEmptyPicture() {
    return false;
  }

  draw() {
    const failed = this.feeds.findIndex((feed) => feed.state === 'error');
    if (failed >= 0) {
      const { message, place } = this.feeds[failed].error;
      return this.frame.show('error', { message, place, query: this.queries[failed].expr });
    }
    if (!this.feeds.every((feed) => feed.settled)) return;
    const states = this.feeds.map((feed) => feed.state);
    if (!states.includes('live') && !this.hasEmptyPicture) {
      if (states.includes('loading')) return this.frame.show('loading');
      return this.frame.show('empty', { message: tr(this.past ? 'widget.emptyThen' : 'widget.empty') });
    }
    this.frame.show('live');
    this.paint();
  }

  /** Draws what the feeds have. */
  paint() {}

  /** The theme has changed. */
  restyle() {
    this.context.redraw.mark(this);
  }

  destroy() {
    this.#asking?.abort();
    this.#asking = null;
  }
}

/** Every series of the feeds with its name. */
export function namedSeries(widget) {
  return widget.feeds.flatMap((feed, query) => {
    const nameOf = seriesNames(widget.queries[query], feed.columns.series.map(({ labels }) => labels));
    return feed.columns.series.map((series) => ({ key: `${query} ${series.key}`, name: nameOf(series.labels), series, query, feed }));
  });
}
