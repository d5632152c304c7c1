// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A table of what a machine has at this moment, which comes as a topic and of which nothing is kept; the server sorts.

import { h, keyed, setAttribute, setText } from '../dom.js';
import { Widget } from './widget.js';

/**
 * `words`: sorted from A at first, and set left; `up`: from the smallest; `unsorted`: not to be sorted by.
 * @typedef {{title: string, text: (row: object, now: number) => string, words?: boolean, up?: boolean,
 *   unsorted?: boolean}} Column
 */

export class LiveTable extends Widget {
  #end = null; // of the subscription
  #snapshot = null;
  #error = null;

  /**
   * @param {import('./widget.js').Spec} spec
   * @param {import('./widget.js').Context} context
   * @param {{topic: string, columns: Record<string, Column>, sort: string, request: object, whyNotPast: string}} what
   */
  constructor(spec, context, { topic, columns, sort, request, whyNotPast }) {
    super(spec, context);
    Object.assign(this, { topic, columns, sort, request, whyNotPast });
    this.descending = this.#startsDown(sort);
    this.head = h('tr');
    this.rows = h('tbody');
    const title = spec.title ?? '';
    const table = h('table', {}, h('caption', { class: 'unseen' }, title), h('thead', {}, this.head), this.rows);
    this.frame.body.append(h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': title }, table));
  }

  /** Which row it is. */
  keyOf(_row) {
    return '';
  }

  /** The right of the title row. */
  summary(_snapshot) {
    return '';
  }

  /** What a line has besides its texts. */
  decorate(_line, _row, _snapshot) {}

  listen() {
    this.unlisten();
    if (this.past) return;
    const { topic, sort, descending } = this;
    this.#end = this.context.stream.subscribe({ topic, sort, descending, ...this.request }, (message) => this.#take(message));
  }

  unlisten() {
    this.#end?.();
    this.#end = null;
  }

  async showPast(window) {
    await super.showPast(window);
    this.listen();
  }

  draw() {
    if (this.past) return this.frame.show('empty', { message: this.whyNotPast });
    if (this.#error) return this.frame.show('error', this.#error);
    if (!this.#snapshot) return this.frame.show('loading');
    this.frame.show('live');
    this.frame.setSummary(this.summary(this.#snapshot));
    this.#paintHead();
    this.#paintRows(this.#snapshot);
  }

  destroy() {
    super.destroy();
    this.unlisten();
  }

  #take(message) {
    if (message.type === 'error') this.#error = { message: message.message };
    if (message.type === 'topic') {
      this.#snapshot = message[this.topic];
      this.#error = null;
    }
    this.context.redraw.mark(this);
  }

  #paintHead() {
    keyed(this.head, Object.entries(this.columns), ([id]) => id, ([id, { title, unsorted }]) =>
      h('th', { scope: 'col' }, unsorted ? title : h('button', { type: 'button', onclick: () => this.#sortBy(id) })),
    (cell, [id, { title, words, unsorted }]) => {
      const sorted = id === this.sort;
      setAttribute(cell, 'class', words ? null : 'numeric');
      setAttribute(cell, 'aria-sort', sorted ? (this.descending ? 'descending' : 'ascending') : null);
      if (!unsorted) setText(cell.firstChild, `${title}${sorted ? (this.descending ? ' ↓' : ' ↑') : ''}`);
    });
  }

  #paintRows(snapshot) {
    const columns = Object.entries(this.columns);
    const create = () => h('tr', {}, ...columns.map(([id, { words }]) => h('td', { 'data-column': id, class: words ? null : 'numeric' })));
    keyed(this.rows, snapshot.rows, (row) => this.keyOf(row), create, (line, row) => {
      columns.forEach(([, { text }], i) => setText(line.children[i], text(row, snapshot.t)));
      this.decorate(line, row, snapshot);
    });
  }

  #startsDown(id) {
    return !this.columns[id]?.words && !this.columns[id]?.up;
  }

  #sortBy(id) {
    this.descending = id === this.sort ? !this.descending : this.#startsDown(id);
    this.sort = id;
    this.listen();
    this.context.redraw.mark(this);
  }
}
