// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One subscription for each query of a page, however many widgets show it: with as much history, and as many points of
// it, as the widget that wants most.

import { Columns } from './columns.js';

const TICK = 1000;
/** How long an empty answer may still be followed by the first points of a Belfry that has just started. */
const PATIENCE = 2500;
/** Where the first live value is longer to come, what is there now is asked for, too. */
const LONGEST_WAIT = 2000;

/** @typedef {{code: string, message: string, place?: {line: number, column: number}}} Failure */

export class Feed {
  /** @type {Failure | null} */
  error = null;
  rangeMs = 0;
  maxPoints = 0;
  listeners = new Set();

  #answered = false;
  #opened = 0;
  #end = null;
  #asksMore = false;

  /** @param {number} step how far live values are apart, ms */
  constructor(query, step = TICK) {
    this.query = query;
    this.step = step;
    this.columns = new Columns(0, step, step);
  }

  /** 'error', 'live' (there are series), 'empty' or 'loading'. */
  get state() {
    if (this.error) return 'error';
    if (this.columns.series.length) return 'live';
    return this.#answered && Date.now() - this.#opened > PATIENCE ? 'empty' : 'loading';
  }

  /** Whether it is known what there is to show: nothing is drawn before, so that lines get their colours in order. */
  get settled() {
    return this.#answered || this.error !== null || Date.now() - this.#opened > PATIENCE;
  }

  want(rangeMs, maxPoints) {
    this.#asksMore ||= rangeMs > this.rangeMs || maxPoints > this.maxPoints;
    this.rangeMs = Math.max(this.rangeMs, rangeMs);
    this.maxPoints = Math.max(this.maxPoints, maxPoints);
  }

  /** Subscribes, anew where more is wanted than what comes. */
  open(stream) {
    if (this.#end && !this.#asksMore) return;
    this.#end?.();
    this.#asksMore = false;
    const { step } = this;
    const historyMs = step > LONGEST_WAIT ? Math.max(this.rangeMs, step) : this.rangeMs;
    const maxPoints = Math.max(this.maxPoints, 1);
    this.columns = new Columns(historyMs, step, Math.ceil(historyMs / maxPoints / step) * step);
    this.#opened = Date.now();
    const past = historyMs ? { historyMs, maxPoints } : {};
    this.#end = stream.subscribe({ query: this.query, step, ...past }, (message) => this.#take(message));
    setTimeout(() => this.#tell(), PATIENCE + 100);
  }

  close() {
    this.#end?.();
    this.#end = null;
    this.listeners.clear();
  }

  #take(message) {
    if (message.type === 'error') {
      this.error = message;
      return this.#tell();
    }
    if (message.type === 'series') return this.columns.setSeries(message.refs.map((ref) => ref.labels));
    if (message.type === 'history') this.columns.setHistory(message);
    else if (message.type === 'points') this.columns.append(message.t, message.values);
    else if (message.type === 'gap') return this.columns.gap(message.from);
    this.error = null;
    this.#answered = true;
    this.#tell();
  }

  #tell() {
    for (const listener of this.listeners) listener();
  }
}

/** The feeds of a page. */
export class Feeds {
  #feeds = new Map();

  /** @param {number} [stepMs] how far live values are apart */
  constructor(stream, stepMs) {
    Object.assign(this, { stream, stepMs });
  }

  /** From the next start() on `listener` is called whenever the query has something new. */
  add(query, rangeMs, maxPoints, listener) {
    const feed = this.#feeds.get(query) ?? new Feed(query, this.stepMs);
    this.#feeds.set(query, feed);
    feed.want(rangeMs, maxPoints);
    feed.listeners.add(listener);
    return feed;
  }

  /** When the newest points were measured; 0 before there are any. */
  get newest() {
    return Math.max(0, ...[...this.#feeds.values()].map((feed) => feed.columns.newest));
  }

  /** What nobody listens to any more ends. */
  remove(feed, listener) {
    feed.listeners.delete(listener);
    if (feed.listeners.size) return;
    feed.close();
    this.#feeds.delete(feed.query);
  }

  start() {
    for (const feed of this.#feeds.values()) feed.open(this.stream);
  }

  close() {
    for (const feed of this.#feeds.values()) feed.close();
    this.#feeds.clear();
  }
}
