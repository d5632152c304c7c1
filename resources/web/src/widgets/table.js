// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows that join the queries by their labels; a press on a heading sorts.

import { h, keyed, setAttribute, setText } from '../dom.js';
import { isAlarming, thresholdState } from '../legend.js';
import { format, formatText, isUnit } from '../units.js';
import { Widget } from './widget.js';

const DULL = ['__name__', 'instance', 'job'];

/** @typedef {{title: string, label?: string, query?: number, unit?: string}} Column */

/** What the layout names; without it every label of the first query, and a value for each query. @returns {Column[]} */
export function columnsOf(wanted, queries, unit, labelSets) {
  const value = (query, { title, unit: own } = {}) => {
    const { legend = '' } = queries[query];
    return { title: title || (legend && !legend.includes('{{') ? legend : 'Value'), query, unit: isUnit(own) ? own : unit };
  };
  const named = (wanted ?? []).filter(({ label, query }) => label || (query >= 0 && query < queries.length));
  if (named.length)
    return named.map((each) => (each.label ? { title: each.title || each.label, label: each.label } : value(each.query, each)));
  const labels = [...new Set(labelSets.flatMap(Object.keys))].filter((name) => !DULL.includes(name)).sort();
  return [...labels.map((label) => ({ title: label, label })), ...queries.map((_, query) => value(query))];
}

/** @param {{labels: object, value: number}[][]} answers of each query */
export function rowsOf(columns, answers, isConfigured) {
  const labelNames = isConfigured ? columns.filter((column) => column.label).map((column) => column.label) : [];
  const keyOf = ({ __name__: _, ...labels }) =>
    JSON.stringify(labelNames.length ? labelNames.map((name) => labels[name] ?? '') : Object.entries(labels).sort());
  const rows = new Map();
  answers.forEach((answer, query) => {
    for (const { labels, value } of answer) {
      const key = keyOf(labels);
      if (!rows.has(key)) rows.set(key, { key, cells: columns.map((column) => (column.label ? labels[column.label] ?? '' : null)) });
      columns.forEach((column, c) => {
        if (column.query === query) rows.get(key).cells[c] = value;
      });
    }
  });
  return [...rows.values()];
}

/** Missing values stay at the end, whichever way; equal ones in the order of their keys. */
export function sortRows(rows, columns, at, descending) {
  const sign = descending ? -1 : 1;
  const isMissing = (value) => value === null || Number.isNaN(value);
  const order = (x, y) => {
    if (columns[at].label) return sign * x.localeCompare(y);
    if (isMissing(x) || isMissing(y)) return Number(isMissing(x)) - Number(isMissing(y));
    return x === y ? 0 : sign * (x - y);
  };
  return rows.sort((a, b) => order(a.cells[at], b.cells[at]) || (a.key < b.key ? -1 : 1));
}

export class Table extends Widget {
  #sorted = -1;
  #descending = true;

  constructor(spec, context) {
    super(spec, context);
    this.head = h('tr');
    this.rows = h('tbody');
    const table = h('table', {}, h('caption', { class: 'unseen' }, spec.title ?? 'Table'), h('thead', {}, this.head), this.rows);
    this.frame.body.append(h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': spec.title ?? 'Table' }, table));
  }

  paint() {
    const answers = this.feeds.map((feed) => feed.columns.newestValues);
    const wanted = this.options.columns;
    const columns = columnsOf(wanted, this.queries, this.unit, answers[0].map((each) => each.labels));
    const firstValue = columns.findIndex((column) => column.query !== undefined);
    const at = this.#sorted >= 0 && this.#sorted < columns.length ? this.#sorted : Math.max(firstValue, 0);
    this.#paintHead(columns, at);
    const rows = sortRows(rowsOf(columns, answers, Boolean(wanted?.length)), columns, at, this.#descending);
    keyed(this.rows, rows, (row) => `${columns.length} ${row.key}`, () => h('tr', {}, ...columns.map(() => h('td'))),
      (line, row) => columns.forEach((column, c) => this.#paintCell(line.children[c], column, row.cells[c])));
  }

  #paintHead(columns, at) {
    keyed(this.head, columns.map((column, c) => ({ ...column, c })), (column) => `${column.c} ${column.title}`,
      (column) => h('th', { scope: 'col' }, h('button', { type: 'button', onclick: () => this.#sortBy(column) })),
      (cell, column) => {
        const sorted = column.c === at;
        setAttribute(cell, 'class', column.label ? null : 'numeric');
        setAttribute(cell, 'aria-sort', sorted ? (this.#descending ? 'descending' : 'ascending') : null);
        setText(cell.firstChild, `${column.title}${sorted ? (this.#descending ? ' ↓' : ' ↑') : ''}`);
      });
  }

  #paintCell(cell, column, value) {
    if (column.label) return setText(cell, value);
    const state = thresholdState(this.spec.thresholds, value);
    setAttribute(cell, 'class', isAlarming(state) ? `numeric ${state}` : 'numeric');
    const text = value === null ? format(null, column.unit).number : formatText(value, column.unit);
    setText(cell, state === 'critical' ? `${text} !` : text);
  }

  /** Numbers are looked at from the largest, names from the first. */
  #sortBy({ c, label }) {
    const wasSorted = this.head.children[c].hasAttribute('aria-sort');
    this.#descending = wasSorted ? !this.#descending : !label;
    this.#sorted = c;
    this.context.redraw.mark(this);
  }
}
