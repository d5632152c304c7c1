// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The legend of a chart: an entry for each series, as a line of them or as a table of values over time. A click shows a
// series alone, with Ctrl it hides it or shows it again; so do Enter and Space.

import { h, keyed, setAttribute, setText } from '../dom.js';
import { tr } from '../texts.js';
import { formatText } from '../units.js';

const COLUMNS = ['min', 'avg', 'max', 'last'];

export class ChartLegend {
  #hidden = new Set();
  #lines = [];

  /** @param {string} title of the chart  @param {string[]} columns of COLUMNS; none: no table  @param {() => void} onChange */
  constructor(title, columns, onChange) {
    this.columns = columns.filter((column) => COLUMNS.includes(column));
    this.onChange = onChange;
    this.list = h('ul', { 'aria-label': tr('chart.series', { title }) });
    this.node = h('div', { class: this.columns.length ? 'legend table' : 'legend' });
    if (this.columns.length) {
      this.node.append(h('div', { class: 'heading', 'aria-hidden': 'true' }, ...this.columns.map((column) => h('b', {}, tr(`legend.${column}`)))));
    }
    this.node.append(this.list);
  }

  isHidden(key) {
    return this.#hidden.has(key);
  }

  /** @param {(line: object) => string} valueOf what a line has now  @param {(line: object) => string} unitOf */
  show(lines, valueOf, unitOf) {
    this.#lines = lines;
    keyed(this.list, lines, (line) => line.key, (line) => this.#entry(line), (item, line) => {
      const [button] = item.children;
      const [dash, name, ...values] = button.children;
      setAttribute(button, 'aria-pressed', String(!this.isHidden(line.key)));
      setAttribute(dash, 'class', `series-${line.colorIndex}`);
      setText(name, line.name);
      const texts = this.columns.length ? this.#statistics(line, valueOf, unitOf(line)) : [valueOf(line)];
      values.forEach((value, i) => setText(value, texts[i]));
    });
  }

  #entry({ key }) {
    const values = this.columns.length ? this.columns : ['last'];
    const button = h('button', {
      type: 'button',
      onclick: (event) => (event.ctrlKey || event.metaKey ? this.#toggle(key) : this.#isolate(key)),
      onkeydown: (event) => {
        if (event.key !== ' ') return;
        event.preventDefault(); // Enter clicks by itself
        this.#toggle(key);
      },
    }, h('i', {}), h('span', {}), ...values.map(() => h('b', {})));
    return h('li', {}, button);
  }

  #statistics(line, valueOf, unit) {
    const known = line.values.filter((value) => Number.isFinite(value));
    const of = {
      min: () => formatText(known.length ? Math.min(...known) : undefined, unit),
      avg: () => formatText(known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : undefined, unit),
      max: () => formatText(known.length ? Math.max(...known) : undefined, unit),
      last: () => valueOf(line),
    };
    return this.columns.map((column) => of[column]());
  }

  #toggle(key) {
    if (!this.#hidden.delete(key)) this.#hidden.add(key);
    this.onChange();
  }

  #isolate(key) {
    const others = this.#lines.map((line) => line.key).filter((other) => other !== key);
    const alone = !this.#hidden.has(key) && others.every((other) => this.#hidden.has(other));
    this.#hidden = new Set(alone ? [] : others);
    this.onChange();
  }
}
